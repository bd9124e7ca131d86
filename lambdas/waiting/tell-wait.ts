import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { Told } from '../promises/make-promise.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { howLong, howMuchLonger } from './contract.ts';
import { forecast, stillToWait } from './rules.ts';

/** Tells whoever joins a queue how long it takes, and keeps what was told as a promise (S33, idea 7). Unknown waits promise nothing. */
export async function tellWait(
  asked: AskedOf<typeof howLong>,
  promise: (told: Told, now: Date) => Promise<unknown>,
  now: Date,
): Promise<AnswerTo<typeof howLong>> {
  const wait = forecast(asked);
  const since = now.toISOString();
  if (wait.told === 'unknown') return { outcome: 'unknown', since };
  const { contact, queue } = asked;
  const lowSeconds = String(wait.low);
  if (wait.told === 'long') {
    await promise({ contact, queue, low: wait.low }, now);
    return { outcome: 'long', low: minutes(wait.low), lowSeconds, since };
  }
  await promise({ contact, queue, low: wait.low, high: wait.high }, now);
  const highSeconds = String(wait.high);
  if (wait.told === 'soon') return { outcome: 'soon', lowSeconds, highSeconds, since };
  return { outcome: 'range', low: minutes(wait.low), high: minutes(wait.high), lowSeconds, highSeconds, since };
}

/** Tells whoever waits in a queue how much longer it takes from where they stand now (S29, S37). Reads and writes nothing. */
export function tellAgain(asked: AskedOf<typeof howMuchLonger>, now: Date): AnswerTo<typeof howMuchLonger> {
  const since = Date.parse(told(asked.since) ?? '');
  const wait = stillToWait(asked, Number.isNaN(since) ? 0 : Math.max(0, (now.getTime() - since) / 1000));
  if (wait.told === 'long') return { outcome: 'long', low: minutes(wait.low) };
  if (wait.told === 'range') return { outcome: 'range', low: minutes(wait.low), high: minutes(wait.high) };
  return { outcome: wait.told };
}

const minutes = (seconds: number): string => String(seconds / 60);
