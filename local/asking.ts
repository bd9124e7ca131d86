import { tell } from './connect/answers.ts';
import type { Instance } from './connect/instance.ts';
import { judged, type Try } from './connect/lambda.ts';
import { lambdaEvent } from './connect/lambda-event.ts';
import type { World } from './connect/session.ts';
import type { FunctionPool } from './functions/pool.ts';

/** Asks the bundled functions, as Connect would: those that are associated, in time, telling the caller's transcript. */
export const asking =
  (instance: Instance, functions: ReadonlyMap<string, FunctionPool>, region: string): World['ask'] =>
  async (session, effect, reply) => {
    if (effect.effect !== 'invoke') return reply({ input: 'failed', seconds: 0 });
    const queueName = (arn: string) => instance.queues.get(arn)?.name ?? arn;
    const event = lambdaEvent(session.contact, effect.parameters, instance.arn, region, queueName);
    const pool = instance.askable.has(effect.arn) ? functions.get(effect.arn) : undefined;
    if (effect.asynchronous) {
      void pool?.invoke(event, session.now());
      reply({ input: 'answered', answer: null, seconds: 0 });
      return;
    }
    const started = performance.now();
    const tried = await tryOnce(pool, event, session.now(), effect.seconds);
    const judgement = judged(tried, 0, 1, effect.seconds);
    const input = judgement === 'again' ? { input: 'failed' as const, seconds: 0 } : judgement;
    if (session.isOver) return;
    tell(session, effect, input, Math.round(performance.now() - started));
    reply(input);
  };

async function tryOnce(pool: FunctionPool | undefined, event: unknown, now: Date, limit: number): Promise<Try> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  if (!pool) return { error: 'function', seconds: 0 };
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limit * 1000);
  const outcome = await Promise.race([pool.invoke(event, now), late]).finally(() => clearTimeout(timer));
  if (outcome === undefined) return { error: 'timeout', seconds: limit };
  return 'answer' in outcome
    ? { answer: outcome.answer, seconds: seconds() }
    : { error: 'function', seconds: seconds() };
}
