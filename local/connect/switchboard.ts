import { Exchange } from './exchange.ts';
import { factsOf } from './facts.ts';
import type { Instance } from './instance.ts';
import { cannotRun } from './runnable.ts';
import { newContact, type Outwards, Session, type World } from './session.ts';
import type { Timeline } from './timeline.ts';

export type Dialled = { readonly call: Session } | { readonly refused: string };

/** What the switchboard is given: time, answers, names. */
export interface Outside {
  readonly timeline: Timeline;
  readonly ask: World['ask'];
  readonly newId: () => string;
  /** Makes chance repeatable. */
  readonly seed: string;
}

/** Takes dialled numbers to their flows and keeps the calls in progress. */
export class Switchboard {
  private readonly calls = new Map<string, Session>();
  private readonly exchange = new Exchange();
  private readonly instance: Instance;
  private readonly outside: Outside;
  private readonly world: World;

  constructor(instance: Instance, outside: Outside) {
    this.instance = instance;
    this.outside = outside;
    this.world = {
      flows: instance.flows,
      timeline: outside.timeline,
      facts: (now) =>
        factsOf(
          instance,
          (queue, at) => this.standing(queue, at),
          () => false,
          outside.seed,
          now,
        ),
      ask: outside.ask,
      perform: (session, effect) => this.perform(session, effect),
      ended: (session) => this.exchange.leave(session.id),
    };
  }

  /** The number that is dialled where none is given. */
  mainNumber(): string | undefined {
    return this.instance.numbers.keys().next().value;
  }

  /** Starts a call. A number without a flow, or a flow that cannot run here, is refused. */
  dial(from: string | undefined, to = this.mainNumber()): Dialled {
    const flow = to === undefined ? undefined : this.instance.numbers.get(to);
    if (to === undefined || flow === undefined)
      return {
        refused: `Nobody answers at ${to ?? 'this centre'}. Dial ${[...this.instance.numbers.keys()].join(' or ')}.`,
      };
    const problems = cannotRun(this.instance.flows, flow);
    if (problems.length > 0) return { refused: `This call cannot be run here: ${problems.join('; ')}.` };
    const call = new Session(
      this.world,
      newContact({
        id: this.outside.newId(),
        channel: 'VOICE',
        initiationMethod: 'INBOUND',
        systemEndpoint: to,
        segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
        ...(from === undefined ? {} : { customerEndpoint: from }),
      }),
    );
    this.calls.set(call.id, call);
    call.tell({ who: 'caller', event: 'dialled', from: from ?? 'withheld', to });
    call.run(flow);
    return { call };
  }

  find(id: string): Session | undefined {
    return this.calls.get(id);
  }

  hangUpAll(): void {
    for (const call of this.calls.values()) call.hangUp();
  }

  private standing(queue: string, now: Date) {
    const found = this.instance.queues.get(queue);
    if (!found) return undefined;
    const { waiting, oldest } = this.exchange.standing(queue);
    return {
      name: found.name,
      waiting,
      oldestSeconds: oldest === undefined ? undefined : Math.max(0, Math.round((now.getTime() - oldest) / 1000)),
      full: found.most !== undefined && waiting >= found.most,
      available: 0,
      staffed: 0,
      online: 0,
    };
  }

  private perform(session: Session, effect: Outwards): void {
    if (effect.effect === 'queue' && effect.queue !== undefined) {
      const position = this.exchange.enqueue(effect.queue, session.id, session.contact.priority, session.now());
      const queue = this.instance.queues.get(effect.queue)?.name ?? effect.queue;
      session.tell({ who: 'queue', event: 'queued', queue, position, lowSeconds: null, highSeconds: null });
    }
  }
}
