import * as z from 'zod';
import { isZone } from '../calendar/zones.ts';
import { LANGUAGES } from '../notices/templates/languages.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { LETTER_MOST, POLICY_MOST, STEPS_MOST, WHAT_MOST } from './crisis.ts';
import { weightOf } from './page/weight.ts';
import { countryZones } from './rules/scope.ts';

const NAME = 'Give the crisis a name of 2 to 40 small letters, digits and hyphens, such as hekla-ash.';
const name = z.string(NAME).regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, NAME);
const named = (what: string) =>
  z.array(z.string().trim().min(1).max(100), what).max(50, `${what} Fifty at most.`).default([]);

const REGION = 'Name a region by its country (ISO 3166, such as IS) or by a zone (such as Atlantic or Europe/Oslo).';
const region = z
  .string()
  .refine((given) => countryZones(given) !== undefined || isZone(given) || isStartOfZones(given), REGION);

/** Whether zones begin with it, such as Europe. */
const isStartOfZones = (given: string): boolean =>
  Intl.supportedValuesOf('timeZone').some((zone) => zone.startsWith(`${given}/`));

const NOTHING = 'Say what is touched: a service, a place or a region, at least one of them.';
const scope = z
  .object({
    services: named('Name services as the reservation system does.'),
    places: named('Name places as the reservation system does.'),
    regions: z.array(region).max(50).default([]),
    from: dayAsked,
    to: dayAsked,
  })
  .refine(({ services, places, regions }) => services.length + places.length + regions.length > 0, NOTHING)
  .refine(({ from, to }) => from <= to, 'The last day is before the first one.');

const text = (what: string, most: number) =>
  z.string().trim().min(1, `Say ${what}.`).max(most, `Say ${what} in ${most} letters at most.`);
/** A page weighs less than 10 KB in every language; so much of it are the words of the crisis, in bytes of HTML. */
const WORDS_MOST = 4200;
const HEAVY =
  'Shorten what is said in one language: more than 4,200 bytes do not fit on a page that has to open on a slow line. A Persian letter takes two, a Chinese one three.';
const words = z
  .strictObject({
    what: text('what happened', WHAT_MOST),
    steps: text('what to do now', STEPS_MOST),
    letter: text('what the letter says', LETTER_MOST).optional(),
    policy: text('what changed of the policies', POLICY_MOST).optional(),
  })
  .refine((said) => weightOf(Object.values(said)) <= WORDS_MOST, HEAVY);

/** What is said, by language; English is read by everybody who has no words of their own. */
const says = z.partialRecord(z.enum(LANGUAGES), words);

/** A drill, and that what is touched does not run. */
const flags = { drill: z.boolean().optional(), cancelled: z.boolean().optional() };

/** What an operator may order. */
export const order = z.discriminatedUnion(
  'does',
  [
    z.strictObject({ does: z.literal('plan'), scope, says: says.default({}), ...flags }),
    z.strictObject({
      ...{ does: z.literal('start'), name, scope, says: says.default({}), ...flags },
      /** Whether what the plan said is within 24 hours; what is not has to be accepted. */
      within24h: z.boolean(),
      acceptLate: z.boolean().default(false),
    }),
    z.strictObject({ does: z.literal('update'), name, says }),
    z.strictObject({ does: z.literal('status'), name: name.optional() }),
    z.strictObject({ does: z.literal('report'), name: name.optional() }),
    z.strictObject({ does: z.literal('noticed') }),
    z.strictObject({ does: z.literal('end'), name, says: says.default({}) }),
  ],
  'Say what to do: plan, start, update, status, report, noticed or end.',
);
export type CrisisOrder = z.infer<typeof order>;
