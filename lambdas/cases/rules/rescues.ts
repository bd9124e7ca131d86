import { dateIn, dayAfter } from '../../calendar/local-time.ts';
import { instantOf } from '../../calendar/zones.ts';
import type { Case } from '../case.ts';
import { careAt } from './looks.ts';
import type { Calendar } from './promised.ts';

/** A rescue as those who answer for it read it (S66): instants ISO 8601 in UTC, minutes counted from when it arrived; null where it was not yet. */
export interface Rescue {
  readonly case: string;
  readonly arrived: string;
  readonly way: string;
  readonly answered: number | null;
  readonly confirmed: number | null;
  /** Where they are, as confirmed with them. */
  readonly place: string | null;
  readonly sent: number | null;
  readonly resolved: number | null;
  /** How they heard of the result: by message or by a call; null while they have not. */
  readonly told: 'message' | 'call' | null;
  /** Whether they were phoned the day after: it is owed with the result, and overdue when that day is over. */
  readonly care: 'done' | 'due' | 'overdue' | 'not yet';
  /** What is missing, in the order in which it is to be done. */
  readonly missing: readonly Missing[];
}

const MISSING = [
  'an answer',
  'where they are',
  'help',
  'the result',
  'telling them',
  'the call the day after',
] as const;
type Missing = (typeof MISSING)[number];

/** What a rescue came to, and what it lacks. */
export function rescueOf(of: Case, calendar: Calendar, now: Date): Rescue {
  const after = (at: string | undefined) =>
    at === undefined ? null : Math.max(0, Math.floor((Date.parse(at) - Date.parse(of.arrived)) / 60_000));
  const { rescue, answeredAt } = of;
  const isOver = of.state === 'resolved';
  const told = !isOver || (of.tell === 'call' && !of.told) ? null : of.tell;
  const care = careOf(of, calendar, now);
  const lacks: { readonly [M in Missing]: boolean } = {
    'an answer': answeredAt === undefined,
    'where they are': rescue === undefined,
    help: rescue?.sent === undefined,
    'the result': !isOver,
    'telling them': isOver && told === null,
    'the call the day after': care === 'due' || care === 'overdue',
  };
  return {
    ...{ case: of.case, arrived: of.arrived, way: of.way, answered: after(answeredAt) },
    ...{
      confirmed: after(rescue?.confirmed.at),
      place: rescue?.confirmed.place ?? null,
      sent: after(rescue?.sent?.at),
    },
    ...{ resolved: isOver ? after(of.result.at) : null, told, care },
    missing: MISSING.filter((each) => lacks[each]),
  };
}

function careOf(of: Case, calendar: Calendar, now: Date): Rescue['care'] {
  if (of.rescue?.cared) return 'done';
  const from = careAt(of, calendar);
  if (!from) return 'not yet';
  const isOver = Date.parse(instantOf(`${dayAfter(dateIn(calendar.zone, from))}T00:00`, calendar.zone));
  return now.getTime() >= isOver ? 'overdue' : 'due';
}
