import type { BenchInstance } from './bench-instance.ts';
import type { Session } from './session.ts';
import type { CallEvent } from './transcript.ts';

/** How a caller behaves who follows a list: each entry answers one time that the line listens; `-` is silence. */
export interface Script {
  readonly presses: readonly string[];
  /** Stays on the line when the list is used up, for so many seconds; without it, hangs up at the next chance. */
  readonly patienceSeconds?: number;
  /** The call begins in a queue, so that a prompt is such a chance. */
  readonly waits?: boolean;
}

/** Nobody holds the line for longer, in seconds: a flow that never listens would else never end. */
const PATIENCE_MAX = 3600;

/** Runs a flow with that caller to its end, in no real time, and answers what happened. */
export function runScript(
  instance: BenchInstance,
  session: Session,
  flow: string,
  from: string,
  script: Script,
): readonly CallEvent[] {
  const events: CallEvent[] = [];
  const left = [...script.presses];
  const patient = script.patienceSeconds !== undefined;
  let queued = script.waits ?? false;
  const soon = (what: () => void) => void instance.timeline.after(0, what);
  session.listen((event) => {
    events.push(event);
    if (event.event === 'queued') queued = true;
    if (event.event === 'listening') {
      const next = left.shift();
      if (next !== undefined && next !== '-') soon(() => session.press(next));
      else if (next === undefined && !patient) soon(() => session.hangUp());
    } else if (queued && event.event === 'prompt' && !patient) soon(() => session.hangUp());
  });
  session.tell({ who: 'caller', event: 'dialled', from, to: session.contact.systemEndpoint ?? flow });
  instance.timeline.after(script.patienceSeconds ?? PATIENCE_MAX, () => session.hangUp());
  session.run(flow);
  while (!session.isOver && instance.timeline.step());
  session.hangUp();
  return events;
}
