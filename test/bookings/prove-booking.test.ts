import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Keyed, proveBooking } from '../../lambdas/bookings/prove-booking.ts';
import type { Booking } from '../../lambdas/bookings/rules.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { mergeTravellers } from '../../lambdas/travellers/merge-travellers.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { OneTableHere } from '../one-table.ts';
import { booked } from './booked.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-11-22T12:00:00Z');
let callers = 0;
let phone = '';
beforeEach(() => {
  callers += 1;
  phone = `+4479000${String(10_000 + callers)}`;
});

const keep = (booking: Booking) => keepBooking(here.table, booking, NOW);
const prove = (keyed: Partial<Keyed>, now = NOW) =>
  proveBooking(here.table, { phone, locator: '', proof: '0512', ...keyed }, now);
const outcome = async (keyed: Partial<Keyed>, now = NOW) => (await prove(keyed, now)).outcome;
const travellerAt = async (number: string, name?: string) =>
  (await cardsOf(here.table, number)).find((card) => name === undefined || card.name === name)?.traveller ?? '';
const operator = { as: 'operator', who: 'test' } as const;

describe('a locator with a departure date', () => {
  it('finds the booking, and the records of who travels', async () => {
    await keep(booked('ABCDEF', ['Ona', 'Jonas']));
    const proved = await prove({ locator: '222333' });
    expect(proved).toMatchObject({ outcome: 'proved', booking: { locator: 'ABCDEF' } });
    expect('profiles' in proved && proved.profiles.map(({ name }) => name)).toEqual(['Ona', 'Jonas']);
  });

  it('finds nothing by the wrong date, the wrong locator, or the month before the day', async () => {
    for (const wrong of [{ proof: '0612' }, { proof: '1205' }, { locator: '222334' }])
      expect(await prove({ locator: '222333', ...wrong })).toEqual({ outcome: 'noMatch' });
  });

  it('finds no booking that is over', async () => {
    expect(await outcome({ locator: '222333' }, new Date('2026-12-05T07:35:00Z'))).toBe('noMatch');
    expect(await outcome({ locator: '222333' }, new Date('2026-12-05T07:34:59Z'))).toBe('proved');
  });

  it('tells bookings of the same digits apart by their dates, and takes the sooner of two that fit', async () => {
    await keep(booked('GGGGGG', ['Lina'], '2026-12-09'));
    await keep(booked('HHHHHH', ['Tomas'], '2027-12-05'));
    await keep(booked('IIIIII', ['Rasa'], '2026-12-05'));
    const found = async (proof: string) => {
      const proved = await prove({ locator: '444444', proof });
      return proved.outcome === 'proved' ? proved.booking.locator : proved.outcome;
    };
    expect(await found('0912')).toBe('GGGGGG');
    expect(await found('0512')).toBe('IIIIII');
  });

  it('finds the first departure of a booking that is under way', async () => {
    const there = booked('UNDERW', ['Ieva'], '2026-11-20');
    const back = booked('UNDERW', ['Ieva'], '2026-11-29');
    await keep({ ...there, segments: [...there.segments, ...back.segments] });
    expect(await outcome({ locator: '863379', proof: '2911' })).toBe('noMatch');
    expect(await outcome({ locator: '863379', proof: '2011' })).toBe('proved');
  });
});

