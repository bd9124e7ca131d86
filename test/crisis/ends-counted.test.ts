import { SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Crisis } from '../../lambdas/crisis/crisis.ts';
import { statusOf } from '../../lambdas/crisis/status.ts';
import { crisisWrites } from '../../lambdas/crisis/store.ts';
import { cameBack } from '../../lambdas/notices/came-back.ts';
import { dispatch } from '../../lambdas/notices/dispatching/dispatch.ts';
import { redrive } from '../../lambdas/notices/operating/dead.ts';
import { crisisPageKey } from '../../lambdas/platform/crisis-keys.ts';
import type { ProviderAnswer } from '../../lambdas/platform/gateways/provider-answer.ts';
import { agreeable, aNotice, keyOf, NOON, write } from '../notices/a-notice.ts';
import { OneTableHere } from '../one-table.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

let crises = 0;
let name = '';
const NOBODY = { sent: 0, resent: 0, failed: 0, unknown: 0, refused: 0, pending: 0 };
const told = async () => (await statusOf(here.table, name, 'Europe/Vilnius', NOON))?.told;
const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000);
const ofCrisis = (change: object) =>
  aNotice('safety', { template: 'crisis', about: name, occasion: 'version 1', traveller: name, ...change });
const sends = (notice: ReturnType<typeof ofCrisis>, answer: ProviderAnswer, now: Date) => {
  const allowed = { recipients: 'any' as const, oneWay: [], zone: 'Europe/Vilnius' };
  return dispatch({ table: here.table, allowed, send: async () => answer }, keyOf(notice), () => now);
};
const again = (now: Date) => redrive({ table: here.table, client: new SQSClient({}), queues: [] }, 'all', now);

/** A crisis of which one message is written. */
beforeEach(async () => {
  crises += 1;
  name = `fog-${crises}`;
  const scope = { services: [], places: ['Oslo'], regions: [], from: '2026-12-04', to: '2026-12-04' };
  const at = NOON.toISOString();
  const begun: Crisis = { name, version: 1, state: 'running', scope, says: {}, startedAt: at, changedAt: at };
  const [, version] = crisisWrites(here.table.name, begun, undefined);
  const page = { ...crisisPageKey(name, 1, 0), messages: 1, trips: 1, skipped: {} };
  for (const Item of [version?.Put?.Item, page])
    await here.table.client.send(new PutCommand({ TableName: here.table.name, Item }));
});

it('a message that failed is counted as failed, as pending when it is tried again, and as sent when it went', async () => {
  const notice = ofCrisis({});
  await write(here.table, [notice], [agreeable({ traveller: name })]);
  await sends(notice, { answer: 'no for now', reason: 'it is down' }, NOON);
  expect(await told()).toEqual({ ...NOBODY, pending: 1 });
  await sends(notice, { answer: 'no for now', reason: 'it is down' }, hours(25));
  expect(await told()).toEqual({ ...NOBODY, failed: 1 });
  await Promise.all([again(hours(26)), again(hours(26))]);
  expect(await told()).toEqual({ ...NOBODY, pending: 1 });
  await sends(notice, { answer: 'yes' }, hours(26));
  expect(await told()).toEqual({ ...NOBODY, sent: 1 });
});

it('an e-mail that comes back is counted as failed and no longer as sent, however often that is reported', async () => {
  const notice = ofCrisis({ channel: 'email', to: 'rasa@example.com', pool: 'email' });
  await write(here.table, [notice], [agreeable({ traveller: name })]);
  await sends(notice, { answer: 'yes', id: name }, NOON);
  expect(await told()).toEqual({ ...NOBODY, sent: 1 });
  const reports = () => cameBack(here.table, notice.to, [name], 'no such address', NOON);
  await Promise.all([reports(), reports()]);
  await reports();
  expect(await told()).toEqual({ ...NOBODY, failed: 1 });
});
