import * as z from 'zod';
import { calendarVariables } from '../orders/settings.ts';
import { bellHere } from '../orders/telling/bell.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { caseOf } from './cases-store.ts';
import { lookAtCase } from './look-at-case.ts';
import { careAt } from './rules/looks.ts';
import { ringForCare, ringForLine } from './telling/ring.ts';

const table = { client: tableClient(), name: environment().tableName };
const bell = bellHere();
const { CALENDAR } = settings(z.object({ CALENDAR: calendarVariables }));

/** The moment at which time changes a case, by a schedule of its own: its place, its first answer, its promise (S53, S54), and the care for who was in danger (S66). */
export const handler = handle(z.object({ case: z.string() }), async ({ case: number }) => {
  const read = await caseOf(table, number);
  if (read?.case.state === 'open') await ringForLine(bell, read.case, now());
  if (read?.case.state !== 'resolved') await lookAtCase(table, number, CALENDAR, now());
  else if (careAt(read.case, CALENDAR)) await ringForCare(bell, read.case);
});
