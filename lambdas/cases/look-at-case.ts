import type { Later } from '../platform/gateways/scheduler.ts';
import { metrics } from '../platform/metrics.ts';
import { transact } from '../platform/transaction.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import { type CaseChange, type CaseRead, caseOf, caseWrites } from './cases-store.ts';
import { careAt, escalationOf, nextLook } from './rules/looks.ts';
import type { Calendar } from './rules/promised.ts';

/** When time alone changes a case, somebody has to look: this plans it, once for each moment. */
export async function planLook(
  later: Pick<Later, 'start'>,
  looked: Case,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  const at = looked.state === 'resolved' ? careAt(looked, calendar) : nextLook(looked, calendar, now);
  if (!at) return;
  const moment = at.toISOString().slice(0, 19).replaceAll(':', '');
  await later.start(`case-${looked.case}-${moment}`, at, { case: looked.case }, now);
}

/**
 * Looks at a case at its moment: it takes its place anew, since who departs in a week or is away now is more urgent (S53), and goes to
 * who leads where it was not answered in three days or its promise is at risk (S54). Looked at twice, it changes nothing more.
 */
export async function lookAtCase(
  table: Table,
  number: string,
  calendar: Calendar,
  now: Date,
): Promise<Case | undefined> {
  const seen = await transact<{ readonly case: Case; readonly late: boolean } | undefined>(table.client, async () => {
    const read = await caseOf(table, number);
    if (!read || read.case.state === 'resolved') return { writes: [], result: undefined };
    const why = escalationOf(read.case, calendar, now);
    const change = why ? escalated(read, why, now) : placed(read, now);
    return {
      writes: caseWrites(table.name, change, read.profile, now),
      result: { case: change.case, late: why === 'unanswered' },
    };
  });
  if (seen?.late) metrics.count('CasesUnanswered');
  return seen?.case;
}

const SAID = {
  unanswered: 'urgent, and not answered for three days',
  promise: 'its promise would be broken otherwise',
} as const;

function escalated({ case: before }: CaseRead, why: keyof typeof SAID, now: Date): CaseChange {
  const at = now.toISOString();
  const leads = before.department === 'teamLead' ? 'management' : 'teamLead';
  const after: Case = { ...before, department: leads, since: at, escalated: { at, why }, version: before.version + 1 };
  return byClock(after, 'escalate', `went to who leads: ${SAID[why]}`, { with: leads }, now);
}

const placed = ({ case: before }: CaseRead, now: Date): CaseChange =>
  byClock({ ...before, version: before.version + 1 }, 'place', 'took its place by how soon they travel', {}, now);

function byClock(after: Case, does: string, says: string, more: { readonly with?: string }, now: Date): CaseChange {
  const at = now.toISOString();
  const { case: number, version, traveller } = after;
  const travellers = traveller === undefined ? [] : [traveller];
  return {
    case: after,
    line: { case: number, version, at, name: 'the clock', does, says },
    happened: { what: `case.${does}`, at, travellers, case: number, version: String(version), ...more },
  };
}
