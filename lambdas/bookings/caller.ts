import { answering, route } from '../platform/answer.ts';
import { environment } from '../platform/environment.ts';
import { CALLER_READ_DEADLINE_MS, tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { changeTraveller } from '../travellers/change-traveller.ts';
import { bookingByLocator, freezeByLocator } from './contract.ts';
import { freezeParty } from './freeze-party.ts';
import { lookUpBooking, type Prove } from './look-up-booking.ts';
import { proveBooking } from './prove-booking.ts';

/** The longest that freezing may take when the booking is proved, in milliseconds: with the proof it is within a flow's patience. */
const FREEZE_DEADLINE_MS = 1500;

const table = { client: tableClient(), name: environment().tableName };
const unavailable = { outcome: 'unavailable' } as const;

const prove: Prove = (keyed, now) =>
  within(CALLER_READ_DEADLINE_MS, 'BookingsUnavailable', () => proveBooking(table, keyed, now), unavailable);

const hold = (traveller: string, now: Date) =>
  changeTraveller(table, traveller, { does: 'hold' }, { as: 'caller' }, () => [], now);

export const handler = answering([
  route(bookingByLocator, (asked, now) => lookUpBooking(asked, prove, now)),
  route(freezeByLocator, (asked, now) =>
    within(
      CALLER_READ_DEADLINE_MS + FREEZE_DEADLINE_MS,
      'BookingsUnavailable',
      () => freezeParty(asked, prove, hold, now),
      unavailable,
    ),
  ),
]);
