import { setTimeout } from 'node:timers/promises';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { random as lots } from './random.ts';

/** How often a command starts over when others wrote what it had read. */
const STARTS = 8;
/** By how much the longest pause grows, in milliseconds for the square of the start. */
const LONGER_MS = 10;

/**
 * Reads, decides and writes in one transaction, and does it again where somebody else wrote in between. `prepare` answers the
 * writes and what to say when they are done; no writes is an answer too. `pause` waits between two starts, milliseconds, for another time by `random`
 * than whoever was refused at the same moment: else they meet again.
 * @throws TransactionCanceledException where the last start did not suffice.
 */
export async function transact<Result>(
  client: DynamoDBDocumentClient,
  prepare: () => Promise<{
    readonly writes: NonNullable<TransactWriteCommandInput['TransactItems']>;
    readonly result: Result;
  }>,
  pause: (ms: number) => Promise<unknown> = setTimeout,
  random: () => number = lots,
): Promise<Result> {
  for (let start = 1; ; start += 1) {
    const { writes, result } = await prepare();
    if (writes.length === 0) return result;
    try {
      await client.send(new TransactWriteCommand({ TransactItems: writes }));
      return result;
    } catch (error) {
      if ((error as Error).name !== 'TransactionCanceledException' || start >= STARTS) throw error;
      await pause(random() * start * start * LONGER_MS);
    }
  }
}
