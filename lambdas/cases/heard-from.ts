import { transact } from '../platform/transaction.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import { caseOf, caseWrites } from './cases-store.ts';

/** The traveller whom we had asked something has come to us again, by whichever way: the case goes on (S37). Heard twice, it goes on once. */
export const heardFrom = (table: Table, number: string, now: Date): Promise<void> =>
  transact<void>(table.client, async () => {
    const read = await caseOf(table, number);
    if (read?.case.state !== 'asked') return { writes: [], result: undefined };
    const { asked: _, ...before } = read.case;
    const after: Case = { ...before, state: 'open', version: before.version + 1 };
    const { version, traveller, department } = after;
    const at = now.toISOString();
    const line = { case: number, version, at, name: 'the traveller', does: 'answer', says: 'came to us again' };
    const travellers = traveller === undefined ? [] : [traveller];
    const facts = { case: number, version: String(version), with: department };
    const happened = { what: 'case.answer', at, travellers, ...facts };
    return { writes: caseWrites(table.name, { case: after, line, happened }, read.profile, now), result: undefined };
  });
