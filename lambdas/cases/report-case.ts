import { withoutCards } from '../platform/card-numbers.ts';
import { reportedKey } from '../platform/case-keys.ts';
import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { transact } from '../platform/transaction.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { recognisable } from '../travellers/rules/recognising.ts';
import { arrivedEarlier } from './arrived-earlier.ts';
import type { Case } from './case.ts';
import { caseOf, caseWrites, claimOf } from './cases-store.ts';
import { contactWrites } from './contact-about.ts';
import type { Report } from './report.ts';
import { ruleOfKind } from './rules/kinds.ts';
import { caseNumber } from './rules/numbers.ts';
import { type Calendar, promisedFor } from './rules/promised.ts';
import { tripMeant } from './rules/trip-meant.ts';
import { type Whose, whoseProblem } from './whose-problem.ts';

/** Where cases are kept, the agency's calendar, and lots for their numbers. */
export interface CaseDesk extends Calendar {
  readonly table: Table;
  readonly random: () => number;
}

/** What became of a report: a case of its own; one more contact about one that is open; or it was told before. `opened` where the case is there by this contact. */
export interface Reported {
  readonly case: Case;
  readonly is: 'new' | 'known' | 'told before';
  readonly opened: boolean;
}

/**
 * Takes a problem in, by whichever way (S5, S38): of one person, trip and matter there is one open case, at the place of their first attempt, however
 * many ways and moments they try. Told twice under one id it is one contact. Who comes again adds a contact and changes nothing else.
 * Of who may open no case for now it is nothing, and nothing is written, where none is open that it is about.
 */
export function reportCase(desk: CaseDesk, report: Report, now: Date): Promise<Reported>;
export function reportCase(desk: CaseDesk, report: Report, now: Date, mayOpen: boolean): Promise<Reported | undefined>;
export async function reportCase(desk: CaseDesk, report: Report, now: Date, mayOpen = true) {
  const reported = await transact<Reported | undefined>(desk.table.client, async () => {
    const whose = await whoseProblem(desk.table, report);
    const fresh = opened(desk, whose, report, now);
    const [claimKey, toldKey] = [claimOf(fresh), reportedKey(report.way, report.id)];
    const found = await itemsAt(desk.table, [claimKey, toldKey]);
    const told = found.find(({ pk }) => pk === toldKey.pk);
    const claimed = found.find(({ pk }) => pk === claimKey.pk);
    const before = told && (await caseOf(desk.table, String(told['case'])));
    if (before)
      return { writes: [], result: { case: before.case, is: 'told before', opened: told['opened'] === true } };
    const name = desk.table.name;
    const open = await firstOpen(desk.table, [report.case, claimed?.['case']]);
    if (open)
      return {
        writes: contactWrites(name, open, report, now, 'again'),
        result: { case: open, is: 'known', opened: false },
      };
    if (!mayOpen) return { writes: [], result: undefined };
    return {
      writes: [
        claimWrite(name, claimKey, fresh.case),
        ...caseWrites(name, { case: fresh, ...begun(fresh, report, now) }, whose.profile, now),
        ...contactWrites(name, fresh, report, now, 'first'),
      ],
      result: { case: fresh, is: 'new', opened: true },
    };
  });
  if (reported?.is !== 'known' || report.at >= reported.case.arrived) return reported;
  return { ...reported, case: await arrivedEarlier(desk.table, reported.case, report.at, now) };
}

/** The first of these cases that has no result yet. */
async function firstOpen(table: Table, numbers: readonly unknown[]): Promise<Case | undefined> {
  for (const number of numbers) {
    const read = number === undefined ? undefined : await caseOf(table, String(number));
    if (read && read.case.state !== 'resolved') return read.case;
  }
  return undefined;
}

function opened(desk: CaseDesk, { person, profile }: Whose, report: Report, now: Date): Case {
  const { kind, way, at, phone, email, language } = report;
  const about = withoutCards(report.about);
  const trip = tripMeant(profile?.trips ?? [], report, desk.zone, now);
  return {
    ...{ case: caseNumber(desk.random()), kind, person, way, about, state: 'open' },
    ...(profile ? { traveller: profile.traveller } : {}),
    reach: {
      ...(recognisable(phone) ? { phone } : {}),
      ...(email === undefined ? {} : { email }),
      language: profile?.language ?? language,
    },
    ...(trip ? { trip } : {}),
    ...{ arrived: at, department: ruleOfKind[kind].department, since: now.toISOString() },
    ...{ promised: promisedFor(kind, desk, now), offers: [], version: 1 },
  };
}

function begun(fresh: Case, { id, quiet }: Report, now: Date) {
  const at = now.toISOString();
  const { case: number, kind, way, department, about, traveller } = fresh;
  const came =
    way === 'aftercare'
      ? { name: 'the crisis', says: about }
      : { name: 'the traveller', says: `came by ${way}: ${about}` };
  const line = { case: number, version: 1, at, does: 'open', ...came };
  const happened: Happening = {
    ...{ what: 'case.opened', at, travellers: traveller === undefined ? [] : [traveller] },
    ...{ case: number, version: '1', kind, way, id, with: department },
    ...(quiet ? { quiet: 'true' } : {}),
  };
  return { line, happened };
}

/** A claim whose case is resolved was taken away with it: what is there is another's, and makes the transaction fail. */
const claimWrite = (TableName: string, key: ReturnType<typeof claimOf>, number: string): Writes[number] => ({
  Put: { TableName, Item: { ...key, case: number }, ConditionExpression: 'attribute_not_exists(pk)' },
});
