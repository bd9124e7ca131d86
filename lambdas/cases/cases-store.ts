import { forgottenAt } from '../calendar/expiry.ts';
import { CLAIMS_DAYS } from '../calendar/retention.ts';
import {
  begunCasesPartition,
  CASE_CONTACT_PREFIX,
  caseClaimKey,
  caseHistoryKey,
  caseKey,
  casePartition,
  caseWorkPartition,
} from '../platform/case-keys.ts';
import type { Happening } from '../platform/happening.ts';
import { itemsAt } from '../platform/items-at.ts';
import { itemsUnder } from '../platform/items-under.ts';
import { EXPIRES, travellerKey, WORK_INDEX, WRITTEN_INDEX } from '../platform/table.ts';
import { type Profile, profile } from '../travellers/profile.ts';
import { profileOf, profileWrites, type Table, type Writes } from '../travellers/profile-store.ts';
import { type Case, kase } from './case.ts';
import { type CaseContact, type CaseLine, caseContact, caseLine } from './history.ts';
import { withCase } from './rules/on-record.ts';
import { rankOf } from './rules/order-of-work.ts';

/** A case with the record of whose it is, where we know them; both as they are now. */
export interface CaseRead {
  readonly case: Case;
  readonly profile?: Profile | undefined;
}

/** A case and the record of its traveller, consistent: one round trip where `traveller` is known, else two. */
export async function caseOf(table: Table, number: string, traveller?: string): Promise<CaseRead | undefined> {
  const found = await itemsAt(table, [caseKey(number), ...(traveller === undefined ? [] : [travellerKey(traveller)])]);
  const item = found.find(({ sk }) => sk === 'CASE');
  if (!item) return undefined;
  const read = kase.parse(item);
  const beside = found.find(({ sk }) => sk !== 'CASE');
  const known = beside && profile.parse(beside);
  if (read.traveller === undefined) return { case: read };
  const isWhose = known?.traveller === read.traveller && known.mergedInto === undefined;
  return { case: read, profile: isWhose ? known : await profileOf(table, read.traveller) };
}

/** A case, all of its history and every contact about it, the oldest first: one page of one partition, consistent. */
export async function caseWithHistory(
  table: Table,
  number: string,
): Promise<
  { readonly case: Case; readonly history: readonly CaseLine[]; readonly contacts: readonly CaseContact[] } | undefined
> {
  const found = await itemsUnder(table, casePartition(number));
  const item = found.find(({ sk }) => sk === 'CASE');
  if (!item) return undefined;
  const isContact = ({ sk }: (typeof found)[number]) => String(sk).startsWith(CASE_CONTACT_PREFIX);
  return {
    case: kase.parse(item),
    history: found.filter((each) => each !== item && !isContact(each)).map((each) => caseLine.parse(each)),
    contacts: found.filter(isContact).map((each) => caseContact.parse(each)),
  };
}

/** What a change of a case is written with. */
export interface CaseChange {
  readonly case: Case;
  readonly line: CaseLine;
  readonly happened: Happening;
}

/**
 * The writes of one step, for one transaction: the case in the place of the version that was read, the line of its history, what the
 * record and its call cards tell of it, and that another may be begun where it has its result. Whoever wrote meanwhile makes it fail.
 */
export function caseWrites(
  TableName: string,
  { case: after, line, happened }: CaseChange,
  before: Profile | undefined,
  now: Date,
): Writes {
  const record = before && withCase(before, after);
  const isOver = after.state === 'resolved';
  return [
    {
      Put: {
        TableName,
        Item: {
          ...caseKey(after.case),
          ...after,
          [WRITTEN_INDEX.partition]: begunCasesPartition(after.arrived),
          [WRITTEN_INDEX.order]: after.arrived,
          ...(after.state === 'open'
            ? { [WORK_INDEX.partition]: caseWorkPartition(after.department), [WORK_INDEX.order]: rankOf(after, now) }
            : {}),
          ...(isOver ? { [EXPIRES]: forgottenAt(after.result.at, CLAIMS_DAYS) } : {}),
          happened,
        },
        ...(after.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': after.version - 1 } }),
      },
    },
    {
      Put: {
        TableName,
        Item: {
          ...{ ...caseHistoryKey(after.case, after.version), ...line },
          [EXPIRES]: forgottenAt(line.at, CLAIMS_DAYS),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...(isOver ? [{ Delete: { TableName, Key: claimOf(after) } }] : []),
    ...(before && record && record !== before ? profileWrites(TableName, before, record) : []),
  ];
}

/** Under which key a case is the only one of its person, trip and matter. */
export const claimOf = ({ person, trip, kind }: Pick<Case, 'person' | 'trip' | 'kind'>) =>
  caseClaimKey(person, trip?.booking ?? trip?.departs ?? 'no trip', kind);
