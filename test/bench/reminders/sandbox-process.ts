/** One execution environment of a Lambda function, in a process that can be killed: its bundle, its variables, and the centre's time. */
import { execution } from '../../../local/functions/execution.ts';

const [, , bundle = '', now] = process.argv;
// Nobody would hear the answer.
process.once('disconnect', () => process.exit());
process.on(
  'message',
  execution({ bundle, now: Number(now) }, (said) => process.send?.(said)),
);
// Who is killed from here on is killed at work, and not while it loads.
process.send?.({ ready: true });
