import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Told } from '../promises/make-promise.ts';
import type { howLong } from './contract.ts';
import { forecast } from './rules.ts';

/** Tells whoever joins a queue how long it takes, and keeps what was told as a promise (S33, idea 7). Unknown waits promise nothing. */
export async function tellWait(
  asked: AskedOf<typeof howLong>,
  promise: (told: Told, now: Date) => Promise<unknown>,
  now: Date,
): Promise<AnswerTo<typeof howLong>> {
  const wait = forecast(asked);
  if (wait.told === 'unknown') return { outcome: 'unknown' };
  const { contact, queue } = asked;
  const lowSeconds = String(wait.low);
  if (wait.told === 'long') {
    await promise({ contact, queue, low: wait.low }, now);
    return { outcome: 'long', low: minutes(wait.low), lowSeconds };
  }
  await promise({ contact, queue, low: wait.low, high: wait.high }, now);
  const highSeconds = String(wait.high);
  if (wait.told === 'soon') return { outcome: 'soon', lowSeconds, highSeconds };
  return { outcome: 'range', low: minutes(wait.low), high: minutes(wait.high), lowSeconds, highSeconds };
}

const minutes = (seconds: number): string => String(seconds / 60);
