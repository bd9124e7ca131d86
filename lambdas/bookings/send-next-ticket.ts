import type { TicketAnswer, TicketAsked } from '../notices/send-ticket.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { CallCard } from '../travellers/call-card.ts';
import { recognisable, theOne } from '../travellers/rules/recognising.ts';
import type { sendTicket } from './contract.ts';
import { nextOf } from './rules/proving.ts';

/** Sends the ticket of the next trip (S21) to who is recognised by their number: to that number, or to their address on record. */
export async function sendNextTicket(
  { phone, traveller, by }: AskedOf<typeof sendTicket>,
  cardsOf: (e164: string) => Promise<readonly CallCard[]>,
  send: (asked: TicketAsked, now: Date) => Promise<TicketAnswer>,
  now: Date,
): Promise<AnswerTo<typeof sendTicket>> {
  if (!recognisable(phone)) return { outcome: 'noTrip' };
  const card = theOne(await cardsOf(phone), traveller);
  if (!card) return { outcome: 'noTrip' };
  const next = nextOf({ segments: card.trips.filter(({ status }) => status === 'confirmed') }, now);
  if (!next) return { outcome: 'noTrip' };
  const to = by === 'sms' ? { to: phone } : {};
  const { outcome } = await send({ traveller: card.traveller, booking: next.booking, channel: by, ...to }, now);
  if (outcome === 'held') return { outcome: 'frozen' };
  if (outcome === 'notFound') return { outcome: 'noTrip' };
  return { outcome };
}
