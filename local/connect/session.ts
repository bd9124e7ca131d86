import { Awaited } from './awaited.ts';
import type { Effect, EndReason, Facts, Input } from './block.ts';
import type { Contact, DataMap, Values } from './contact.ts';
import { keptAhead } from './input/buffer.ts';
import { advance, entered, type Flows, type Walked } from './interpreter.ts';
import { Line } from './line.ts';
import type { Outwards } from './outwards.ts';
import { type Page, pageOf } from './pages.ts';
import type { Timeline } from './timeline.ts';
import { attributesTold, awaitedTold, type CallEvent, endedTold, type Happening, promptTold } from './transcript.ts';

/** What a contact needs of the instance around it. */
export interface World {
  readonly flows: Flows;
  readonly timeline: Timeline;
  readonly facts: (now: Date) => Facts;
  /** Answers by `reply`, at once or later; what it says of seconds counts as the caller's silence. */
  readonly ask: (
    session: Session,
    effect: Extract<Effect, { effect: 'invoke' | 'outside' }>,
    reply: (input: Input) => void,
  ) => void;
  /** Queues, dials, calls back, makes tasks: what concerns others too. */
  readonly perform: (session: Session, effect: Outwards) => void;
  readonly ended: (session: Session, reason: EndReason) => void;
  /** Told of every transition that is taken, and of all that happens on any contact. */
  readonly walked?: (walked: readonly Walked[]) => void;
  readonly told?: (session: Session, event: CallEvent) => void;
}

/** One contact in progress: performs what the interpreter wants, tells what happens, and takes what its customer does. */
export class Session {
  /** Changed from outside by agents and related contacts only. */
  contact: Contact;
  private readonly world: World;
  private readonly line = new Line();
  private readonly ways: Walked[] = [];
  private skipped = 0;
  private readonly awaited: Awaited;
  private over = false;
  /** Counts the flows that were begun or stopped. */
  private runs = 0;
  private afterwards: () => void = () => {};
  private hears: 'agent' | undefined;
  private next: Session | undefined;

  constructor(world: World, contact: Contact) {
    this.world = world;
    this.contact = contact;
    this.awaited = new Awaited(world.timeline);
  }

  get id(): string {
    return this.contact.id;
  }

  get isOver(): boolean {
    return this.over;
  }

  /** The contact in which its customer is now: this one, unless they went on in another. */
  get latest(): Session {
    return this.next?.latest ?? this;
  }

  /** Where it is: the flow, by ARN, and its block; nowhere before the first. */
  get place(): { readonly flow: string; readonly block: string } | undefined {
    const frame = this.contact.frames.at(-1);
    return frame && { flow: frame.flow, block: frame.action };
  }

  /** The transitions that the contact has taken so far, and those in which its customer went on. */
  get walked(): readonly Walked[] {
    return [...this.ways, ...(this.next?.walked ?? [])];
  }

  /** What was said to the agent alone, in order. */
  get whispered(): readonly string[] {
    return this.line.whispered;
  }

  /** The page that is shown, with what is on it and can be done there; nothing where none waits for an answer. */
  get page(): Page | undefined {
    const shown = this.awaited.kind === 'view' && this.line.lastView;
    return shown ? pageOf(`${this.id}:${this.ways.length}`, shown.view, shown.data) : undefined;
  }

  /** The contact's own time: the centre's, and the silences that were skipped. */
  now(): Date {
    return new Date(this.world.timeline.now().getTime() + this.skipped);
  }

  /**
   * Begins a flow on this contact, in place of whatever ran on it. `afterwards` follows when the flow is over and the contact is not;
   * `hears` says who hears it, where that is not the customer.
   */
  run(flow: string, afterwards: () => void = () => {}, hears?: 'agent'): void {
    this.stop();
    this.afterwards = afterwards;
    this.hears = hears;
    this.contact = entered(this.world.flows, this.contact, flow);
    this.advance();
  }

  /** Ends whatever flow runs, and leaves the contact as it is. */
  stop(): void {
    this.awaited.end();
    this.runs += 1;
    this.afterwards = () => {};
    this.hears = undefined;
  }

  /** Another contact keeps something on this one: a guide, on the contact that it stands beside. */
  remember(values: Values): void {
    this.contact = { ...this.contact, attributes: { ...this.contact.attributes, ...values } };
    for (const told of attributesTold(values)) this.tell(told);
  }

