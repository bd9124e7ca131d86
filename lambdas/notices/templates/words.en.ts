import { CARD_SCHEMES, type SegmentFacts, type Words } from './template.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const day = (local: string): string => {
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
};
const time = (local: string): string => `${day(local)} ${local.slice(11)}`;

const lineOf: { readonly [K in SegmentFacts['kind']]: (segment: SegmentFacts) => string } = {
  flight: ({ departs, service, from, to }) => `${time(departs)} flight ${service}, ${from}-${to}`,
  ship: ({ departs, service, from, to }) => `${time(departs)} ship ${service}, ${from}-${to}`,
  train: ({ departs, service, from, to }) => `${time(departs)} train ${service}, ${from}-${to}`,
  hotel: ({ departs, arrives, service, to }) => `${day(departs)} to ${day(arrives)} hotel ${service}, ${to}`,
  tour: ({ departs, service, from }) => `${time(departs)} tour ${service}, ${from}`,
  transfer: ({ departs, from, to }) => `${time(departs)} transfer ${from}-${to}`,
  restaurant: ({ departs, service, to }) => `${time(departs)} table at ${service}, ${to}`,
};

const lines = (segments: readonly SegmentFacts[], left: number): readonly string[] => [
  ...segments.map((segment) => lineOf[segment.kind](segment)),
  ...(left > 0 ? [`And ${left} more: ask us.`] : []),
];

/** What travellers read in English. */
export const en: Words = {
  'account-frozen': () => ({
    subject: 'Your account is frozen',
    text: `Wayline: your account is frozen. Trips, contacts and payments cannot be changed. To unfreeze it, call us. Card lost or stolen? Call Visa ${CARD_SCHEMES.visa} or Mastercard ${CARD_SCHEMES.mastercard}, collect.`,
  }),
  'account-thawed': () => ({
    subject: 'Your account is open again',
    text: 'Wayline: your account is open again, and trips and contacts can be changed. If you did not ask for this, call us at once.',
  }),
  ticket: ({ locator, segments }, left) => ({
    subject: `Your ticket ${locator}`,
    text: [
      `Wayline ticket ${locator}`,
      ...lines(segments, left),
      'Times are local. Give this code when you check in.',
    ].join('\n'),
  }),
  voucher: ({ locator, segments }, left) => ({
    subject: `Your voucher ${locator}`,
    text: [
      `Wayline voucher ${locator}`,
      ...lines(segments, left),
      'Times are local. Give this code when you arrive.',
    ].join('\n'),
  }),
};
