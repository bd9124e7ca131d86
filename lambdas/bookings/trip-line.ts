import * as z from 'zod';
import { happens, instantOf, isLocalTime, isZone } from '../calendar/zones.ts';

/** A text that somebody will hear or read: `what` it is, for the sentence that asks for it. */
export const filled = (what: string, max = 100) =>
  z
    .string({ error: `Give ${what}.` })
    .trim()
    .min(1, `Give ${what}.`)
    .max(max, `Shorten ${what} to ${max} characters.`);
const localTime = z
  .string()
  .trim()
  .refine(isLocalTime, 'Give a day and time that exist, as YYYY-MM-DDTHH:MM, such as 2026-12-04T07:40.');
const zone = z.string().trim().refine(isZone, 'Give an IANA time zone, such as Europe/Vilnius.');

const LOCATOR = 'A locator has 5 to 8 letters and digits.';
const PHONE = 'Write the number with its country code, such as +37061234567.';

/** One line of a trip file: one traveller on one segment. Times are local, zones IANA. */
export const tripLine = z.object({
  system: filled('the reservation system', 40),
  locator: z
    .string({ error: LOCATOR })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{5,8}$/, LOCATOR),
  family_name: filled('the family name'),
  given_name: filled('the given name'),
  phone: z
    .string({ error: PHONE })
    .trim()
    .regex(/^\+[1-9]\d{6,14}$/, PHONE),
  email: z.union([z.literal(''), z.email('Write an e-mail address, or leave it empty.')]),
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}$/, 'Give the language as two letters, such as en.'),
  kind: z.enum(['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant'], {
    error: 'A kind is flight, ship, train, hotel, tour, transfer or restaurant.',
  }),
  service: filled('the service, such as the flight number'),
  from: filled('where it starts'),
  to: filled('where it ends'),
  departs: localTime,
  departs_zone: zone,
  arrives: localTime,
  arrives_zone: zone,
  status: z.enum(['confirmed', 'cancelled'], { error: 'A status is confirmed or cancelled.' }),
});

export type TripLine = z.infer<typeof tripLine>;

/** A line of a file that is good, with its number: the heading is line 1. */
export type ToldLine = TripLine & { readonly line: number };

/** What is wrong with one line of a CSV file (the heading is line 1), or with one order (the first is 1). */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

const SKIPPED = 'Clocks there skip this hour that day; give the time that they show.';

/** What cannot be about the times of a line that is well written: hours that never come, an arrival before the departure. */
export function impossibleTime(
  line: Pick<TripLine, 'departs' | 'departs_zone' | 'arrives' | 'arrives_zone'>,
): { readonly field: 'departs' | 'arrives'; readonly reason: string } | undefined {
  if (!happens(line.departs, line.departs_zone)) return { field: 'departs', reason: SKIPPED };
  if (!happens(line.arrives, line.arrives_zone)) return { field: 'arrives', reason: SKIPPED };
  if (instantOf(line.arrives, line.arrives_zone) < instantOf(line.departs, line.departs_zone))
    return { field: 'arrives', reason: 'This is before the departure. Look at both times and zones.' };
  return undefined;
}