  /** Keys on the customer's phone. False where nothing listens and nothing keeps them: they are lost. */
  press(keys: string): boolean {
    if (this.awaited.kind === 'listen') {
      this.tell({ who: 'caller', event: 'pressed', presses: keys });
      this.goOn({ input: 'pressed', keys });
      return true;
    }
    if (this.over || this.contact.typedAhead === undefined) return false;
    this.contact = { ...this.contact, typedAhead: keptAhead(this.contact.typedAhead, keys) };
    return true;
  }

  /** What the customer says aloud. Whoever is on the line hears it, and a flow that listens for keys does not. */
  says(aloud: string): boolean {
    if (this.over) return false;
    this.tell({ who: 'caller', event: 'said', says: aloud });
    return true;
  }

  /** What the agent writes to whoever chats. */
  agentSays(text: string): void {
    this.tell({ who: 'agent', event: 'said', says: text });
  }

  /** Lets the time until the line stops waiting pass at once. False where it does not wait. */
  staySilent(): boolean {
    if (this.awaited.kind === undefined) return false;
    this.skipped += Math.max(0, this.awaited.until - this.now().getTime());
    this.timeIsUp();
    return true;
  }

  /** What was done on the page that a guide shows. False where none is shown. */
  act(action: string, result: DataMap): boolean {
    if (this.awaited.kind !== 'view') return false;
    this.goOn({ input: 'viewed', action, result });
    return true;
  }

  /** Goes on behind something that was under way outside: a dialled call that ended, an answer. */
  goOn(input: Input): void {
    this.awaited.end();
    this.advance(input);
  }

  readonly hangUp = (): void => this.end('CUSTOMER_DISCONNECT');

  end(reason: EndReason): void {
    if (this.over) return;
    this.over = true;
    this.awaited.end();
    this.tell(endedTold(reason));
    this.world.ended(this, reason);
    this.line.close();
  }

  /** This contact is over and its customer is not: they go on in `next`, and so does whoever listens here. */
  goesOnAs(next: Session, reason: EndReason): void {
    if (this.over) return;
    this.over = true;
    this.awaited.end();
    this.next = next;
    this.line.goesOnAt(next.line);
    this.world.ended(this, reason);
  }

  /** From here on the customer hears what the flow says, and no longer the agent alone. */
  customerHears(): void {
    this.hears = undefined;
  }

  /** Tells everything so far and then as it happens. Answers the way to stop listening. */
  listen(listener: (event: CallEvent) => void): () => void {
    return this.line.listen(listener);
  }

  tell(happening: Happening): void {
    const event = { at: this.now().toISOString(), ...happening } as CallEvent;
    this.line.tell(event);
    this.world.told?.(this, event);
  }

  private advance(input?: Input): void {
    if (this.over) return;
    const { flows, facts } = this.world;
    const { contact, effects, walked, awaits } = advance(flows, this.contact, facts(this.now()), input);
    this.contact = contact;
    this.ways.push(...walked);
    this.world.walked?.(walked);
    const { runs, afterwards } = this;
    // An effect may hand the contact to somebody who begins another flow on it: the rest is then no longer said.
    for (const effect of effects) if (!this.over && runs === this.runs) this.perform(effect);
    if (awaits || this.over || runs !== this.runs) return;
    this.stop();
    afterwards();
  }

  private perform(effect: Effect): void {
    switch (effect.effect) {
      case 'prompt':
        this.tell(promptTold(effect, this.hears));
        break;
      case 'listen':
      case 'view':
      case 'pause':
        if (effect.effect !== 'pause') this.tell(awaitedTold(effect));
        this.awaited.begin(effect.effect, this.now(), effect.seconds, () => this.timeIsUp());
        break;
      case 'invoke':
      case 'outside': {
        const { runs } = this;
        // An answer that comes when an agent has taken the contact, or another flow has, is for nobody.
        this.world.ask(this, effect, (input) => runs === this.runs && this.goOn(input));
        break;
      }
      case 'attributes':
        if (effect.of === 'Related') this.world.perform(this, { effect: 'related', values: effect.values });
        else for (const told of attributesTold(effect.values)) this.tell(told);
        break;
      case 'end':
        this.end(effect.reason);
        break;
      default:
        this.world.perform(this, effect);
    }
  }

  private timeIsUp(): void {
    if (this.awaited.kind === 'listen') this.tell({ who: 'caller', event: 'silence' });
    this.goOn(this.awaited.kind === 'listen' ? { input: 'silence' } : { input: 'paused' });
  }
}
