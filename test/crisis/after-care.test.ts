import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { caseWithHistory } from '../../lambdas/cases/cases-store.ts';
import { workOf } from '../../lambdas/cases/work-list.ts';
import { endCrisis, startCrisis, updateCrisis } from '../../lambdas/crisis/lead.ts';
import { needsCare } from '../../lambdas/crisis/rules/after-care.ts';
import { statusOf } from '../../lambdas/crisis/status.ts';
import { crisisVersion } from '../../lambdas/crisis/store.ts';
import { tellPage } from '../../lambdas/crisis/tell-page.ts';
import type { Notice } from '../../lambdas/notices/notice.ts';
import { inboxOf } from '../../lambdas/notices/store.ts';
import { noticeKey } from '../../lambdas/platform/table.ts';
import { booked } from '../bookings/booked.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { OneTableHere } from '../one-table.ts';

describe('who is phoned behind a crisis', () => {
  const states = (...all: readonly Notice['state'][]) => all;
  it.each([
    ['no message of several arrived', { points: 2, states: states('failed', 'unknown') }, true, true],
    ['one arrived', { points: 2, states: states('failed', 'sent') }, true, false],
    ['one arrived, perhaps twice', { points: 1, states: states('refused', 'resent') }, true, false],
    ['one may still arrive', { points: 1, states: states('failed', 'queued') }, true, false],
    ['it waits for a frozen account', { points: 1, states: states('held') }, true, true],
    ['there was nowhere to send one', { points: 0, states: states() }, true, true],
    [
      'there was nowhere, and it ended before everybody was gone through',
      { points: 0, states: states() },
      false,
      false,
    ],
    ['nothing was written to them', { points: 1, states: states() }, true, false],
  ])('%s', (_, told, everybody, is) => {
    expect(needsCare(told, everybody)).toBe(is);
  });
});

const here = new OneTableHere();
const NOW = new Date('2026-12-04T12:00:00Z');
const [ARRIVED, LOST, QUEUED] = ['+37060000001', '+37060000002', '+37060000004'];
const scope = { places: ['Oslo'], services: [], regions: [], from: '2026-12-05', to: '2026-12-07' };
const desk = () => ({ table: here.table, random: Math.random, zone: 'Europe/Vilnius', holidays: new Set<string>() });
const pages = { page: 'https://example.com/crisis/' };

async function tellAll(name: string, version: number): Promise<void> {
  const crisis = await crisisVersion(here.table, name, version);
  if (!crisis) throw new Error('There is none');
  for (let page = 0; ; page += 1)
    if ((await tellPage(desk(), crisis, page, { settings: SETTINGS, pages }, NOW)).done) return;
}

async function becomes(number: string, state: Notice['state']): Promise<void> {
  for (const notice of await inboxOf(here.table, number, NOW))
    await here.table.client.send(
      new UpdateCommand({
        TableName: here.table.name,
        Key: noticeKey(notice),
        UpdateExpression: 'SET #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': state },
      }),
    );
}

const cares = async () =>
  (await workOf(here.table, 'frontDesk', 100)).cases
    .filter(({ way }) => way === 'aftercare')
    .map(({ about, trip }) => `${trip?.booking}: ${about}`)
    .sort();

describe('the end of a crisis', () => {
  beforeAll(async () => {
    await here.open();
    await keepBooking(here.table, booked('AAAAAA', ['Rasa'], '2026-12-05', ARRIVED), NOW);
    await keepBooking(here.table, booked('BBBBBB', ['Ona', 'Jonas'], '2026-12-06', LOST), NOW);
    await keepBooking(here.table, booked('CCCCCC', ['Ida'], '2026-12-07', QUEUED), NOW);
    await keepBooking(here.table, booked('DDDDDD', ['Eva'], '2026-12-09', '+37060000005'), NOW);
  });
  afterAll(() => here.close());

  it('opens a case for each trip that no message reached, and for nobody else', async () => {
    await startCrisis(here.table, { name: 'fog', scope, says: {} }, NOW);
    await tellAll('fog', 1);
    await updateCrisis(here.table, 'fog', {}, NOW);
    await tellAll('fog', 2);
    await becomes(ARRIVED, 'sent');
    await becomes(LOST, 'failed');
    await endCrisis(here.table, 'fog', {}, NOW);
    await tellAll('fog', 3);
    expect(await cares()).toEqual([
      expect.stringMatching(
        /^\S+ BBBBBB 2026-12-06: After-care: phone them\. The crisis fog is over, and no message of ours reached them\./,
      ),
    ]);
    expect(await statusOf(here.table, 'fog', 'Europe/Vilnius', NOW)).toMatchObject({ afterCare: 1 });
  });

  it('opens none again where the step is done again', async () => {
    await tellAll('fog', 3);
    expect(await cares()).toHaveLength(1);
    const [care] = (await workOf(here.table, 'frontDesk', 100)).cases;
    expect((await caseWithHistory(here.table, care?.case ?? ''))?.contacts).toHaveLength(1);
  });

  it('opens none where it ends before anybody was told, or was a drill', async () => {
    await startCrisis(here.table, { name: 'mistake', scope, says: {} }, NOW);
    await endCrisis(here.table, 'mistake', {}, NOW);
    await tellAll('mistake', 2);
    await startCrisis(here.table, { name: 'drill', scope, says: {}, drill: true }, NOW);
    await tellAll('drill', 1);
    await endCrisis(here.table, 'drill', {}, NOW);
    await tellAll('drill', 2);
    expect(await cares()).toHaveLength(1);
  });
});
