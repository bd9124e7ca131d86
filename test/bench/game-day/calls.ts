import type { Centre } from '../../../local/centre.ts';
import type { CallEvent } from '../../../local/connect/transcript.ts';
import { FIRST_CALLER, type Kind, kindOf, numberOf, strangerNumber } from './people.ts';
import type { Seats } from './seats.ts';

/** How more callers come than the seats can take: so that all are taken, and callers wait. */
const LOAD = 1.2;
/** Seconds that a call keeps a seat, on average. */
const HANDLING = 300;
/** How long somebody waits before they give up, and how soon they press a key, in seconds, from and to. */
const [PATIENCE, THINKS] = [
  [240, 1200],
  [1, 3],
] as const;
/** Of a hundred callers, how many are of each kind. */
const MIX: readonly (readonly [Kind, number])[] = [
  ['soon', 30],
  ['later', 40],
  ['untouched', 20],
  ['stranger', 10],
];

/** A call as it went. Instants in milliseconds since 1970, waits in seconds. */
export interface Call {
  readonly kind: Kind;
  readonly dialled: number;
  queued?: number;
  /** What was told of the wait; nothing where nothing was, no `high` where only "longer than" was. */
  low?: number;
  high?: number;
  answered?: number;
  ended?: number;
  reason?: string;
}

/** Callers who arrive steadily, ask for a person, wait as long as they can, talk, and hang up. */
export class Callers {
  readonly calls: Call[] = [];
  /** Calls of who travels later, or is not touched, that rang at a seat while one of who travels soon was waiting. */
  readonly overtaken: { readonly at: string; readonly kind: Kind; readonly waiting: number }[] = [];
  private readonly centre: Centre;
  private readonly seats: Seats;
  private readonly random: () => number;
  private readonly next: { [K in Kind]: number } = { soon: 0, later: 0, untouched: 0, stranger: 0 };
  private readonly soonWaiting = new Set<Call>();
  private readonly travellers: number;
  private under = 0;

  constructor(centre: Centre, seats: Seats, travellers: number, random: () => number) {
    this.centre = centre;
    this.seats = seats;
    this.travellers = travellers;
    this.random = random;
  }

  /** How many are on the line now. */
  get onTheLine(): number {
    return this.under;
  }

  /** They call from now on for so many seconds, as many as keep that many seats busy and some more. */
  arrive(seats: number, seconds: number): void {
    const every = HANDLING / (seats * LOAD);
    const until = this.now() + seconds * 1000;
    const next = () => {
      if (this.now() >= until) return;
      this.dial();
      // Between half and one and a half of it: steadily, but not by a clock.
      this.centre.clock.after(every * (0.5 + this.random()), next);
    };
    next();
  }

  private now(): number {
    return this.centre.clock.now().getTime();
  }

  private between([from, to]: readonly [number, number]): number {
    return from + this.random() * (to - from);
  }

  private kind(): Kind {
    let left = this.random() * 100;
    for (const [kind, share] of MIX) {
      left -= share;
      if (left < 0) return kind;
    }
    return 'stranger';
  }

  /** The number of somebody of the kind who has not called yet; of those there are, everybody once before anybody twice. */
  private number(kind: Kind): string {
    if (kind === 'stranger') return strangerNumber(1 + this.next.stranger++);
    for (;;) {
      const n = FIRST_CALLER + (this.next[kind]++ % (this.travellers - FIRST_CALLER));
      if (kindOf(n) === kind) return numberOf(n);
    }
  }

  private dial(): void {
    const kind = this.kind();
    const dialled = this.centre.switchboard.dial(this.number(kind));
    if ('refused' in dialled) throw new Error(dialled.refused);
    const call: Call = { kind, dialled: this.now() };
    this.calls.push(call);
    this.under += 1;
    const line = dialled.call;
    const keys = ['0'];
    let agent = '';
    const giveUp = () => {
      if (call.answered === undefined) line.latest.hangUp();
    };
    const hears = (event: CallEvent) => {
      switch (event.event) {
        case 'listening': {
          const key = call.queued === undefined ? keys.shift() : undefined;
          if (key !== undefined) this.after(THINKS, () => line.latest.press(key));
          break;
        }
        case 'queued':
          if (call.queued === undefined) this.after(PATIENCE, giveUp);
          this.queues(call, event);
          break;
        case 'offered':
          this.isOffered(call);
          ({ agent } = event);
          this.seats.rings(event.agent, () => (line.latest.isOver ? undefined : line.latest.id));
          break;
        case 'missed':
          if (kind === 'soon') this.soonWaiting.add(call);
          this.seats.back(event.agent);
          break;
        case 'accepted':
          call.answered ??= this.now();
          break;
        case 'joined':
          this.seats.talks(agent, line.latest.id, () => line.latest.hangUp());
          break;
        case 'ended':
          this.ends(call, event.reason);
          break;
      }
    };
    line.listen(hears);
  }

  private queues(call: Call, { lowSeconds, highSeconds }: Extract<CallEvent, { event: 'queued' }>): void {
    if (call.queued === undefined) {
      call.queued = this.now();
      if (lowSeconds !== null) call.low = lowSeconds;
      if (highSeconds !== null) call.high = highSeconds;
    }
    if (call.kind === 'soon') this.soonWaiting.add(call);
  }

  private isOffered(call: Call): void {
    this.soonWaiting.delete(call);
    if (call.kind === 'soon' || this.soonWaiting.size === 0) return;
    const at = this.centre.clock.now().toISOString();
    this.overtaken.push({ at, kind: call.kind, waiting: this.soonWaiting.size });
  }

  private ends(call: Call, reason: string): void {
    this.soonWaiting.delete(call);
    this.under -= 1;
    call.ended = this.now();
    call.reason = reason;
  }

  private after(seconds: readonly [number, number], what: () => void): void {
    this.centre.clock.after(this.between(seconds), what);
  }
}
