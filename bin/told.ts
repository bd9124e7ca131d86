import type { CallEvent } from '../local/connect/transcript.ts';

/** One line of a call for people: the time, who, what. */
export function told(event: CallEvent): string {
  const time = event.at.slice(11, 19);
  const who = event.who.padEnd(6);
  return `${time}  ${who}  ${what(event)}\n`;
}

function what(event: CallEvent): string {
  switch (event.event) {
    case 'dialled':
      return `dials ${event.to} from ${event.from}`;
    case 'prompt':
      return `"${event.says}"`;
    case 'listening':
      return `... listens for ${event.seconds} s`;
    case 'pressed':
      return `presses ${event.presses}`;
    case 'silence':
      return 'stays silent';
    case 'asked':
      return `asked '${event.contract}': ${event.outcome} (${event.ms} ms)`;
    case 'attribute':
      return `keeps ${event.name} = ${event.value}`;
    case 'queued':
      return `${event.queue}, position ${event.position}`;
    case 'ended':
      return `call ended: ${event.reason}`;
  }
}
