import type { EndReason } from './block.ts';
import { Chronicle, type Heard } from './chronicle.ts';
import type { Fault, Values } from './contact.ts';
import { Conversations } from './conversations.ts';
import type { Configuration, User } from './exchange/configuration.ts';
import type { ExchangeEffect } from './exchange/effects.ts';
import { readRoutingCriteria } from './exchange/routing-criteria.ts';
import { hasContact } from './exchange/slots.ts';
import { factsOf } from './facts.ts';
import { Floor } from './floor.ts';
import { Guides } from './guides.ts';
import type { Instance } from './instance.ts';
import type { Walked } from './interpreter.ts';
import { newContact } from './new-contact.ts';
import { Outbound } from './outbound.ts';
import { cannotRun } from './runnable.ts';
import { type Outwards, Session, type World } from './session.ts';
import type { Timeline } from './timeline.ts';

export type Dialled = { readonly call: Session } | { readonly refused: string };

/** What the switchboard is given: time, answers, names, people. */
export interface Outside {
  readonly timeline: Timeline;
  readonly ask: World['ask'];
  readonly newId: () => string;
  /** Makes chance repeatable. */
  readonly seed: string;
  /** Agents and their routing profiles; nobody where nothing is said. */
  readonly staff?: Pick<Configuration, 'profiles' | 'users'>;
  readonly heard?: Heard;
  readonly walked?: (walked: readonly Walked[]) => void;
  readonly told?: World['told'];
  /** Told whenever something has changed about who waits where, or who is what. */
  readonly moved?: () => void;
}

/** The instance at work: takes dialled numbers to their flows, contacts to queues, and queues to agents. */
export class Switchboard {
  readonly floor: Floor;
  readonly outbound: Outbound;
  readonly guides: Guides;
  readonly conversations: Conversations;
  private readonly sessions = new Map<string, Session>();
  private readonly instance: Instance;
  private readonly outside: Outside;
  private readonly world: World;
  private readonly chronicle: Chronicle;

  constructor(instance: Instance, outside: Outside) {
    const { timeline, staff = { profiles: [], users: [] }, heard = { event: () => {}, record: () => {} } } = outside;
    this.instance = instance;
    this.outside = outside;
    this.chronicle = new Chronicle(instance.arn, heard, outside.newId);
    this.floor = new Floor(timeline, (effect) => this.onFloor(effect), outside.moved);
    const facts = (now: Date) =>
      factsOf(
        instance,
        (queue, at) => this.floor.facts(queue, at),
        (arn) => this.user(arn) !== undefined,
        outside.seed,
        now,
      );
    this.world = {
      flows: instance.flows,
      timeline,
      facts,
      ask: outside.ask,
      perform: (session, effect) => this.perform(session, effect),
      ended: (session, reason) => this.onEnded(session, reason),
      ...(outside.walked ? { walked: outside.walked } : {}),
      ...(outside.told ? { told: outside.told } : {}),
    };
    this.outbound = new Outbound(
      timeline,
      (contact) => this.open(contact),
      (session) => this.enqueue(session),
      (session) => instance.queues.get(session.contact.targetQueue ?? '')?.outboundFlow,
    );
    this.guides = new Guides((contact) => this.open(contact));
    this.conversations = new Conversations(this.floor, this.chronicle, this.guides);
    const queues = [...instance.queues].map(([arn, { name, most }]) => ({
      arn,
      name,
      ...(most === undefined ? {} : { maxContacts: most }),
    }));
    this.floor.take({ event: 'configured', configuration: { ...staff, queues } });
  }

  /** Who works here from now on. Whoever was here keeps their status and contacts; who is new begins Offline. */
  staff(users: readonly User[]): void {
    const { configuration } = this.floor.state;
    this.floor.take({ event: 'configured', configuration: { ...configuration, users } });
  }

  /** The number that is dialled where none is given. */
  mainNumber(): string | undefined {
    return this.instance.numbers.keys().next().value;
  }

  /** Starts a call, on which `faults` break blocks. A number without a flow, or a flow that cannot run here, is refused. */
  dial(from: string | undefined, to = this.mainNumber(), faults: readonly Fault[] = []): Dialled {
    const flow = to === undefined ? undefined : this.instance.numbers.get(to);
    if (to === undefined || flow === undefined)
      return {
        refused: `Nobody answers at ${to ?? 'this centre'}. Dial ${[...this.instance.numbers.keys()].join(' or ')}.`,
      };
    const problems = cannotRun(this.instance.flows, flow);
    if (problems.length > 0) return { refused: `This call cannot be run here: ${problems.join('; ')}.` };
    const call = this.open({
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      systemEndpoint: to,
      segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
      ...(from === undefined ? {} : { customerEndpoint: from }),
      ...(faults.length > 0 ? { faults } : {}),
    });
    call.tell({ who: 'caller', event: 'dialled', from: from ?? 'withheld', to });
    call.run(flow);
    return { call };
  }

