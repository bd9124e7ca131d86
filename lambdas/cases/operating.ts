import * as z from 'zod';
import type { Table } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import { caseWithHistory } from './cases-store.ts';
import { takenMailOf } from './mail/taken-mail.ts';
import { caseMeant } from './rules/numbers.ts';
import { urgencyOf } from './rules/order-of-work.ts';
import { DEPARTMENTS, workOf } from './work-list.ts';

const department = z.enum(DEPARTMENTS, { error: `A department is ${DEPARTMENTS.join(', ')}.` });
const place = z.record(z.string(), z.string());

/** What a person of ours may ask of all cases. */
export const asked = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('list'), department, place: place.optional() }),
    z.object({ does: z.literal('next'), department }),
    z.object({ does: z.literal('show'), case: z.string() }),
    z.object({ does: z.literal('mail'), mail: z.string() }),
  ],
  { error: 'Say what to do: list, next, show or mail.' },
);

const PAGE = 50;

/** Does what an operator asks of cases. Nothing is written. */
export async function operate(table: Table, wish: z.infer<typeof asked>, now: Date) {
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

const rowOf = (each: Case, now: Date) => ({
  case: each.case,
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
