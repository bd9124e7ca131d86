import * as z from 'zod';
import { dateIn, daysAfter } from '../calendar/local-time.ts';
import { instantsOf } from '../orders/count-orders.ts';
import { begunPlace } from '../platform/begun-page.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { id } from '../platform/id.ts';
import { place } from '../platform/page-of.ts';
import type { Table } from '../travellers/profile-store.ts';
import { begunCases } from './begun-cases.ts';
import type { Case } from './case.ts';
import { caseWithHistory } from './cases-store.ts';
import { takenMailOf } from './mail/taken-mail.ts';
import { caseMeant } from './rules/numbers.ts';
import { rankOf, urgencyOf } from './rules/order-of-work.ts';
import type { Calendar } from './rules/promised.ts';
import { rescueOf } from './rules/rescues.ts';
import { DEPARTMENTS, workOf } from './work-list.ts';

const department = z.enum(DEPARTMENTS, { error: `A department is ${DEPARTMENTS.join(', ')}.` });

/** What a person of ours may ask of all cases. */
export const asked = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('list'), department, place: place.optional() }),
    z.object({ does: z.literal('next'), department }),
    z.object({ does: z.literal('show'), case: z.string() }),
    z.object({ does: z.literal('mail'), mail: id }),
    /** A page of the rescues that arrived on days of the agency, both included; the thirty days up to today where nothing is said (S66). */
    z.object({
      does: z.literal('rescues'),
      from: dayAsked.optional(),
      to: dayAsked.optional(),
      place: begunPlace.optional(),
    }),
  ],
  { error: 'Say what to do: list, next, show, mail or rescues.' },
);

const PAGE = 50;
/** As many days behind the last one as a report has unless told otherwise. */
const DAYS_BEFORE = 30;

/** Does what an operator asks of cases. Nothing is written. */
export async function operate(table: Table, calendar: Calendar, wish: z.infer<typeof asked>, now: Date) {
  if (wish.does === 'rescues') return rescues(table, calendar, wish, now);
  if (wish.does === 'show') {
    const number = caseMeant(wish.case);
    const found = number === undefined ? undefined : await caseWithHistory(table, number);
    return found
      ? { ...found.case, urgency: urgencyOf(found.case, now), history: found.history, contacts: found.contacts }
      : { refused: `There is no case ${wish.case}. It has eight digits.` };
  }
  if (wish.does === 'mail')
    return (await takenMailOf(table, wish.mail)) ?? { refused: `No e-mail ${wish.mail} was worked on.` };
  const { cases, next } = await workOf(
    table,
    wish.department,
    wish.does === 'next' ? 1 : PAGE,
    'place' in wish ? wish.place : undefined,
  );
  return { cases: cases.map((each) => rowOf(each, now)), ...(next && wish.does === 'list' ? { next } : {}) };
}

async function rescues(
  table: Table,
  calendar: Calendar,
  wish: Extract<z.infer<typeof asked>, { does: 'rescues' }>,
  now: Date,
) {
  const to = wish.to ?? dateIn(calendar.zone, now);
  const from = wish.from ?? daysAfter(to, -DAYS_BEFORE);
  if (to < from) return { refused: 'The last day is before the first.' };
  const { cases, next } = await begunCases(table, instantsOf(calendar, { from, to }), wish.place);
  const found = cases.filter(({ kind }) => kind === 'rescue').map((each) => rescueOf(each, calendar, now));
  return { from, to, rescues: found, ...(next ? { next } : {}) };
}

const rowOf = (each: Case, now: Date) => ({
  case: each.case,
  rank: rankOf(each, now),
  kind: each.kind,
  urgency: urgencyOf(each, now),
  department: each.department,
  arrived: each.arrived,
  way: each.way,
  promised: each.promised.day,
  departs: each.trip?.departs ?? null,
  escalated: each.escalated?.why ?? null,
  about: each.about,
});
