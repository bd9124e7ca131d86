import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeParty } from '../../lambdas/bookings/freeze-party.ts';
import { lookUpBooking, type Prove } from '../../lambdas/bookings/look-up-booking.ts';
import { proveBooking } from '../../lambdas/bookings/prove-booking.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { noticesOfHold } from '../../lambdas/notices/notices-of-hold.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { OneTableHere } from '../one-table.ts';
import { booked } from './booked.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-11-22T12:00:00Z');
const STRANGER = '+12025550123';
const prove: Prove = (keyed, now) => proveBooking(here.table, keyed, now);
const hold = (traveller: string, now: Date) =>
  changeTraveller(
    here.table,
    traveller,
    { does: 'hold' },
    { as: 'caller' },
    noticesOfHold(here.table.name, SETTINGS),
    now,
  );
const lookUp = (locator: string, language?: string) =>
  lookUpBooking({ phone: STRANGER, locator, proof: '0512', language }, prove, NOW);
const freeze = (locator: string, proof = '0512') => freezeParty({ phone: STRANGER, locator, proof }, prove, hold, NOW);
const cards = (phone: string) => cardsOf(here.table, phone);
const keep = (...booking: Parameters<typeof booked>) => keepBooking(here.table, booked(...booking), NOW);

describe('a booking that is named', () => {
  it('is said in a whole sentence, with the ids of who travels', async () => {
    await keep('ABCDEF', ['Ona', 'Jonas']);
    const ids = (await cards('+37061234567')).map(({ traveller }) => traveller);
    const found = await lookUp('222333');
    expect(found).toMatchObject({
      outcome: 'found',
      trip: 'On Saturday 5 December at 07:40 local time, you fly from Vilnius to Oslo with flight BT 341.',
    });
    expect('travellers' in found && found.travellers.split(' ').sort()).toEqual(ids.sort());
  });

  it('is said in the language of the call', async () => {
    expect(await lookUp('222333', 'zh')).toMatchObject({ trip: expect.stringContaining('BT 341') });
    expect(await lookUp('222333', 'zh')).toMatchObject({ trip: expect.not.stringContaining('you fly') });
  });

  it('of a whole coach is said, and names its people by their ids', async () => {
    await keep(
      'COACH7',
      Array.from({ length: 45 }, (_, n) => `Guest ${n}`),
      '2026-12-05',
      '+4790000004',
    );
    const found = await lookUp('262247');
    expect('travellers' in found && found.travellers.split(' ')).toHaveLength(45);
  });

  it('is not said without its proof, and an outage is said to be one', async () => {
    expect(await lookUpBooking({ phone: null, locator: '222333', proof: '0612' }, prove, NOW)).toEqual({
      outcome: 'noMatch',
    });
    const out: Prove = async () => ({ outcome: 'unavailable' });
    expect(await lookUpBooking({ phone: null, locator: '222333', proof: '0512' }, out, NOW)).toEqual({
      outcome: 'unavailable',
    });
  });
});

describe('freezing by locator', () => {
  const frozen = async (phone: string) => (await cards(phone)).map((card) => [card.name, card.hold?.by]).sort();

  it('freezes everybody on the booking, and nobody else; the second time it was done already', async () => {
    await keep('FREEZE', ['Greta', 'Jonas'], '2026-12-05', '+4915112345678');
    await keep('OTHER1', ['Karl'], '2026-12-06', '+4915112345678');
    expect(await freeze('373393', '0612')).toEqual({ outcome: 'noMatch' });
    expect(await frozen('+4915112345678')).toEqual([
      ['Greta', undefined],
      ['Jonas', undefined],
      ['Karl', undefined],
    ]);
    expect(await freeze('373393')).toEqual({ outcome: 'frozen' });
    const after = [
      ['Greta', 'caller'],
      ['Jonas', 'caller'],
      ['Karl', undefined],
    ];
    expect(await frozen('+4915112345678')).toEqual(after);
    expect(await freeze('373393')).toEqual({ outcome: 'alreadyFrozen' });
    expect(await frozen('+4915112345678')).toEqual(after);
  });

  it('tells everybody at their own contact points, and not the phone that called', async () => {
    await keep('TELL01', ['Lina', 'Tomas'], '2026-12-05', '+37061110000');
    expect(await freeze('835501')).toEqual({ outcome: 'frozen' });
    const told = await here.items('INBOX#');
    expect(told.map(({ pk, template }) => [pk, template])).toEqual([
      ['INBOX#+37061110000', 'account-frozen'],
      ['INBOX#+37061110000', 'account-frozen'],
    ]);
    expect(new Set(told.map(({ traveller }) => traveller)).size).toBe(2);
  });

  it('freezes the rest where one is frozen before', async () => {
    await keep('PARTLY', ['Ada', 'Bo'], '2026-12-05', '+4790012345');
    const ada = (await cards('+4790012345')).find(({ name }) => name === 'Ada')?.traveller ?? '';
    await hold(ada, new Date('2026-11-01T00:00:00Z'));
    expect(await freeze('727859')).toEqual({ outcome: 'frozen' });
    const holds = (await cards('+4790012345')).map((card) => [card.name, card.hold?.since]).sort();
    expect(holds).toEqual([
      ['Ada', '2026-11-01T00:00:00.000Z'],
      ['Bo', NOW.toISOString()],
    ]);
  });

  it('freezes nobody of a coach by what the whole coach knows', async () => {
    expect(await freeze('262247')).toEqual({ outcome: 'noMatch' });
    expect((await cards('+4790000004')).filter((card) => card.hold)).toEqual([]);
  });

  it('counts its guesses as looking up does', async () => {
    for (let n = 0; n < 10; n += 1)
      await freezeParty({ phone: undefined, locator: '373393', proof: `${2001 + n}` }, prove, hold, NOW);
    expect(await freeze('373393')).toEqual({ outcome: 'tooManyGuesses' });
    expect(await lookUp('373393')).toEqual({ outcome: 'tooManyGuesses' });
  });
});
