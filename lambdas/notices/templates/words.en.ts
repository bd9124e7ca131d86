import type { Role } from '../../agents/contract.ts';
import type { Next } from '../../orders/rules/next-step.ts';
import { enCases } from './cases/en.ts';
import { enCrisis } from './crisis/en.ts';
import { type Formats, filledIn } from './own.ts';
import {
  CARD_SCHEMES,
  type OrderFacts,
  type OrderNews,
  REPLY_WORDS,
  type RefusableClass,
  type SegmentFacts,
  type Words,
} from './template.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const day = (local: string): string => {
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
};
const time = (local: string): string => `${day(local)} ${local.slice(11)}`;

const FORMATS: Formats = { day, time, number: (digits) => digits };

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

const NOTES: { readonly [K in SegmentFacts['kind']]: string } = {
  flight: 'Be at the airport 2 hours before, with passport or ID.',
  ship: 'Be at the port 2 hours before, with passport or ID.',
  train: 'Be on the platform 15 minutes before, with ID.',
  hotel: 'Bring passport or ID and a bank card.',
  tour: 'Be at the meeting point 15 minutes before, in good shoes.',
  transfer: 'Be ready 10 minutes before, with your luggage.',
  restaurant: 'Are you late? Call the restaurant: tables are kept 15 minutes.',
};

const CLASSES: { readonly [C in RefusableClass]: string } = {
  operational: 'news of your trips',
  survey: 'questions about how it was',
  marketing: 'offers',
};
const { stop, start, help, status, freeze, noCall } = REPLY_WORDS.en;

const ORDER: { readonly [N in OrderNews]: (o: string, by: string) => string } = {
  consulted: (o, by) => `Wayline: we have your request, order ${o}. A planner takes it on${by}.`,
  assigned: (o, by) => `Wayline: a planner has your order ${o} and gets back to you${by}.`,
  won: (o) => `Wayline: your order ${o} is agreed. Come by and sign it, or call us.`,
  void: (o) => `Wayline: your order ${o} goes no further. Is that not what you want? Call us.`,
  signed: (o, by) => `Wayline: your order ${o} is booked. We check it${by}, then you can pay.`,
  approved: (o) => `Wayline: your order ${o} is confirmed and can be paid now.`,
  closed: (o) => `Wayline: your order ${o} is complete. Thank you for travelling with us.`,
};

const DEPARTMENTS: { readonly [R in Role]: string } = {
  seat: 'your consultant',
  teamLead: 'a team lead',
  planner: 'its planner',
  frontDesk: 'the front desk',
  finance: 'finance',
  management: 'management',
};

const NEXT: { readonly [N in Next]: string } = {
  assign: 'it goes to a planner',
  agree: 'the planner agrees it with you',
  sign: 'you come by and sign it',
  approve: 'finance checks it, then you can pay',
  amend: 'the front desk corrects it',
  pay: 'you pay',
  travel: 'you travel and are back',
  'ask how it was': 'we ask how it was',
  close: 'we close it',
};

const stands = ({ order, with: department, since, does, expected }: OrderFacts): string => {
  const by = expected === undefined ? '' : `, by ${day(expected)}`;
  return `Order ${order}: with ${DEPARTMENTS[department]} since ${day(since)}. Next, ${NEXT[does]}${by}.`;
};

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
  booked: ({ locator, segments }, left) => ({
    subject: `Booked: ${locator}`,
    text: [`Wayline: booked, code ${locator}`, ...lines(segments, left), 'Times are local.'].join('\n'),
  }),
  reminder: ({ locator, segment }) => ({
    subject: `Your trip ${locator}`,
    text: `Wayline: ${lineOf[segment.kind](segment)}. ${NOTES[segment.kind]} Code ${locator}.`,
  }),
  survey: ({ locator, departed }) => ({
    subject: 'How was your trip?',
    text: `Wayline: how was your trip of ${day(departed)} (${locator})? Answer with one digit, 1 (bad) to 5 (very good). No more such questions? Answer ${stop}.`,
  }),
  'survey-thanks': () => ({
    subject: 'Thank you',
    text: 'Wayline: thank you, we have written it down. You have more to say? Answer in your own words.',
  }),
  'opt-out-confirmed': ({ class: type }) => ({
    subject: 'No more messages',
    text: `Wayline: done. We send you no more ${type === undefined ? 'messages, but for warnings of danger' : CLASSES[type]}. To get them again, answer ${start}.`,
  }),
  'opt-in-confirmed': ({ class: type }) => ({
    subject: 'Messages again',
    text: `Wayline: done. We send you ${type === undefined ? 'messages' : CLASSES[type]} again. To end them, answer ${stop}.`,
  }),
  help: ({ phone }) => ({
    subject: 'What you can write to us',
    text: `Wayline: ${status} tells your next trip and orders, ${freeze} freezes your account, ${stop} ends messages, ${start} brings them back, ${noCall} cancels a callback. A person answers at ${phone}.`,
  }),
  'freeze-whose': ({ names }) => ({
    subject: 'Whose account?',
    text: `Wayline: whose account shall we freeze? Answer ${names.length === 0 ? `${freeze} and the given name` : names.map((name) => `${freeze} ${name}`).join(' or ')}.`,
  }),
  status: ({ trip, orders }, left) => ({
    subject: 'Your trips and orders',
    text: [
      trip
        ? `Wayline: next is ${lineOf[trip.segment.kind](trip.segment)}. Code ${trip.locator}. Local time.`
        : `Wayline: we know of no trip that is ahead of you. Is one missing? Answer ${help} for our number.`,
      ...orders.map(stands),
      ...(left > 0 ? [`And ${left} more: call us.`] : []),
    ].join(' '),
  }),
  'callback-missed': ({ phone }) => ({
    subject: 'We did not reach you',
    text: `Wayline: we called you three times and did not reach you. We are there day and night: call ${phone}.`,
  }),
  'callback-set': ({ at, answerable }) => ({
    subject: 'We call you',
    text: `Wayline: we call you on ${day(at)} at ${at.slice(11)}, your time. ${answerable ? `To cancel it, answer ${noCall}. For another time, call us.` : 'Does it not suit you? Call us.'}`,
  }),
  'callback-cancelled': () => ({
    subject: 'We do not call you',
    text: 'Wayline: your callback is cancelled. Do you need us after all? Call us, day or night.',
  }),
  'order-progress': ({ order, now, expected }) => ({
    subject: `Your order ${order}`,
    text: ORDER[now](order, expected === undefined ? '' : ` by ${day(expected)}`),
  }),
  ...enCases(day),
  ...enCrisis,
  'own-news': (facts) => ({
    subject: 'News from Wayline Travel',
    text: `Wayline: ${filledIn(facts, 'en', FORMATS)}`,
  }),
  'own-question': (facts) => ({
    subject: 'A question from Wayline Travel',
    text: `Wayline: ${filledIn(facts, 'en', FORMATS)} No more such questions? Answer ${stop}.`,
  }),
  'own-offer': (facts) => ({
    subject: 'An offer from Wayline Travel',
    text: `Wayline: ${filledIn(facts, 'en', FORMATS)} No more offers? Answer ${stop}.`,
  }),
};
