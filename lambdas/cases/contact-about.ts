import * as z from 'zod';
import { forgottenAt } from '../calendar/expiry.ts';
import { CLAIMS_DAYS } from '../calendar/retention.ts';
import { withoutCards } from '../platform/card-numbers.ts';
import { caseContactKey, reportedKey } from '../platform/case-keys.ts';
import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { EXPIRES } from '../platform/table.ts';
import { transact } from '../platform/transaction.ts';
import type { Table, Writes } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import type { Report } from './report.ts';

/** For how many days a contact that is told again is known, in days. */
const REPORTED_DAYS = 400;

/** Where an answer to a contact goes: the number or address that they wrote from, and the e-mail that it answers; nothing where they called. */
const contactPlace = z.object({ from: z.string().optional(), messageId: z.string().optional() });
export type ContactPlace = z.infer<typeof contactPlace>;

/** What a contact is to its case: it opens it; it is one more, of which others are told; or it is written down only. */
type Comes = 'first' | 'again' | 'noted';

/** A contact and that it was told. It changes nothing of the case, so that a hundred at one moment need not wait for each other. */
export function contactWrites(
  TableName: string,
  { case: number, kind, ...of }: Case,
  report: Report,
  now: Date,
  comes: Comes,
): Writes {
  const { way, id, at } = report;
  const about = withoutCards(report.about);
  const happened: Happening = {
    ...{ what: 'case.contacted', at: now.toISOString(), travellers: of.traveller === undefined ? [] : [of.traveller] },
    ...{ case: number, kind, way, id, about: about.slice(0, 500) },
    ...(report.quiet ? { quiet: 'true' } : {}),
  };
  const expires = forgottenAt(now, REPORTED_DAYS);
  return [
    {
      Put: {
        TableName,
        Item: {
          ...{ ...reportedKey(way, id), case: number, ...cameFrom(report) },
          ...(comes === 'first' ? { opened: true } : {}),
          [EXPIRES]: expires,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName,
        Item: {
          ...{ ...caseContactKey(number, at, way, id), way, id, at, about },
          ...(report.signed === undefined ? {} : { signed: report.signed }),
          ...(comes === 'again' ? { happened } : {}),
          [EXPIRES]: forgottenAt(at, CLAIMS_DAYS),
        },
      },
    },
  ];
}

/** Where an answer to this very contact goes, beside which no happening may name it. */
const cameFrom = ({ way, phone, email, messageId }: Report): z.infer<typeof contactPlace> => {
  const from = way === 'email' ? email : way === 'sms' ? phone : undefined;
  return { ...(from === undefined ? {} : { from }), ...(messageId === undefined ? {} : { messageId }) };
};

/** Where an answer to a contact goes, by the way it came and its id. One read. */
export async function placeOf(table: Table, way: string, id: string): Promise<ContactPlace> {
  const [item] = await itemsAt(table, [reportedKey(way, id)]);
  return contactPlace.parse(item ?? {});
}

/** Writes a contact down beside a case, and tells nobody: a machine of theirs wrote. Told twice it is one. */
export const noteContact = (table: Table, of: Case, report: Report, now: Date): Promise<void> =>
  transact<void>(table.client, async () => {
    const told = await itemsAt(table, [reportedKey(report.way, report.id)]);
    return { writes: told.length > 0 ? [] : contactWrites(table.name, of, report, now, 'noted'), result: undefined };
  });
