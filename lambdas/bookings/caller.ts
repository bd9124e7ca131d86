import { noticesOfHold } from '../notices/notices-of-hold.ts';
import { sendTicket as sendTicketOf } from '../notices/send-ticket.ts';
import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { CALLER_READ_DEADLINE_MS, tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { changeTraveller } from '../travellers/change-traveller.ts';
import { cardsOf } from '../travellers/store.ts';
import { bookingByLocator, freezeByLocator, sendTicket } from './contract.ts';
import { freezeParty } from './freeze-party.ts';
import { lookUpBooking, type Prove } from './look-up-booking.ts';
import { proveBooking } from './prove-booking.ts';
import { sendNextTicket } from './send-next-ticket.ts';

/** The longest that a change may take, in milliseconds, with the reads before it: within the four seconds of a flow's patience. */
const CHANGE_DEADLINE_MS = 3000;

const table = { client: tableClient(), name: environment().tableName };
const notices = settings(noticeVariables).NOTICES;
const tellAll = noticesOfHold(table.name, notices);
const unavailable = { outcome: 'unavailable' } as const;

const prove: Prove = (keyed, now) =>
  within(CALLER_READ_DEADLINE_MS, 'BookingsUnavailable', () => proveBooking(table, keyed, now), unavailable);

const hold = (traveller: string, now: Date) =>
  changeTraveller(table, traveller, { does: 'hold' }, { as: 'caller' }, tellAll, now);

const change = <Answer>(work: () => Promise<Answer>) =>
  within(CHANGE_DEADLINE_MS, 'BookingsUnavailable', work, unavailable);

export const handler = answering([
  route(bookingByLocator, (asked, now) => lookUpBooking(asked, prove, now)),
  route(freezeByLocator, (asked, now) => change(() => freezeParty(asked, prove, hold, now))),
  route(sendTicket, (asked, now) =>
    change(() =>
      sendNextTicket(
        asked,
        (e164) => cardsOf(table, e164),
        (ticket, at) => sendTicketOf(table, notices, ticket, at),
        now,
      ),
    ),
  ),
]);
