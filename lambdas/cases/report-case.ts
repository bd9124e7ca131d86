import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { caseContactKey, EXPIRES, reportedKey } from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import { recognisable } from '../travellers/rules/recognising.ts';
import { arrivedEarlier } from './arrived-earlier.ts';
import type { Case } from './case.ts';
import { caseOf, caseWrites, claimOf } from './cases-store.ts';
import type { Report } from './report.ts';
import { withoutCards } from './rules/card-numbers.ts';
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

/** What became of a report: a case of its own; one more contact about one that is open; or it was told before. */
export interface Reported {
  readonly case: Case;
  readonly is: 'new' | 'known' | 'told before';
}

/** For how many days a contact that is told again is known, in days. */
const REPORTED_DAYS = 400;

/**
 * Takes a problem in, by whichever way (S5, S38): of one person, trip and matter there is one open case, at the place of their first attempt, however
 * many ways and moments they try. Told twice under one id it is one contact. Who comes again adds a contact and changes nothing else.
 */
export async function reportCase(desk: CaseDesk, report: Report, now: Date): Promise<Reported> {
  const reported = await transact<Reported>(desk.table.client, async () => {
    const whose = await whoseProblem(desk.table, report);
    const fresh = opened(desk, whose, report, now);
    const [claimKey, toldKey] = [claimOf(fresh), reportedKey(report.way, report.id)];
    const found = await itemsAt(desk.table, [claimKey, toldKey]);
    const told = found.find(({ pk }) => pk === toldKey.pk);
    const claimed = found.find(({ pk }) => pk === claimKey.pk);
    const number = (told ?? claimed)?.['case'];
    const read = number === undefined ? undefined : await caseOf(desk.table, String(number));
    if (told && read) return { writes: [], result: { case: read.case, is: 'told before' } };
    const name = desk.table.name;
    if (read && read.case.state !== 'resolved')
      return { writes: contactWrites(name, read.case, report, now, true), result: { case: read.case, is: 'known' } };
    return {
      writes: [
        claimWrite(name, claimKey, fresh.case),
        ...caseWrites(name, { case: fresh, ...begun(fresh, now) }, whose.profile, now),
        ...contactWrites(name, fresh, report, now, false),
      ],
      result: { case: fresh, is: 'new' },
    };
  });
  if (reported.is !== 'known' || report.at >= reported.case.arrived) return reported;
  return { ...reported, case: await arrivedEarlier(desk.table, reported.case, report.at, now) };
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

function begun(fresh: Case, now: Date) {
  const at = now.toISOString();
  const { case: number, kind, way, department, about, traveller } = fresh;
  const line = { case: number, version: 1, at, name: 'the traveller', does: 'open', says: `came by ${way}: ${about}` };
  const happened: Happening = {
    ...{ what: 'case.opened', at, travellers: traveller === undefined ? [] : [traveller] },
    ...{ case: number, version: '1', kind, way, with: department },
  };
  return { line, happened };
}

/** A claim whose case is resolved was taken away with it: what is there is another's, and makes the transaction fail. */
const claimWrite = (TableName: string, key: ReturnType<typeof claimOf>, number: string): Writes[number] => ({
  Put: { TableName, Item: { ...key, case: number }, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** A contact and that it was told. It changes nothing of the case, so that a hundred at one moment need not wait for each other. */
function contactWrites(
  TableName: string,
  { case: number, kind, ...of }: Case,
  report: Report,
  now: Date,
  again: boolean,
): Writes {
  const { way, id, at } = report;
  const about = withoutCards(report.about);
  const happened: Happening = {
    ...{ what: 'case.contacted', at: now.toISOString(), travellers: of.traveller === undefined ? [] : [of.traveller] },
    ...{ case: number, kind, way, id, about: about.slice(0, 500) },
  };
  const expires = Math.floor(now.getTime() / 1000) + REPORTED_DAYS * 86_400;
  return [
    {
      Put: {
        TableName,
        Item: { ...reportedKey(way, id), case: number, [EXPIRES]: expires },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName,
        Item: { ...caseContactKey(number, at, way, id), way, id, at, about, ...(again ? { happened } : {}) },
      },
    },
  ];
}
