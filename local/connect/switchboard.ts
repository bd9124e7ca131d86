import type { EndReason } from './block.ts';
import { CallsIn, type Dialled } from './calls-in.ts';
import { CallsOut } from './calls-out.ts';
import { Chronicle, type Heard } from './chronicle.ts';
import type { Fault, Values } from './contact.ts';
import { Contacts, type Open } from './contacts.ts';
import { Conversations } from './conversations.ts';
import { type Configuration, profileOf, type User } from './exchange/configuration.ts';
import type { ExchangeEffect } from './exchange/effects.ts';
import { describedContact } from './exchange/records/described-contact.ts';
import { hasContact } from './exchange/slots.ts';
import { factsOf } from './facts.ts';
import { Floor } from './floor.ts';
import { Guides } from './guides.ts';
import type { Instance } from './instance.ts';
import type { Walked } from './interpreter.ts';
import { Outbound } from './outbound.ts';
import type { Outwards } from './outwards.ts';
import { Phones } from './phones.ts';
import { Programs } from './programs.ts';
import { Queueing } from './queueing.ts';
import type { QuickConnect } from './quick-connects.ts';
import type { Session, World } from './session.ts';
import { Tasks } from './tasks.ts';
import type { Timeline } from './timeline.ts';
import { Transfers } from './transfers.ts';

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
  readonly transfers: Transfers;
  readonly tasks: Tasks;
  readonly phones: Phones;
  readonly callsOut: CallsOut;
  readonly programs: Programs;
  private readonly callsIn: CallsIn;
  private readonly contacts: Contacts;
  private readonly queueing: Queueing;
  private readonly instance: Instance;
  private readonly outside: Outside;
  private readonly chronicle: Chronicle;

  constructor(instance: Instance, outside: Outside) {
    const { timeline, staff = { profiles: [], users: [] }, heard = { event: () => {}, record: () => {} } } = outside;
    this.instance = instance;
    this.outside = outside;
    this.chronicle = new Chronicle(instance.arn, heard, outside.newId);
    this.floor = new Floor(timeline, (effect) => this.onFloor(effect), outside.moved);
    const facts = (now: Date) => ({
      ...factsOf(
        instance,
        (queue, at) => this.floor.facts(queue, at),
        (arn) => this.user(arn) !== undefined,
        outside.seed,
        now,
      ),
      agent: (arn: string) => this.floor.agentFacts(arn),
    });
    const world: World = {
      flows: instance.flows,
      timeline,
      facts,
      ask: outside.ask,
      perform: (session, effect) => this.perform(session, effect),
      ended: (session, reason) => this.onEnded(session, reason),
      ...(outside.walked ? { walked: outside.walked } : {}),
      ...(outside.told ? { told: outside.told } : {}),
    };
    this.queueing = new Queueing(instance.queues, this.floor, this.chronicle);
    this.contacts = new Contacts(world, this.chronicle, outside.newId, (id) => hasContact(this.floor.state, id));
    const open: Open = (contact) => this.contacts.open(contact);
    this.phones = new Phones(timeline, (session) => this.chronicle.answered(session.id, session.now()));
    const { floor, chronicle, phones } = this;
    this.callsIn = new CallsIn(instance, open);
    this.callsOut = new CallsOut({ instance, floor, chronicle, phones, open });
    this.outbound = new Outbound(
      timeline,
      phones,
      open,
      (session) => this.queueing.enqueue(session),
      (session) => instance.queues.get(session.contact.targetQueue ?? '')?.outboundFlow,
    );
    this.guides = new Guides(open);
    this.conversations = new Conversations(this.floor, this.chronicle, this.guides, open);
    this.tasks = new Tasks(instance.taskTemplates ?? [], open);
    this.programs = new Programs({ instance, timeline, phones, tasks: this.tasks, open, find: (id) => this.find(id) });
    this.transfers = new Transfers(open, this.conversations);
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
    return this.callsIn.mainNumber();
  }

  /** Starts a call, on which `faults` break blocks. A number without a flow, or a flow that cannot run here, is refused. */
  dial(from: string | undefined, to = this.mainNumber(), faults: readonly Fault[] = []): Dialled {
    return this.callsIn.dial(from, to, faults);
  }

  find(id: string): Session | undefined {
    return this.contacts.find(id);
  }

  /** A contact as DescribeContact shows it; nothing where there is none, or it is long over. */
  described(id: string) {
    const history = this.chronicle.historyOf(id);
    return history && describedContact(history, this.find(id)?.contact ?? {});
  }

  /** The contact in which the customer of that contact is now. */
  latest(id: string): Session | undefined {
    return this.contacts.find(id)?.latest;
  }

  /** Every contact that has not long been over. */
  all(): readonly Session[] {
    return this.contacts.all();
  }

  /** What the agent can hand the contact to: as its queue offers, or the queue for calls out of the agent where it is in none. */
  quickConnects(session: Session, agent: User): readonly QuickConnect[] {
    const { configuration } = this.floor.state;
    const queue = session.contact.targetQueue ?? profileOf(configuration, agent)?.outboundQueue ?? '';
    return this.instance.queues.get(queue)?.quickConnects ?? [];
  }

  hangUpAll(): void {
    for (const session of this.contacts.all()) session.hangUp();
  }

  private queueNamed(arn: string): string | undefined {
    return this.instance.queues.get(arn)?.name;
  }

  private user(arn: string): User | undefined {
    return this.floor.state.configuration.users.find((user) => user.arn === arn);
  }

  private perform(session: Session, effect: Outwards): void {
    switch (effect.effect) {
      case 'queue':
        this.transfers.queued(session);
        this.queueing.enqueue(session);
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
    this.contacts.find(session.contact.relatedContactId ?? '')?.remember(values);
  }

  private onFloor(effect: ExchangeEffect): void {
    if (effect.effect === 'statusChanged' || effect.effect === 'timer') return;
    const session = this.contacts.find(effect.contact);
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
        if (session.isOver) this.contacts.over(session);
        break;
    }
  }

  private onEnded(session: Session, reason: EndReason): void {
    const by = reason === 'AGENT_DISCONNECT' ? 'agent' : reason === 'CUSTOMER_DISCONNECT' ? 'customer' : 'flow';
    // Who makes a task or hands a call over is on the new contact, and has it not at hand: no work is behind it.
    const wasAtHand = hasContact(this.floor.state, session.id);
    this.chronicle.ended(session.contact, reason, session.now());
    this.floor.take({ event: 'ended', contact: session.id, by });
    if (wasAtHand) this.guides.over(session);
    this.transfers.over(session);
    this.contacts.over(session);
  }
}
