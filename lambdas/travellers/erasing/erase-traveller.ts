import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { kase } from '../../cases/case.ts';
import { order } from '../../orders/order.ts';
import { holds } from '../../platform/holds.ts';
import { type Key, travellerKey } from '../../platform/table.ts';
import { callback } from '../../waiting/callback.ts';
import type { Profile } from '../profile.ts';
import { profileOf, type Table } from '../profile-store.ts';
import type { Refused } from '../rules/contact-points.ts';
import type { Person } from '../rules/erasing/belonging.ts';
import type { Kind } from '../rules/erasing/place.ts';
import { type Found, goesWithRecord, linesOf, type Step, stepsOf } from '../rules/erasing/plan.ts';
import { stillRunning } from '../rules/erasing/running.ts';
import { classesOf, consentsOf } from '../rules/stopping.ts';
import { stopWrites } from '../stopped.ts';
import { everythingAbout } from './everything.ts';
import { personAlone } from './person-of.ts';
import { notYet, sayLine } from './words.en.ts';

const CHANGED = 'Something of it was changed meanwhile: give the order again, and it goes on from here.';

/** What an erasing came to, or would come to: what was, or would be, done; and what has to end before, a sentence each. */
export interface Erased {
  readonly traveller: string;
  readonly name: string;
  readonly lines: readonly {
    readonly what: string;
    readonly items: number;
    readonly fate: string;
    readonly why?: string;
  }[];
  /** The classes of messages that stay stopped, and at how many contact points. */
  readonly stopped: { readonly points: number; readonly classes: readonly string[] };
  readonly running: readonly string[];
  readonly did: 'erased' | 'nothing';
}

interface Asked {
  readonly traveller: string;
  /** Says only what would be done. */
  readonly dryRun: boolean;
  /** What is to stand for the id of the record; of an order that broke off, the one that was given then does. */
  readonly as: string;
}

/**
 * Erases a traveller (GDPR article 17). The record goes last, so that an order that breaks off anywhere is given again and comes to the same.
 * Refuses while something still needs them. Of a record that is gone it takes what came later, such as that of a call that was still on the
 * line. Reads the whole table once.
 */
export async function eraseTraveller(table: Table, asked: Asked, now: Date): Promise<Erased | Refused> {
  const known = await profileOf(table, asked.traveller);
  const profile = known ?? gone(asked.traveller);
  const person = await personAlone(table, profile);
  const all = await everythingAbout(table, person);
  if (!known && all.length === 0) return { refused: `There is no record ${asked.traveller}.` };
  const running = stillRunning({ profile, ...workOf(all) }, now);
  const plan = { ...planOf(profile, all, person), running };
  if (asked.dryRun) return { ...plan, did: 'nothing' };
  if (running.length > 0) return { refused: notYet(plan.name, running) };
  const marked = known ? await mark(table, known, asked.as, now) : profile;
  if (!marked) return { refused: CHANGED };
  for (const step of stepsOf(all, person, marked.erasing?.as ?? asked.as))
    if (!(await isDone(table, step))) return { refused: CHANGED };
  const last = all.filter(goesWithRecord).map(({ key }) => key);
  return (await endRecord(table, marked, last)) ? { ...plan, did: 'erased' } : { refused: CHANGED };
}

/** Stands for a record that is not there any more. */
const gone = (traveller: string): Profile => ({
  ...{ traveller, name: '', familyName: '', language: 'en', version: 0 },
  ...{ phones: [], emails: [], former: [], absorbed: [], trips: [] },
});

const planOf = (profile: Profile, all: readonly Found[], person: Person) => ({
  traveller: profile.traveller,
  name: `${profile.name} ${profile.familyName}`.trim() || profile.traveller,
  lines: linesOf(all, person).map(sayLine),
  stopped: stoppedOf(profile),
});

const workOf = (all: readonly Found[]) => {
  const of = (kind: Kind) => all.filter((each) => each.kind === kind).map(({ item }) => item);
  return {
    orders: of('order').map((item) => order.parse(item)),
    cases: of('case').map((item) => kase.parse(item)),
    callbacks: of('callback').map((item) => callback.parse(item)),
  };
};

function stoppedOf(profile: Profile): Erased['stopped'] {
  const stopped = consentsOf(profile).map(([, consents]) => classesOf(consents));
  return { points: stopped.filter(({ length }) => length > 0).length, classes: [...new Set(stopped.flat())] };
}

/** Says on the record that it is being erased, and under which name its orders and cases are kept; nothing where somebody changed it meanwhile. */
async function mark(table: Table, before: Profile, as: string, now: Date) {
  const erasing = before.erasing ?? { as, since: now.toISOString() };
  const marked = { ...before, erasing, version: before.version + 1 };
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...travellerKey(before.traveller), ...marked },
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': before.version },
  });
  return (await holds(table.client.send(put))) ? marked : undefined;
}

/** Does one step. False where the item is not what was read any more. */
async function isDone({ client, name: TableName }: Table, { key: Key, seen, after }: Step): Promise<boolean> {
  if (!after) {
    await client.send(new DeleteCommand({ TableName, Key }));
    return true;
  }
  const field = ['version', 'travellers'].find((each) => seen[each] !== undefined) ?? 'pk';
  const put = new PutCommand({
    TableName,
    Item: { ...after },
    ConditionExpression: '#field = :seen',
    ExpressionAttributeNames: { '#field': field },
    ExpressionAttributeValues: { ':seen': seen[field] },
  });
  return holds(client.send(put));
}

/** Takes away the record with everything by which it is found, and leaves what was stopped at its contact points: all at once. */
async function endRecord({ client, name: TableName }: Table, profile: Profile, last: readonly Key[]): Promise<boolean> {
  const { pk } = travellerKey(profile.traveller);
  const seen = { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': profile.version } };
  const TransactItems = [
    ...last.map((Key) => ({ Delete: { TableName, Key, ...(Key.pk === pk ? seen : {}) } })),
    ...stopWrites(TableName, profile),
  ];
  if (TransactItems.length === 0) return true;
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if ((error as Error).name !== 'TransactionCanceledException') throw error;
    return false;
  }
}
