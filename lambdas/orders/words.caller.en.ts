import { longDay } from '../calendar/long-day.ts';
import type { OpenOrder } from '../travellers/call-card.ts';

/** What a caller hears of an order, in English: with whom it is and since when, what is next, and by when. Days are the agency's. */
export function sayOrder({ order, since, does, with: department, expected }: OpenOrder, zone: string): string {
  const is = `Your order ${digits(order)} is with ${DEPARTMENTS[department] ?? 'us'} since ${day(since, zone)}.`;
  const next = NEXT[does];
  if (next === undefined) return is;
  return `${is} Next, ${next}${expected === undefined ? '' : `, expected by ${day(`${expected}T12:00:00Z`, 'UTC')}`}.`;
}

const DEPARTMENTS: { readonly [department: string]: string } = {
  seat: 'the person you spoke with',
  teamLead: 'a team lead',
  planner: 'its planner',
  frontDesk: 'the front desk',
  finance: 'finance',
  management: 'management',
};

const NEXT: { readonly [does: string]: string } = {
  assign: 'it goes to a planner',
  agree: 'the planner agrees it with you',
  sign: 'you come by and sign it',
  approve: 'finance checks it and then you can pay',
  amend: 'the front desk changes what finance sent back',
  pay: 'you pay',
  travel: 'you travel and are back',
  'ask how it was': 'we call you and ask how it was',
  close: 'we close it',
};

/** One by one, as a voice should read them. */
const digits = (number: string): string => [...number].join(' ');

const day = (at: string, timeZone: string): string => longDay('en-GB', at, timeZone);
