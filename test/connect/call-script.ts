import { told } from '../../bin/told.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { Facts } from '../../local/connect/block.ts';
import type { InstanceFlow, Values } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import type { Session } from '../../local/connect/session.ts';
import type { CallEvent } from '../../local/connect/transcript.ts';

/** What surrounds a call; a quiet centre that is always open where nothing is said. */
export interface Around {
  /** The flows that it may be led to. */
  readonly flows?: readonly InstanceFlow[];
  /** By function, question, block or action type. */
  readonly answers?: { readonly [name: string]: unknown };
  readonly attributes?: Values;
  readonly facts?: Partial<Facts>;
  readonly at?: Date;
  readonly walked?: (walked: readonly Walked[]) => void;
}

/** Nobody waits longer for what the script expects, in virtual seconds. */
const PATIENCE = 3600;

/** A call through a flow, step by step as the caller lives it; each step throws with the whole transcript where it is not so. */
export const call = (flow: InstanceFlow, around: Around = {}): CallScript => new CallScript(flow, around);

class CallScript {
  private readonly events: CallEvent[] = [];
  private readonly forbidden: RegExp[] = [];
  private readonly instance: BenchInstance;
  private readonly flow: InstanceFlow;
  private readonly around: Around;
  private number: string | undefined;
  private session: Session | undefined;
  /** The first line that no step has looked at yet. */
  private cursor = 0;

  constructor(flow: InstanceFlow, around: Around) {
    const { flows = [], answers = {}, at = new Date('2026-01-05T12:00:00Z'), facts = {}, walked } = around;
    this.flow = flow;
    this.around = around;
    const book = new AnswerBook();
    for (const [name, answer] of Object.entries(answers)) book.give(name, answer);
    this.instance = new BenchInstance({
      flows: new Map([flow, ...flows].flatMap((each) => [[each.arn, each] as const, [each.name, each] as const])),
      answers: book,
      at,
      seed: '',
      facts,
      ...(walked ? { walked } : {}),
    });
  }

  /** The caller's number; withheld where this is not said. */
  from(number: string): this {
    this.number = number;
    return this;
  }

  /** A prompt from here on says so. */
  hears(words: RegExp | string): this {
    return this.meets(`to hear ${shown(words)}`, (event) => event.event === 'prompt' && says(event.says, words));
  }

  /** A function is asked, and answers so. */
  asks(question: string, outcome?: string): this {
    return this.meets(
      `to ask '${question}'${outcome === undefined ? '' : ` with the answer ${outcome}`}`,
      (event) =>
        event.event === 'asked' && event.contract === question && (outcome === undefined || event.outcome === outcome),
    );
  }

  isQueuedIn(queue: string): this {
    return this.meets(`to be queued in ${queue}`, (event) => event.event === 'queued' && event.queue === queue);
  }

  presses(keys: string): this {
    const session = this.listened(`to press ${keys}`);
    this.cursor = this.events.length;
    session.press(keys);
    return this.checked();
  }

  /** Lets the time pass for which the line listens. */
  staysSilent(): this {
    const session = this.listened('to stay silent');
    this.cursor = this.events.length;
    session.staySilent();
    return this.checked();
  }

  /** Nothing said on the whole call, before or after this, matches. */
  never(words: RegExp): this {
    this.forbidden.push(words);
    return this.checked();
  }

  /** The call ends by itself for this reason; without one, the caller hangs up where it has not ended yet. */
  ends(reason?: string): this {
    const session = this.begun();
    if (reason === undefined) session.hangUp();
    else this.meets(`to end with ${reason}`, (event) => event.event === 'ended' && event.reason === reason);
    return this.checked();
  }

  get transcript(): readonly CallEvent[] {
    return this.events;
  }

  private meets(expected: string, is: (event: CallEvent) => boolean): this {
    const session = this.begun();
    const until = this.instance.timeline.now().getTime() + PATIENCE * 1000;
    for (;;) {
      const found = this.events.findIndex((event, index) => index >= this.cursor && is(event));
      if (found !== -1) {
        this.cursor = found + 1;
        return this.checked();
      }
      const waits = !session.isOver && !this.isListening && this.instance.timeline.now().getTime() < until;
      if (!waits || !this.instance.timeline.step()) throw this.failure(`expected ${expected}`, this.cursor);
    }
  }

  private listened(expected: string): Session {
    const session = this.begun();
    while (!this.isListening && !session.isOver && this.instance.timeline.step());
    if (!this.isListening) throw this.failure(`expected ${expected}, but the line does not listen`, this.events.length);
    return session;
  }

  private get isListening(): boolean {
    return this.events.at(-1)?.event === 'listening';
  }

  private begun(): Session {
    if (this.session) return this.session;
    const { attributes = {} } = this.around;
    const to = '+12025550100';
    const session = this.instance.contact({
      to,
      attributes,
      ...(this.number === undefined ? {} : { from: this.number }),
    });
    this.session = session;
    session.listen((event) => this.events.push(event));
    session.tell({ who: 'caller', event: 'dialled', from: this.number ?? 'withheld', to });
    session.run(this.flow.arn);
    return session;
  }

  private checked(): this {
    for (const words of this.forbidden) {
      const heard = this.events.findIndex((event) => event.event === 'prompt' && says(event.says, words));
      if (heard !== -1) throw this.failure(`expected never to hear ${shown(words)}`, heard);
    }
    return this;
  }

  private failure(what: string, at: number): Error {
    const lines = this.events.map((event) => `   ${told(event, 'UTC').trimEnd()}`);
    return new Error([`${what}:`, ...lines.slice(0, at), `>> here: ${what}`, ...lines.slice(at)].join('\n'));
  }
}

const says = (said: string, words: RegExp | string): boolean =>
  typeof words === 'string' ? said.includes(words) : words.test(said);
const shown = (words: RegExp | string): string => (typeof words === 'string' ? `'${words}'` : String(words));
