import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { keepTraveller } from '../../lambdas/travellers/keep-traveller.ts';
import { person } from '../../lambdas/travellers/person.ts';
import { profileOf } from '../../lambdas/travellers/profile-store.ts';
import { mindingStops, stopWrites } from '../../lambdas/travellers/stopped.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';
import { NOW, OPERATOR, rasa, trip } from './any-profile.ts';

const here = new OneTableHere();
const [PHONE, OTHER, ADDRESS] = ['+37061234567', '+37061234568', 'Rasa@example.com'];
const refused = { given: false, at: '2026-01-01T00:00:00.000Z', how: 'sms' } as const;
const agreed = { given: true, at: '2026-01-01T00:00:00.000Z', how: 'form' } as const;
const stop = async (number: string) => {
  const gone = rasa({
    phones: [{ number, consents: { operational: refused, survey: agreed } }],
    emails: [{ address: ADDRESS, consents: { marketing: refused } }],
  });
  await here.table.client.send(new TransactWriteCommand({ TransactItems: [...stopWrites(here.table.name, gone)] }));
};
const recordAt = async (number: string) =>
  profileOf(here.table, (await cardsOf(here.table, number))[0]?.traveller ?? '');

beforeAll(() => here.open());
afterAll(() => here.close());

describe('what was stopped at a number that nobody is known by any more', () => {
  it('is all that is kept of it', async () => {
    await stop(PHONE);
    const items = [...(await here.items('STOPPED#'))].sort((a, b) => (a.pk < b.pk ? 1 : -1));
    expect(items).toEqual([
      { pk: 'STOPPED#rasa@example.com', sk: 'STOPPED', consents: { marketing: refused } },
      { pk: `STOPPED#${PHONE}`, sk: 'STOPPED', consents: { operational: refused } },
    ]);
  });

  it('stays stopped when a booking brings the number back', async () => {
    const { booking: _, ...segment } = trip();
    const traveller = { name: 'Rasa', familyName: 'P', phone: PHONE, email: ADDRESS, language: 'lt' };
    const booking = { system: 'demo', locator: 'NEW123', starts: '2026-12-05', segments: [segment] };
    await keepBooking(here.table, { ...booking, travellers: [traveller] }, NOW);
    const record = await recordAt(PHONE);
    expect(record?.phones[0]?.consents).toMatchObject({
      operational: refused,
      survey: { given: true, how: 'booking' },
    });
    expect(record?.emails[0]?.consents).toMatchObject({ marketing: refused, operational: { given: true } });
  });

  it('stays stopped when a file of people does', async () => {
    await stop(OTHER);
    const given = {
      name: 'Ona',
      familyName: 'R',
      language: 'lt',
      phones: [{ number: OTHER, agreed: ['operational'] }],
    };
    await keepTraveller(here.table, person.parse(given), OPERATOR, NOW);
    expect((await recordAt(OTHER))?.phones[0]?.consents).toEqual({ operational: refused });
  });

  it('is over once they agree again', async () => {
    const record = await recordAt(OTHER);
    const agree = { does: 'consent', to: OTHER, class: 'operational', given: true } as const;
    await changeTraveller(here.table, record?.traveller ?? '', agree, { as: 'sms' }, () => [], NOW);
    expect(await here.items(`STOPPED#${OTHER}`)).toEqual([]);
  });

  it('changes nothing at numbers that a record has already', async () => {
    const before = rasa({ phones: [{ number: PHONE, consents: { operational: agreed } }] });
    expect(await mindingStops(here.table, before, { ...before, version: 9 })).toEqual({ ...before, version: 9 });
  });
});
