import type { Content, Facts, SegmentFacts, Template } from '../../lambdas/notices/templates/template.ts';

/** Rasa's flight. */
export const segment = (change: Partial<SegmentFacts> = {}): SegmentFacts => ({
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

const facts: Facts = {
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
  status: { trip: first },
  'callback-missed': { phone: '+18005550100' },
  'callback-set': { at: '2026-12-05T14:30' },
  'callback-cancelled': {},
};

/** A template with the facts of an ordinary day. */
export const typical = (template: Template): Content => ({ template, facts: facts[template] }) as Content;
