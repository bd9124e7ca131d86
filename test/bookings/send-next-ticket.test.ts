import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Booking } from '../../lambdas/bookings/rules.ts';
import { sendNextTicket } from '../../lambdas/bookings/send-next-ticket.ts';
import { keepBooking } from '../../lambdas/bookings/store.ts';
import { sendTicket } from '../../lambdas/notices/send-ticket.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { SETTINGS } from '../notices/a-traveller.ts';
import { OneTableHere } from '../one-table.ts';
import { booked } from './booked.ts';

const here = new OneTableHere();
beforeAll(() => here.open());
afterAll(() => here.close());

const NOW = new Date('2026-11-22T12:00:00Z');
const send = (phone: string | null, by: 'sms' | 'email', traveller?: string, now = NOW) =>
  sendNextTicket(
    { phone, by, traveller },
    (e164) => cardsOf(here.table, e164),
    (asked, at) => sendTicket(here.table, SETTINGS, asked, at),
    now,
  );
const keep = (booking: Booking, email = '') =>
  keepBooking(here.table, { ...booking, travellers: booking.travellers.map((person) => ({ ...person, email })) }, NOW);
const inbox = async (to: string) => (await here.items(`INBOX#${to}`)).map(({ text }) => String(text));
const idOf = async (phone: string, name: string) =>
  (await cardsOf(here.table, phone)).find((card) => card.name === name)?.traveller ?? '';

it('goes to the number that calls, once a day, for the next trip that takes place', async () => {
  const first = booked('FIRST1', ['Ona'], '2026-12-01');
  await keep({ ...first, segments: first.segments.map((segment) => ({ ...segment, status: 'cancelled' })) });
  await keep(booked('SECOND', ['Ona'], '2026-12-05'));
  await keep(booked('THIRD3', ['Ona'], '2026-12-09'));
  expect(await send('+37061234567', 'sms')).toEqual({ outcome: 'sent' });
  expect(await send('+37061234567', 'sms')).toEqual({ outcome: 'alreadySent' });
  expect(await inbox('+37061234567')).toEqual([expect.stringContaining('SECOND')]);
});

it('goes to the address on record, and nowhere where there is none', async () => {
  expect(await send('+37061234567', 'email')).toEqual({ outcome: 'noAddress' });
  await keep(booked('MAILED', ['Ada'], '2026-12-05', '+37061111111'), 'ada@example.com');
  expect(await send('+37061111111', 'email')).toEqual({ outcome: 'sent' });
  expect(await inbox('ada@example.com')).toEqual([expect.stringContaining('MAILED')]);
});

it('is that of the trip under way where none is ahead, and of none that is over', async () => {
  await keep(booked('AWAY11', ['Bo'], '2026-12-05', '+37062222222'));
  const onTheWay = new Date('2026-12-05T06:00:00Z');
  expect(await send('+37062222222', 'sms', 'none', onTheWay)).toEqual({ outcome: 'sent' });
  expect(await send('+37062222222', 'sms', 'none', new Date('2026-12-05T08:00:00Z'))).toEqual({ outcome: 'noTrip' });
});

it('is only for who uses the number', async () => {
  await keep(booked('SHARED', ['Greta', 'Jonas'], '2026-12-05', '+37063333333'));
  const ona = await idOf('+37061234567', 'Ona');
  const greta = await idOf('+37063333333', 'Greta');
  expect(await send('+37063333333', 'sms')).toEqual({ outcome: 'noTrip' });
  expect(await send('+37063333333', 'sms', ona)).toEqual({ outcome: 'noTrip' });
  expect(await send(null, 'sms', greta)).toEqual({ outcome: 'noTrip' });
  expect(await send('+37069999999', 'sms', greta)).toEqual({ outcome: 'noTrip' });
  expect(await inbox('+3706')).toHaveLength(2);
  expect(await send('+37063333333', 'sms', greta)).toEqual({ outcome: 'sent' });
});

it('is refused while the account is frozen', async () => {
  await keep(booked('FROZEN', ['Fred'], '2026-12-05', '+37064444444'));
  const fred = await idOf('+37064444444', 'Fred');
  await changeTraveller(here.table, fred, { does: 'hold' }, { as: 'caller' }, () => [], NOW);
  expect(await send('+37064444444', 'sms')).toEqual({ outcome: 'frozen' });
  expect(await inbox('+37064444444')).toEqual([]);
});