  find(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  /** Every contact that has not long been over. */
  all(): readonly Session[] {
    return [...this.sessions.values()];
  }

  hangUpAll(): void {
    for (const session of this.sessions.values()) session.hangUp();
  }

  private queueNamed(arn: string): string | undefined {
    return this.instance.queues.get(arn)?.name;
  }

  private user(arn: string): User | undefined {
    return this.floor.state.configuration.users.find((user) => user.arn === arn);
  }

  private open(known: Omit<Parameters<typeof newContact>[0], 'id'>): Session {
    const session = new Session(this.world, newContact({ ...known, id: this.outside.newId() }));
    this.sessions.set(session.id, session);
    this.chronicle.began(session.contact, session.now());
    return session;
  }

  private enqueue(session: Session): void {
    const { targetQueue, targetAgent, channel, priority, aged, routingCriteria } = session.contact;
    const place = targetQueue === undefined ? { agent: targetAgent ?? '' } : { queue: targetQueue };
    const name =
      targetQueue === undefined
        ? (this.user(targetAgent ?? '')?.userName ?? '')
        : (this.queueNamed(targetQueue) ?? targetQueue);
    const enqueuedAt = session.now();
    const steps = readRoutingCriteria(routingCriteria) ?? [];
    this.chronicle.queued(
      session.contact,
      targetQueue ?? targetAgent ?? '',
      name,
      targetQueue === undefined ? 'AGENT' : 'STANDARD',
      enqueuedAt,
    );
    this.floor.take(
      { event: 'enqueued', contact: session.id, channel, place, priority, agedSeconds: aged, enqueuedAt, steps },
      () => {
        const position = this.floor.position(session.id) ?? 1;
        session.tell({ who: 'queue', event: 'queued', queue: name, position, ...toldWait(session.contact.attributes) });
      },
    );
  }

  private perform(session: Session, effect: Outwards): void {
    switch (effect.effect) {
      case 'queue':
        this.enqueue(session);
        break;
      case 'callback':
        this.outbound.callBack(session, effect.callback, this.queueNamed(effect.callback.queue ?? '') ?? '');
        break;
      case 'task':
        this.outbound.task(session, effect.task);
        break;
      case 'dial':
        session.tell({ who: 'flow', event: 'transferred', to: effect.number });
        this.outbound.dial(session, effect.seconds);
        break;
      case 'related':
        this.relate(session, effect.values);
        break;
      case 'hold':
        session.tell({ who: 'flow', event: 'held', state: effect.state });
        break;
    }
  }

  private relate(session: Session, values: Values): void {
    this.sessions.get(session.contact.relatedContactId ?? '')?.remember(values);
  }

  private onFloor(effect: ExchangeEffect): void {
    if (effect.effect === 'statusChanged' || effect.effect === 'timer') return;
    const session = this.sessions.get(effect.contact);
    if (!session) return;
    const user = 'agent' in effect ? this.user(effect.agent ?? '') : undefined;
    const agent = user?.userName ?? '';
    switch (effect.effect) {
      case 'offer':
        this.chronicle.offered(effect.contact);
        session.tell({ who: 'queue', event: 'offered', agent });
        if (user?.autoAccept) this.floor.take({ event: 'accepted', contact: effect.contact, agent: effect.agent });
        break;
      case 'missed':
        session.tell({ who: 'queue', event: 'missed', agent });
        break;
      case 'accepted':
        if (user) this.conversations.accepted(session, user);
        break;
      case 'connected':
        session.tell({ who: 'agent', event: 'joined', agent });
        this.outbound.connected(session);
        break;
      case 'cleared':
        this.chronicle.cleared(effect.contact, this.outside.timeline.now());
        this.guides.close(effect.contact);
        if (session.isOver) this.forget(session);
        break;
    }
  }

  private onEnded(session: Session, reason: EndReason): void {
    const by = reason === 'AGENT_DISCONNECT' ? 'agent' : reason === 'CUSTOMER_DISCONNECT' ? 'customer' : 'flow';
    this.chronicle.ended(session.contact, reason, session.now());
    this.floor.take({ event: 'ended', contact: session.id, by });
    this.guides.over(session);
    this.forget(session);
  }

  /** What is over is gone after a minute, but not before the work behind it is done. */
  private forget({ id }: Session): void {
    this.outside.timeline.after(60, () => {
      if (!hasContact(this.floor.state, id)) this.sessions.delete(id);
    });
  }
}

/** The wait that the flow has told the caller, in seconds: what it remembered on the contact. */
const toldWait = ({ waitLowSeconds, waitHighSeconds }: { readonly [name: string]: string }) => ({
  lowSeconds: waitLowSeconds === undefined ? null : Number(waitLowSeconds),
  highSeconds: waitHighSeconds === undefined ? null : Number(waitHighSeconds),
});