describe('a PIN', () => {
  const set = async (traveller: string, pin: string) =>
    changeTraveller(here.table, traveller, { does: 'set pin', pin }, operator, () => [], NOW);

  it('of anybody on the booking is the proof; the date is none any more, nor is the PIN before it', async () => {
    await keep(booked('PPPPPP', ['Pia', 'Per'], '2026-12-05', '+4790000001'));
    await set(await travellerAt('+4790000001', 'Per'), '9087');
    expect(await outcome({ locator: '777777', proof: '0512' })).toBe('noMatch');
    expect(await outcome({ locator: '777777', proof: '9087' })).toBe('proved');
    await set(await travellerAt('+4790000001', 'Per'), '443322');
    expect(await outcome({ locator: '777777', proof: '9087' })).toBe('noMatch');
    expect(await outcome({ locator: '777777', proof: '443322' })).toBe('proved');
  });

  it('is found where two records became one', async () => {
    await keep(booked('MMMMMM', ['Mia'], '2026-12-05', '+4790000002'));
    await keep(booked('NNNNNN', ['Maria'], '2026-12-06', '+4790000003'));
    const kept = await travellerAt('+4790000003');
    await mergeTravellers(here.table, kept, await travellerAt('+4790000002'), operator, NOW);
    await set(kept, '5566');
    const proved = await prove({ locator: '666666', proof: '5566' });
    expect('profiles' in proved && proved.profiles.map(({ traveller }) => traveller)).toEqual([kept]);
  });

  it('opens nothing for a whole coach: there the date is the proof', async () => {
    const coach = booked(
      'COACH7',
      Array.from({ length: 10 }, (_, n) => `Guest ${n}`),
      '2026-12-05',
      '+4790000004',
    );
    await keep(coach);
    await set(await travellerAt('+4790000004', 'Guest 3'), '9911');
    expect(await outcome({ locator: '262247', proof: '9911' })).toBe('noMatch');
    expect(await prove({ locator: '262247', proof: '0512' })).toMatchObject({ outcome: 'proved', profiles: [] });
  });
});

describe('guessing', () => {
  const wrong = (locator: string) => outcome({ locator, proof: '3112' });
  const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

  it('ends after five wrong ones from a number, even with the right one, until a day has passed', async () => {
    await keep(booked('QQQQQQ', ['Quin']));
    for (let n = 0; n < 5; n += 1) expect(await wrong(`3000${n}`)).toBe('noMatch');
    expect(await outcome({ locator: '777777' })).toBe('tooManyGuesses');
    expect(await outcome({ locator: '777777' }, later(23))).toBe('tooManyGuesses');
    expect(await outcome({ locator: '777777' }, later(24))).toBe('proved');
  });

  it('ends after ten wrong ones at a locator, from whatever numbers, and also where they are withheld', async () => {
    await keep(booked('VVVVVV', ['Vera']));
    for (let n = 0; n < 10; n += 1)
      expect(await outcome({ phone: n % 2 ? null : `+4670000000${n}`, locator: '888888', proof: `${1001 + n}` })).toBe(
        'noMatch',
      );
    expect(await outcome({ locator: '888888' })).toBe('tooManyGuesses');
    expect(await outcome({ phone: 'anonymous', locator: '888888' })).toBe('tooManyGuesses');
    // Who was not looked at has not guessed.
    expect((await here.items(`GUESSES#number#${phone}`)).map(({ guesses }) => guesses)).toEqual([0]);
  });

  it('is not won back by proving a booking of one’s own', async () => {
    await keep(booked('WWWWWW', ['Wim']));
    for (let n = 0; n < 4; n += 1) await wrong(`4000${n}`);
    for (let n = 0; n < 3; n += 1) expect(await outcome({ locator: '999999' })).toBe('proved');
    expect(await wrong('40005')).toBe('noMatch');
    expect(await wrong('40006')).toBe('tooManyGuesses');
  });

  it('is not outrun by calls at the same time', async () => {
    await keep(booked('XXXXXX', ['Xenia']));
    const dates = Array.from({ length: 30 }, (_, day) => `${String(day + 1).padStart(2, '0')}01`);
    const answers = await Promise.all(dates.map((proof) => outcome({ phone: null, locator: '99999', proof })));
    expect(answers.filter((answer) => answer !== 'tooManyGuesses').length).toBe(10);
  });

  it('does not count what cannot be a guess', async () => {
    const before = await here.items('GUESSES#');
    for (const keyed of [{ locator: '' }, { locator: 'ABCDEF' }, { locator: '222333', proof: '' }])
      expect(await outcome(keyed)).toBe('noMatch');
    expect(await here.items('GUESSES#')).toEqual(before);
  });
});
