import { OUTCOME_FIELD, QUESTION_PARAMETER } from '../../contact-flows/flow-language/ask.ts';
import { DEFAULT_VOICE, POLLY_VOICES } from '../../contact-flows/flow-language/polly-voices.ts';
import type { Contact, Effect, EndReason, Input, Values } from './contact.ts';
import { advance, entered, type Flows } from './interpreter.ts';
import type { CallEvent, Happening } from './transcript.ts';

/** What a call needs of the centre around it. */
export interface Surroundings {
  readonly flows: Flows;
  readonly now: () => Date;
  readonly queueName: (arn: string) => string;
  readonly enqueue: (queue: string, contact: string, priority: number, now: Date) => number;
  readonly leave: (contact: string) => void;
  /** Resolves to the function's answer; rejects where there is none in time. */
  readonly ask: (contact: Contact, arn: string, parameters: Values, seconds: number, now: Date) => Promise<unknown>;
}

/** One call in progress: performs what the interpreter wants, tells what happens, and takes what the caller does. */
export class Call {
  readonly id: string;
  readonly from: string | undefined;
  private contact: Contact;
  private readonly around: Surroundings;
  private readonly told: CallEvent[] = [];
  private readonly listeners = new Set<(event: CallEvent) => void>();
  private skipped = 0;
  private awaited:
    | { readonly kind: 'listen' | 'pause'; readonly until: number; readonly timer: NodeJS.Timeout }
    | undefined;
  private over = false;

  constructor(around: Surroundings, flow: string, id: string, to: string, from: string | undefined) {
    this.id = id;
    this.from = from;
    this.around = around;
    const contact: Contact = {
      id,
      ...(from === undefined ? {} : { customerEndpoint: from }),
      systemEndpoint: to,
      attributes: {},
      flowAttributes: {},
      external: {},
      hooks: {},
      voice: DEFAULT_VOICE,
      priority: 5,
      flow,
      action: '',
      round: 0,
    };
    this.contact = entered(around.flows, contact, flow);
  }

  /** The call's own time: the centre's, and what silences were skipped. */
  private now(): Date {
    return new Date(this.around.now().getTime() + this.skipped);
  }

  start(): void {
    this.tell({ who: 'caller', event: 'dialled', from: this.from ?? 'withheld', to: this.contact.systemEndpoint });
    this.advance();
  }

  /** Keys on the caller's phone. False where nothing listens: the keys are lost, as on a line that only speaks. */
  press(keys: string): boolean {
    if (this.awaited?.kind !== 'listen') return false;
    this.tell({ who: 'caller', event: 'pressed', presses: keys });
    this.go({ input: 'pressed', keys });
    return true;
  }

  /** Lets the time until the line stops waiting pass at once. */
  staySilent(): boolean {
    if (!this.awaited) return false;
    this.skipped += Math.max(0, this.awaited.until - this.now().getTime());
    this.timeIsUp();
    return true;
  }

  hangUp(): void {
    if (!this.over) this.end('CUSTOMER_DISCONNECT');
  }

  /** Tells everything so far and then as it happens. Answers the way to stop listening. */
  listen(listener: (event: CallEvent) => void): () => void {
    for (const event of this.told) listener(event);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private advance(input?: Input): void {
    if (this.over) return;
    const { contact, effects } = advance(this.around.flows, this.contact, input);
    this.contact = contact;
    for (const effect of effects) if (!this.over) this.perform(effect);
  }

  private perform(effect: Effect): void {
    switch (effect.effect) {
      case 'prompt': {
        const language = POLLY_VOICES[effect.voice] ?? 'und';
        this.tell({ who: 'system', event: 'prompt', says: effect.says, language });
        break;
      }
      case 'listen':
        this.tell({ who: 'system', event: 'listening', seconds: effect.seconds });
        this.wait('listen', effect.seconds);
        break;
      case 'pause':
        this.wait('pause', effect.seconds);
        break;
      case 'invoke':
        void this.ask(effect.arn, effect.parameters, effect.seconds);
        break;
      case 'attributes':
        for (const [name, value] of Object.entries(effect.values))
          this.tell({ who: 'flow', event: 'attribute', name, value });
        break;
      case 'queue':
        this.queue(effect.queue, effect.priority);
        break;
      case 'end':
        this.end(effect.reason);
        break;
    }
  }

  private queue(arn: string, priority: number): void {
    const position = this.around.enqueue(arn, this.id, priority, this.now());
    const queue = this.around.queueName(arn);
    this.tell({ who: 'queue', event: 'queued', queue, position, lowSeconds: null, highSeconds: null });
  }

  private wait(kind: 'listen' | 'pause', seconds: number): void {
    const timer = setTimeout(() => this.timeIsUp(), seconds * 1000).unref();
    this.awaited = { kind, until: this.now().getTime() + seconds * 1000, timer };
  }

  private timeIsUp(): void {
    if (this.awaited?.kind === 'listen') this.tell({ who: 'caller', event: 'silence' });
    this.go(this.awaited?.kind === 'pause' ? { input: 'paused' } : { input: 'silence' });
  }

  private go(input: Input): void {
    clearTimeout(this.awaited?.timer);
    this.awaited = undefined;
    this.advance(input);
  }

  private async ask(arn: string, parameters: Values, seconds: number): Promise<void> {
    const started = performance.now();
    const input: Input = await this.around.ask(this.contact, arn, parameters, seconds, this.now()).then(
      (answer) => ({ input: 'answered', answer }),
      () => ({ input: 'failed' }),
    );
    if (this.over) return;
    const outcome = input.input === 'answered' ? (input.answer as Values | null)?.[OUTCOME_FIELD] : undefined;
    this.tell({
      who: 'flow',
      event: 'asked',
      contract: parameters[QUESTION_PARAMETER] ?? arn.slice(arn.lastIndexOf(':') + 1),
      outcome: input.input === 'failed' ? 'technicalError' : (outcome ?? 'answered'),
      ms: Math.round(performance.now() - started),
    });
    this.advance(input);
  }

  private end(reason: EndReason): void {
    this.over = true;
    clearTimeout(this.awaited?.timer);
    this.awaited = undefined;
    this.around.leave(this.id);
    this.tell({ who: reason === 'CUSTOMER_DISCONNECT' ? 'caller' : 'flow', event: 'ended', reason });
    this.listeners.clear();
  }

  private tell(happening: Happening): void {
    const event = { at: this.now().toISOString(), ...happening } as CallEvent;
    this.told.push(event);
    for (const listener of this.listeners) listener(event);
  }
}
