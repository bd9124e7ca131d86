import { OUTCOME_FIELD, QUESTION_PARAMETER } from '../../contact-flows/flow-language/ask.ts';
import { functionNameIn } from './arns.ts';
import type { Effect, Input } from './block.ts';
import { judged, type Try } from './lambda.ts';
import type { Session, World } from './session.ts';

/** One answer, or one a call in order; the last goes on being given. `{"error": ...}` is a failure. */
type Answers = readonly unknown[];

/** What stands in for functions and services: by block, by the name or ARN of the function, by its question, or by action type. */
export class AnswerBook {
  private readonly answers = new Map<string, Answers>();
  private readonly used = new Map<string, number>();
  private readonly replies: (() => void)[] = [];
  private readonly missed: (name: string) => void;

  /** `missed` is told of everything that was asked and has no answer: it fails, as an outage would. */
  constructor(missed: (name: string) => void = () => {}) {
    this.missed = missed;
  }

  give(name: string, answer: unknown): void {
    this.answers.set(name, Array.isArray(answer) ? answer : [answer]);
  }

  /** Names under which an answer was given and never asked for. */
  unused(): readonly string[] {
    return [...this.answers.keys()].filter((name) => !this.used.has(name));
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.answers.has(name));
  }

  readonly ask: World['ask'] = (session, effect, reply) => {
    const input = effect.effect === 'invoke' ? this.invoke(session, effect) : this.outside(effect);
    const alone = effect.effect === 'invoke' && effect.asynchronous === true;
    if (effect.effect === 'invoke') tell(session, effect, input, alone ? 0 : undefined);
    this.answer(() => reply(alone ? { input: 'answered', answer: null, seconds: 0 } : input));
  };

  /** One reply behind the other: a flow that asks again at once would otherwise pile up on the stack. */
  private answer(reply: () => void): void {
    this.replies.push(reply);
    if (this.replies.length > 1) return;
    try {
      for (let next = this.replies[0]; next; next = this.replies[0]) {
        next();
        this.replies.shift();
      }
    } finally {
      this.replies.length = 0;
    }
  }

  private invoke(session: Session, { arn, parameters, seconds }: Extract<Effect, { effect: 'invoke' }>): Input {
    const name = functionNameIn(arn);
    const names = [session.contact.frames.at(-1)?.action ?? '', arn, name, parameters[QUESTION_PARAMETER] ?? ''];
    for (let tries = 1, spent = 0; ; tries += 1) {
      const judgement = judged(
        tryOf(this.next(names, parameters[QUESTION_PARAMETER] ?? name), seconds),
        spent,
        tries,
        seconds,
      );
      if (judgement !== 'again') return judgement;
      spent += PAUSE_SECONDS;
    }
  }

  private outside({ block, type }: Extract<Effect, { effect: 'outside' }>): Input {
    const answer = this.next([block, type], block);
    if (typeof answer !== 'object' || answer === null) return { input: 'failed', seconds: 0 };
    return FAILURES.has((answer as { readonly error?: unknown }).error)
      ? { input: 'failed', seconds: 0 }
      : { input: 'answered', answer, seconds: 0 };
  }

  private next(names: readonly string[], fallback: string): unknown {
    const name = names.find((each) => this.answers.get(each)?.length);
    if (name === undefined) {
      this.missed(fallback);
      return undefined;
    }
    const answers = this.answers.get(name) ?? [];
    const used = this.used.get(name) ?? 0;
    this.used.set(name, used + 1);
    return answers[Math.min(used, answers.length - 1)];
  }
}

/** Failures of any service, as they are written in an answer; other errors are those of the block. */
const FAILURES: ReadonlySet<unknown> = new Set(['timeout', 'throttle', 'service', 'function']);
/** What the service waits before it tries a throttled function again, in seconds. */
const PAUSE_SECONDS = 0.1;

function tryOf(answer: unknown, limit: number): Try {
  const error = typeof answer === 'object' && answer !== null ? (answer as { error?: unknown }).error : undefined;
  if (answer === undefined || error === 'function') return { error: 'function', seconds: 0 };
  if (error === 'timeout') return { error: 'timeout', seconds: limit };
  if (error === 'throttle' || error === 'service') return { error, seconds: 0 };
  return { answer, seconds: 0 };
}

/** Writes the question and its outcome into the transcript; `ms` is the time that the caller waited. */
export function tell(
  session: Session,
  { arn, parameters }: Extract<Effect, { effect: 'invoke' }>,
  input: Input,
  ms?: number,
): void {
  const seconds = input.input === 'answered' || input.input === 'failed' ? input.seconds : 0;
  session.tell({
    who: 'flow',
    event: 'asked',
    contract: parameters[QUESTION_PARAMETER] ?? functionNameIn(arn),
    outcome: outcomeOf(input),
    ms: ms ?? Math.round(seconds * 1000),
  });
}

const outcomeOf = (input: Input): string => {
  if (input.input !== 'answered') return 'technicalError';
  const outcome = (input.answer as { readonly [field: string]: unknown } | null)?.[OUTCOME_FIELD];
  return typeof outcome === 'string' ? outcome : 'answered';
};
