import type { Contact } from '../connect/contact.ts';
import type { Desks } from '../connect/desk.ts';
import type { Switchboard } from '../connect/switchboard.ts';
import type { CallEvent } from '../connect/transcript.ts';
import type { Ran } from '../events/asynchronous.ts';
import { isGuide } from './about.ts';
import { Calls } from './calls.ts';
import type { Failed } from './failed.ts';
import type { Message, Reply } from './inbox-watch.ts';
import { queueBoard } from './queue-board.ts';
import { type Transcript, withEvent } from './transcripts.ts';
import { type Wait, waitsAfter } from './waits.ts';

/** One change, or all that there is: its name and its JSON. */
export interface Change {
  readonly change: 'snapshot' | 'told' | 'desks' | 'queues' | 'failed' | 'inbox' | 'clock';
  readonly data: object;
}

/** What a board shows. */
export interface BoardOf {
  /** Another one with every start, by which a page knows that the centre was started anew. */
  readonly id: string;
  readonly zone: string;
  readonly now: () => Date;
  readonly switchboard: Switchboard;
  readonly desks: Desks;
  readonly failed: () => readonly Failed[];
}

/** How often the time is told, in milliseconds: by its absence a page knows that the centre is gone. */
const BEAT = 2000;

/** Changes that come together within so many milliseconds are told together. */
const TOGETHER = 20;

/** How many runs of schedules stay on the board. */
const RUNS = 50;

/** All that the pages show, and whoever watches it. */
export class Board {
  private readonly of: BoardOf;
  private readonly watchers = new Set<(change: Change) => void>();
  private readonly sent = new Map<string, string>();
  private transcripts: readonly Transcript[] = [];
  private waits: readonly Wait[] = [];
  private readonly calls = new Calls();
  private messages: readonly Message[] | null = null;
  private replies: readonly Reply[] = [];
  private runs: readonly Ran[] = [];
  private due: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private watched: () => void = () => {};

  constructor(of: BoardOf) {
    this.of = of;
  }

  get isWatched(): boolean {
    return this.watchers.size > 0;
  }

  /** `look` is called whenever somebody begins to watch. */
  onWatched(look: () => void): void {
    this.watched = look;
  }

  /** Tells everything at once, and then each change. Answers the way to stop. */
  watch(watcher: (change: Change) => void): () => void {
    this.compare();
    watcher(this.snapshot());
    this.watchers.add(watcher);
    this.beating ??= setInterval(() => this.beat(), BEAT).unref();
    this.watched();
    return () => {
      this.watchers.delete(watcher);
      if (!this.isWatched) this.beating = void clearInterval(this.beating);
    };
  }

  /** Something has happened on a contact. */
  told(contact: Contact, event: CallEvent): void {
    this.moved();
    if (isGuide(contact)) return;
    this.waits = waitsAfter(this.waits, contact.id, event);
    for (const about of this.calls.of(contact)) {
      this.transcripts = withEvent(this.transcripts, about, event);
      this.tell('told', { contact: about, event });
    }
  }

  /** Who waits where, or who is what, may have changed: whoever watches is told soon, and only of what did. */
  moved(): void {
    if (this.isWatched) this.due ??= setTimeout(() => this.compare(), TOGETHER).unref();
  }

  /** What travellers were sent, and what they wrote. */
  inbox(messages: readonly Message[], replies: readonly Reply[]): void {
    this.messages = messages;
    this.replies = replies;
    this.tellChanged('inbox', { messages, replies });
  }

  /** The clock was moved, and these schedules ran. */
  clockMoved(ran: readonly Ran[]): void {
    this.runs = [...this.runs, ...ran].slice(-RUNS);
    this.tell('clock', { now: this.of.now().toISOString(), ran: this.runs });
    this.moved();
  }

  /** The time; and what nobody tells of is looked at. */
  private beat(): void {
    this.tell('clock', { now: this.of.now().toISOString(), ran: this.runs });
    this.compare();
  }

  private compare(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.tellChanged('desks', { desks: this.of.desks.all() });
    this.tellChanged('queues', this.queues());
    this.tellChanged('failed', { failed: this.of.failed() });
  }

  private queues() {
    return { queues: queueBoard(this.of.switchboard.floor.state, this.of.now()), waits: this.waits };
  }

  private snapshot(): Change {
    const { id: centre, zone, now, desks, failed } = this.of;
    const people = { statuses: desks.statuses, desks: desks.all() };
    const data = { centre, zone, now: now().toISOString(), ran: this.runs, contacts: this.transcripts, ...people };
    return { change: 'snapshot', data: { ...data, ...this.queues(), failed: failed(), ...this.inboxes() } };
  }

  private inboxes() {
    return { messages: this.messages, replies: this.replies };
  }

  private tellChanged(change: Change['change'], data: object): void {
    const json = JSON.stringify(data);
    if (this.sent.get(change) === json) return;
    this.sent.set(change, json);
    this.tell(change, data);
  }

  private tell(change: Change['change'], data: object): void {
    for (const watcher of this.watchers) watcher({ change, data });
  }
}
