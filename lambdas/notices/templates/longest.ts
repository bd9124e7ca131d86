import { role } from '../../agents/contract.ts';
import { KINDS as CASE_KINDS } from '../../cases/rules/kinds.ts';
import { NEXT } from '../../orders/rules/next-step.ts';
import type { OwnFacts, OwnValues } from './own.ts';
import {
  CASE_SAYS_MOST,
  CRISIS_WHAT_MOST,
  type Facts,
  ORDER_NEWS,
  type OrderFacts,
  type SegmentFacts,
  type Template,
} from './template.ts';

const NAME = 'Ž'.repeat(100);
const LOCATOR = 'ABCDEFGH';
const PHONE = '+123456789012345';

const KINDS = ['flight', 'ship', 'train', 'hotel', 'tour', 'transfer', 'restaurant'] as const;

/** A Friday in September, in the languages that name days and months the longest way. */
const segments: readonly SegmentFacts[] = KINDS.map((kind) => ({
  kind,
  service: NAME,
  from: NAME,
  to: NAME,
  departs: '2026-09-25T07:40',
  arrives: '2026-09-28T08:35',
}));

const ofEach = <T>(facts: (segment: SegmentFacts) => T): readonly T[] => segments.map(facts);
const list = ofEach((segment) => ({ locator: LOCATOR, segments: Array.from({ length: 12 }, () => segment) }));
const single = ofEach((segment) => ({ locator: LOCATOR, segment }));
const news = { case: '12345674', says: `${'Ž'.repeat(CASE_SAYS_MOST)}.` };
const said = { what: 'Ž'.repeat(CRISIS_WHAT_MOST), steps: 'Ž'.repeat(400) };
const longest = { en: said, lt: said, zh: said, fa: said };
/** Every order that there can be. */
const orders = role.options.flatMap((department) =>
  NEXT.map((does): OrderFacts => {
    const days = { since: '2026-09-25', expected: '2026-09-25' };
    return { order: '1234566', with: department, does, ...days };
  }),
);
const classes = [{}, { class: 'operational' }, { class: 'survey' }, { class: 'marketing' }] as const;

/** Everything that own words may name, as long as it can be. */
export const LONGEST_VALUES: Required<OwnValues> = {
  name: NAME,
  locator: LOCATOR,
  departs: '2026-09-25T07:40',
  returns: '2026-09-28T08:35',
  from: NAME,
  to: NAME,
  service: NAME,
  order: '1234566',
  since: '2026-09-25',
};

/** What a rule adds to the words of whoever wrote it: those are checked when they are written. */
const own: readonly OwnFacts[] = [{ texts: { en: '{name}' }, values: LONGEST_VALUES }];

/** The facts with which each template grows longest: names that fill their field, in letters that are no part of the small alphabet. */
export const LONGEST: { readonly [T in Template]: readonly Facts[T][] } = {
  'account-frozen': [{}],
  'account-thawed': [{}],
  ticket: list,
  voucher: list,
  booked: list,
  reminder: single,
  survey: [{ locator: LOCATOR, departed: '2026-09-25' }],
  'survey-thanks': [{}],
  'opt-out-confirmed': classes,
  'opt-in-confirmed': classes,
  help: [{ phone: PHONE }],
  'freeze-whose': [{ names: [] }, { names: Array.from({ length: 4 }, () => 'Ž'.repeat(20)) }],
  status: [{ orders: [] }, ...single.flatMap((trip) => orders.map((order) => ({ trip, orders: [order, order] })))],
  'callback-missed': [{ phone: PHONE }],
  'callback-set': [{ at: '2026-09-25T07:40' }, { at: '2026-09-25T07:40', answerable: true }],
  'callback-cancelled': [{}],
  'order-progress': ORDER_NEWS.flatMap((now) => [
    { order: '1234566', now },
    { order: '1234566', now, expected: '2026-09-25' },
  ]),
  'case-opened': CASE_KINDS.flatMap((kind) => [
    { case: '12345674', kind },
    {
      ...{ case: '12345674', kind, by: '2026-09-25', form: 'https://form.example.com/problems' },
      usual: { low: 10 * 86_400, high: 20 * 86_400 },
    },
  ]),
  'case-danger': [{ case: '12345674', phone: PHONE }],
  'case-asked': [{ ...news, form: 'https://form.example.com/problems' }],
  'case-news': [news],
  'case-resolved': [news],
  'case-help': [news],
  crisis: (['news', 'over'] as const).flatMap((phase) => {
    const page = 'https://crisis.example-travel-company.com/crisis/';
    return [
      { phase, says: {}, page },
      { phase, says: longest, page },
    ];
  }),
  'own-news': own,
  'own-question': own,
  'own-offer': own,
};
