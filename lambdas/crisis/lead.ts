import { transact } from '../platform/transaction.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Crisis, Scope } from './crisis.ts';
import { crisisNow, crisisWrites, isKnown } from './store.ts';

/** What became of an order: the crisis as calls hear it now, `is` whether the order changed it; or a sentence that refuses. */
export type Led = { readonly crisis: Crisis; readonly is: 'changed' | 'as before' } | { readonly refused: string };

interface Begun {
  readonly name: string;
  readonly scope: Scope;
  readonly says: Crisis['says'];
  readonly drill?: boolean | undefined;
  readonly cancelled?: boolean | undefined;
}

/** Begins a crisis: the next call hears it (S42). A second start of one that runs changes nothing; while one runs there is no other. */
export const startCrisis = (table: Table, { name, scope, says, drill, cancelled }: Begun, now: Date): Promise<Led> =>
  lead(table, async (seen) => {
    if (seen?.state === 'running')
      return seen.name === name
        ? 'as before'
        : { refused: `The crisis ${seen.name} runs. End it first, or update it.` };
    if (await isKnown(table, name))
      return { refused: `There was a crisis ${name}, and it is over. Choose another name.` };
    const at = now.toISOString();
    const begun: Crisis = { ...{ name, version: 1, state: 'running', scope, says, startedAt: at, changedAt: at } };
    return { ...begun, ...(drill ? { drill: true } : {}), ...(cancelled ? { cancelled: true } : {}) };
  });

/** Says something new of the crisis that runs: calls hear it at once, everybody affected is told, the page has it (S47). */
export const updateCrisis = (table: Table, name: string, says: Crisis['says'], now: Date): Promise<Led> =>
  lead(table, async (seen) => {
    if (seen?.state !== 'running' || seen.name !== name) return { refused: notRunning(name, seen) };
    return { ...seen, version: seen.version + 1, says: { ...seen.says, ...says }, changedAt: now.toISOString() };
  });

/** Ends it: calls go on as before the start, since nothing else was changed. Ended twice, it is ended once. */
export const endCrisis = (table: Table, name: string, says: Crisis['says'], now: Date): Promise<Led> =>
  lead(table, async (seen) => {
    if (seen?.name !== name) return { refused: notRunning(name, seen) };
    if (seen.state === 'over') return 'as before';
    return { ...seen, version: seen.version + 1, state: 'over', says, changedAt: now.toISOString() };
  });

const notRunning = (name: string, seen: Crisis | undefined): string =>
  seen?.state === 'running'
    ? `The crisis ${name} does not run; ${seen.name} does.`
    : `The crisis ${name} does not run.`;

const lead = (
  table: Table,
  decide: (seen: Crisis | undefined) => Promise<Crisis | 'as before' | { readonly refused: string }>,
): Promise<Led> =>
  transact<Led>(table.client, async () => {
    const seen = await crisisNow(table);
    const after = await decide(seen);
    if (after === 'as before') return { writes: [], result: { crisis: seen as Crisis, is: 'as before' } };
    if ('refused' in after) return { writes: [], result: after };
    return { writes: crisisWrites(table.name, after, seen), result: { crisis: after, is: 'changed' } };
  });
