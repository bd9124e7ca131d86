import type { AnswerBook } from './answers.ts';
import { idIn } from './arns.ts';
import type { Facts } from './block.ts';
import type { InstanceFlow, Values } from './contact.ts';
import { factsOf } from './facts.ts';
import type { Walked } from './interpreter.ts';
import { newContact } from './new-contact.ts';
import type { Outwards } from './outwards.ts';
import { Session, type World } from './session.ts';
import { type Timeline, VirtualTimeline } from './timeline.ts';

export interface Bench {
  /** By every name under which flows may refer to them. */
  readonly flows: ReadonlyMap<string, InstanceFlow>;
  readonly answers: AnswerBook;
  readonly at: Date;
  readonly seed: string;
  readonly walked?: (walked: readonly Walked[]) => void;
  /** Facts that differ from a quiet centre that is always open and has every queue. */
  readonly facts?: Partial<Facts>;
}

/** An instance with nothing but flows, in virtual time: every queue exists and is empty, it is always open, calls outside are answered. */
export class BenchInstance {
  readonly timeline: VirtualTimeline;
  private readonly world: World;
  private calls = 0;

  constructor({ flows, answers, at, seed, walked, facts = {} }: Bench) {
    this.timeline = new VirtualTimeline(at);
    this.world = {
      flows,
      timeline: this.timeline,
      facts: (now) => ({
        ...factsOf({ queues: new Map(), hours: new Map() }, quietQueue, () => true, seed, now),
        open: () => true,
        ...facts,
      }),
      // The caller waits as long as the answer took.
      ask: (session, effect, reply) =>
        answers.ask(session, effect, (input) => {
          const seconds = 'seconds' in input ? input.seconds : 0;
          if (seconds === 0) reply(input);
          else this.timeline.after(seconds, () => reply(input));
        }),
      perform: (session, effect) => perform(this.timeline, session, effect),
      ended: () => {},
      ...(walked ? { walked } : {}),
    };
  }

  /** A contact that has reached the flow; it begins with its `run`. */
  contact(known: {
    readonly from?: string;
    readonly to?: string;
    readonly attributes?: Values;
    readonly channel?: 'VOICE' | 'CHAT' | 'TASK';
  }): Session {
    this.calls += 1;
    const { from, to, attributes = {}, channel = 'VOICE' } = known;
    return new Session(
      this.world,
      newContact({
        id: `00000000-0000-4000-8000-${String(this.calls).padStart(12, '0')}`,
        channel,
        initiationMethod: channel === 'VOICE' ? 'INBOUND' : 'API',
        attributes,
        ...(from === undefined ? {} : { customerEndpoint: from }),
        ...(to === undefined ? {} : { systemEndpoint: to }),
        segmentAttributes: channel === 'VOICE' ? { 'connect:Subtype': 'connect:Telephony' } : {},
      }),
    );
  }
}

const quietQueue = (queue: string) => ({
  name: idIn(queue),
  waiting: 0,
  oldestSeconds: undefined,
  full: false,
  available: 1,
  staffed: 1,
  online: 1,
});

function perform(timeline: Timeline, session: Session, effect: Outwards): void {
  switch (effect.effect) {
    case 'queue': {
      const queue = (effect.queue ?? effect.agent ?? '').replace(/^.*\//, '');
      session.tell({ who: 'queue', event: 'queued', queue, position: 1, lowSeconds: null, highSeconds: null });
      break;
    }
    case 'callback':
      session.tell({
        who: 'flow',
        event: 'callback',
        queue: effect.callback.queue ?? '',
        afterSeconds: effect.callback.afterSeconds,
      });
      break;
    case 'task':
      session.tell({ who: 'flow', event: 'task', name: effect.task.name });
      break;
    case 'dial':
      session.tell({ who: 'flow', event: 'transferred', to: effect.number });
      timeline.after(0, () => session.goOn({ input: 'dialled', outcome: 'ended' }));
      break;
    case 'hold':
      session.tell({ who: 'flow', event: 'held', state: effect.state });
      break;
    case 'related':
      for (const [name, value] of Object.entries(effect.values))
        session.tell({ who: 'flow', event: 'attribute', name, value });
      break;
  }
}
