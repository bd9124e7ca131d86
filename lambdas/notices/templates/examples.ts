import type { OwnFacts, OwnValues } from './own.ts';
import type { Facts, SegmentFacts } from './template.ts';

const segment = (change: Partial<SegmentFacts> = {}): SegmentFacts => ({
  kind: 'flight',
  service: 'BT 341',
  from: 'Vilnius',
  to: 'Oslo',
  departs: '2026-12-05T07:40',
  arrives: '2026-12-05T08:35',
  ...change,
});

const back = segment({ service: 'BT 342', from: 'Oslo', to: 'Vilnius', departs: '2026-12-12T18:05' });
const hotel = segment({
  kind: 'hotel',
  service: 'Grand Hotel',
  from: 'Oslo',
  departs: '2026-12-05T15:00',
  arrives: '2026-12-08T11:00',
});
const flight = { locator: 'RASA24', segments: [segment(), back] };
const first = { locator: 'RASA24', segment: segment() };

/** Everything that own words may name, on an ordinary day. */
export const EXAMPLE_VALUES: Required<OwnValues> = {
  name: 'Rasa',
  locator: 'RASA24',
  departs: '2026-12-05T07:40',
  returns: '2026-12-12T20:10',
  from: 'Vilnius',
  to: 'Oslo',
  service: 'BT 341',
  order: '1234566',
  since: '2026-12-01',
};

const own: OwnFacts = {
  texts: {
    en: '{name}, in {to} it snows. Pack warm clothes.',
    lt: '{name}, kelionėje į {to} sninga. Pasiimkite šiltų drabužių.',
    zh: '{name}，{to}正在下雪，请带上保暖衣物。',
    fa: '{name}، در {to} برف می‌بارد. لباس گرم بردارید.',
  },
  values: EXAMPLE_VALUES,
};

/** Each template with the facts of an ordinary day: what is shown before it is sent to anybody. */
export const EXAMPLES: Facts = {
  'account-frozen': {},
  'account-thawed': {},
  ticket: flight,
  voucher: { locator: 'HTL123', segments: [hotel] },
  booked: flight,
  reminder: first,
  survey: { locator: 'RASA24', departed: '2026-12-05' },
  'survey-thanks': {},
  'opt-out-confirmed': { class: 'marketing' },
  'opt-in-confirmed': { class: 'marketing' },
  help: { phone: '+18005550100' },
  'freeze-whose': { names: ['JONAS', 'GRETA'] },
  status: {
    trip: first,
    orders: [{ order: '1234566', with: 'finance', since: '2026-12-01', does: 'approve', expected: '2026-12-04' }],
  },
  'callback-missed': { phone: '+18005550100' },
  'callback-set': { at: '2026-12-05T14:30', answerable: true },
  'callback-cancelled': {},
  'order-progress': { order: '1234566', now: 'assigned', expected: '2026-12-09' },
  'case-opened': { case: '12345674', kind: 'refund', by: '2026-12-11' },
  'case-danger': { case: '12345674', phone: '+18005550100' },
  'case-asked': { case: '12345674', says: 'On which card was it paid? The last four digits are enough.' },
  'case-news': { case: '12345674', says: 'The airline has confirmed your seats for Friday.' },
  'case-resolved': { case: '12345674', says: '182.40 EUR are on their way to your card.' },
  'case-help': { case: '12345674', says: 'The mountain rescue of Nida leaves now and is with you in 40 minutes.' },
  crisis: {
    phase: 'news',
    says: {
      en: { what: 'Volcanic ash has closed the sky over Iceland.', steps: 'Do not go to the airport today.' },
      lt: { what: 'Vulkano pelenai uždarė Islandijos oro erdvę.', steps: 'Šiandien nevažiuokite į oro uostą.' },
      zh: { what: '火山灰使冰岛上空关闭。', steps: '今天请不要前往机场。' },
      fa: { what: 'خاکستر آتشفشان آسمان ایسلند را بسته است.', steps: 'امروز به فرودگاه نروید.' },
    },
    page: 'https://example.com/crisis/',
  },
  'own-news': own,
  'own-question': own,
  'own-offer': own,
};
