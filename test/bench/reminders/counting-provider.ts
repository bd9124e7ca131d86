import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { Provider, type Taken } from '../../../local/aws/providers/provider.ts';
import { openServices } from '../../../local/aws/services.ts';

/** The other side of every message, at an address of its own: SNS, End User Messaging and SES, which take everything and count. */
export interface CountingProvider {
  readonly endpoint: string;
  /** How many messages were taken. */
  readonly taken: () => number;
  /** The texts that each recipient got. */
  readonly byRecipient: ReadonlyMap<string, readonly string[]>;
  readonly stop: () => Promise<void>;
}

class Counting extends Provider {
  readonly byRecipient = new Map<string, string[]>();
  count = 0;

  override take({ to, text }: Taken): string {
    this.count += 1;
    const texts = this.byRecipient.get(to);
    if (texts) texts.push(text);
    else this.byRecipient.set(to, [text]);
    return `message-${this.count}`;
  }
}

/** Opens one on loopback. `now` is its clock. */
export async function countingProvider(now: () => Date): Promise<CountingProvider> {
  const provider = new Counting(new DatabaseSync(':memory:'), now);
  const { endpoint, stop } = await openServices({}, provider, new Hono());
  return { endpoint, taken: () => provider.count, byRecipient: provider.byRecipient, stop };
}
