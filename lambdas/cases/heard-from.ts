import { transact } from '../platform/transaction.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import { caseOf, caseWrites } from './cases-store.ts';
import { hasNoWords, wordsOf } from './rules/first-words.ts';
import type { CaseHappened } from './telling/happened.ts';

/**
 * The traveller has come to us again, by whichever way: a case whose question they were asked goes on (S37), and one that a key began has their first
 * words from now on. Heard twice, it changes once; most contacts change nothing.
 */
export const heardFrom = (table: Table, happened: CaseHappened, now: Date): Promise<void> =>
  transact<void>(table.client, async () => {
    const read = await caseOf(table, happened.case);
    const heard = read && heardOf(read.case, happened);
    if (!read || !heard) return { writes: [], result: undefined };
    const { case: after, does, says } = heard;
    const { case: number, version, traveller, department } = after;
    const at = now.toISOString();
    const line = { case: number, version, at, name: 'the traveller', does, says };
    const travellers = traveller === undefined ? [] : [traveller];
    const facts = { case: number, version: String(version), ...(does === 'answer' ? { with: department } : {}) };
    const told = { what: `case.${does}`, at, travellers, ...facts };
    return {
      writes: caseWrites(table.name, { case: after, line, happened: told }, read.profile, now),
      result: undefined,
    };
  });

function heardOf(before: Case, { way, about }: CaseHappened) {
  const words = wordsOf(way, about);
  const isFirst = words !== undefined && hasNoWords(before);
  const version = before.version + 1;
  const news = { ...(isFirst ? { about: words } : {}), version };
  if (before.state === 'asked') {
    const { asked: _, ...rest } = before;
    const says = words === undefined ? 'came to us again' : `answered by ${way}: ${words}`;
    return { case: { ...rest, ...news, state: 'open' } satisfies Case, does: 'answer', says };
  }
  if (before.state !== 'open' || !isFirst) return undefined;
  return { case: { ...before, ...news } satisfies Case, does: 'words', says: `said by ${way}: ${words}` };
}
