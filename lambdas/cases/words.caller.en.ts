import type { Role } from '../agents/contract.ts';
import { longDay } from '../calendar/long-day.ts';
import type { OpenCase } from '../travellers/call-card.ts';

/** What a caller hears of cases, in English. Days are the agency's. */

export const sayOpened = ({ case: number, kind, expected }: OpenCase): string =>
  `We have written it down: case ${digits(number)}, about ${about(kind)}. You hear from us by ${day(expected)}.`;

export const sayOpen = (
  { case: number, kind, arrived, with: department, expected, asked }: OpenCase,
  zone: string,
): string => {
  const is = `Your case ${digits(number)}, about ${about(kind)}, is with ${DEPARTMENTS[department as Role] ?? 'us'}, and keeps your place since ${dayIn(arrived, zone)}.`;
  return asked
    ? `${is} We asked you something and wait for your answer.`
    : `${is} You hear from us by ${day(expected)}.`;
};

const about = (kind: string): string => KINDS[kind] ?? 'your question';
const KINDS: { readonly [kind: string]: string } = {
  rescue: 'help for you',
  accident: 'an accident',
  refund: 'a refund',
  change: 'a cancellation or a new date',
  swap: 'another trip instead',
  complaint: 'a complaint',
  suggestion: 'a suggestion',
  claim: 'an insurance claim',
};

/** Who has a case, as a traveller hears and reads it. */
export const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: 'an agent',
  teamLead: 'a team lead',
  planner: 'a planner',
  frontDesk: 'the front desk',
  finance: 'finance',
  management: 'management',
};

/** One by one, as a voice should read them. */
const digits = (number: string): string => [...number].join(' ');
const day = (date: string): string => dayIn(`${date}T12:00:00Z`, 'UTC');
const dayIn = (at: string, timeZone: string): string => longDay('en-GB', at, timeZone);
