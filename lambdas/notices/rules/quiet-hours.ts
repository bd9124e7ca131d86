import { clockIn } from '../../calendar/local-time.ts';
import type { MessageClass } from '../../travellers/consent.ts';

/** Messages that can wait go out from 08:00 until 21:00 on the recipient's clock (reading 10). */
const MORNING = '08:00';
const EVENING = '21:00';

/** News of a trip that would come less than this before the departure does not wait, in milliseconds. */
const TOO_LATE = 4 * 3_600_000;

const QUARTER = 15 * 60_000;
const TWO_DAYS = 48 * 3_600_000;

/** When a message goes out that is ready `now`, by the clocks of all `zones` (IANA) in which its recipient may be (reading 10). */
export function dueAt(type: MessageClass, zones: readonly string[], departsAt: string | undefined, now: Date): Date {
  if (type === 'safety') return now;
  const due = firstOpen(zones, now);
  const late = departsAt !== undefined && Date.parse(departsAt) - due.getTime() < TOO_LATE;
  return type === 'operational' && late ? now : due;
}

/** The first moment from `now` on at which it is day on all clocks. Days begin on a quarter of an hour, in every zone there is. */
function firstOpen(zones: readonly string[], now: Date): Date {
  const start = now.getTime();
  for (let at = start; at <= start + TWO_DAYS; at = (Math.floor(at / QUARTER) + 1) * QUARTER)
    if (zones.every((zone) => isDay(clockIn(zone, new Date(at))))) return new Date(at);
  throw new Error('It is never day in all of these zones at once');
}

const isDay = (clock: string): boolean => clock >= MORNING && clock < EVENING;
