import { DAYS } from '../../lib/deployment/prices.ts';
import { ASSUMED } from './assumptions.ts';
import { type Line, line, type Memory, ourLines } from './lines.ts';
import type { Units } from './units.ts';

/** What a month costs in which only schedules run, beside what stands in the stacks. */
export const quietLines = (day: Units['quietDay'], memory: Memory): readonly Line[] => [
  ...ourLines(day, DAYS, memory),
  line('start by a schedule', day.schedules * DAYS),
  line('table storage', ASSUMED.tableGigabytes.value),
  line('table backup', ASSUMED.tableGigabytes.value),
];
