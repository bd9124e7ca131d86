import type { Entry } from './entry.ts';

/** An entry of the timeline as one sentence for a person of ours. What has no words of its own is still said. */
export function sayEntry({ what, facts }: Entry): string {
  const says = SAYS[what];
  const sentence = says ? says(facts) : plain(what);
  const by = BY[String(facts['by'])];
  return `${capital(sentence)}${by ? `, by ${by}` : ''}${named(facts)}.`;
}

type Facts = Entry['facts'];

const SAYS: { readonly [what: string]: (facts: Facts) => string } = {
  'traveller.account-frozen': () => 'the account was frozen',
  'traveller.account-thawed': () => 'the account was thawed',
  'traveller.created': () => 'the record was made',
  'traveller.record-changed': () => 'the record was changed',
  'traveller.merged': () => 'another record of the same person was merged into this one',
  'traveller.language-chosen': ({ about }) => `the language is now ${about}`,
  'traveller.tier': ({ about }) => `the tier is now ${about}`,
  'traveller.institution': ({ about }) => `belongs to ${about} now`,
  'traveller.agency': ({ about }) => `books through ${about} now`,
  'traveller.special-treatment': ({ about }) => `special treatment: ${about}`,
  'traveller.PIN-set': () => 'a PIN was set',
  'traveller.note': ({ about }) => `note: "${about}"`,
  'booking.imported': ({ booking }) => `booked: ${booking}`,
  'booking.changed': ({ booking }) => `the booking changed: ${booking}`,
  'booking.cancelled': ({ booking }) => `the booking was cancelled: ${booking}`,
  'notice.written': ({ template, channel }) => `a message was written, ${plain(String(template))}, by ${channel}`,
  'notice.settled': ({ template, channel, state, reason }) =>
    `a message, ${plain(String(template))}, by ${channel}: ${String(reason).startsWith('came back') ? '' : `${SETTLED[String(state)] ?? state}${reason ? ', ' : ''}`}${reason ?? ''}`,
  'survey.answered': ({ score }) => `asked how the call was: ${score} of 5`,
  'survey.trip-answered': ({ score, booking }) => `after the trip: ${score} of 5 (${booking})`,
  'reply.received': ({ about, did }) => `wrote by SMS: "${about}"${REPLIED[String(did)] ?? ''}`,
  'consultation.written': ({ about }) => `asked for: "${about}"`,
  'order.begin': ({ order }) => `order ${order} was begun`,
  'order.sign': ({ order }) => `order ${order} was signed`,
  'order.void': ({ order }) => `order ${order} was given up`,
  'case.opened': ({ case: number, kind, way }) => `case ${number} was begun, ${kind}, by ${way}`,
  'case.contacted': ({ case: number, way, about }) => `came again about case ${number}, by ${way}: "${about}"`,
  'case.escalate': ({ case: number }) => `case ${number} waited too long and went to who leads`,
  'case.ask': ({ case: number, says }) => `asked about case ${number}: "${says}"`,
  'case.resolve': ({ case: number, says }) => `case ${number} has its result${says ? `: "${says}"` : ''}`,
  'case.told': ({ case: number }) => `was phoned about the result of case ${number}`,
  'order.close': ({ order }) => `order ${order} was closed`,
  'contact.wrapped-up': ({ about }) => `how it ended: ${about}`,
  'contact.ended': (facts) => `${contact(facts)}${waited(facts)}`,
};

/** What became of an SMS, where the timeline does not say it by itself. */
const REPLIED: { readonly [did: string]: string } = {
  case: ', which stands on a case',
  work: ', which is work for a department',
  'too often': ', one of too many within an hour: nobody was given it',
  'asked whose': ', and was asked whose account is meant',
};

/** What became of a message, for people. */
const SETTLED: { readonly [state: string]: string } = {
  resent: 'sent again, since it may not have arrived',
  unknown: 'nobody knows whether it arrived',
  refused: 'not sent',
  failed: 'not sent after many tries',
};

const BY: { readonly [by: string]: string } = {
  caller: 'the traveller on the telephone',
  sms: 'the traveller by SMS',
  form: 'the traveller by form',
  agent: 'an agent',
  operator: 'an operator',
};

/** People are named, agents have an ARN that says nothing to anybody. */
const named = ({ who }: Facts): string => (typeof who === 'string' && !who.startsWith('arn:') ? ` (${who})` : '');

const CONTACTS: { readonly [channel: string]: string } = { VOICE: 'call', CHAT: 'chat', TASK: 'task', EMAIL: 'e-mail' };

function contact({ channel, initiationMethod, agent }: Facts): string {
  const kind = CONTACTS[String(channel)] ?? String(channel).toLowerCase();
  const way = initiationMethod === 'OUTBOUND' || initiationMethod === 'CALLBACK' ? ' from us' : '';
  return `a ${kind}${way}, ${agent ? 'with an agent' : 'without an agent'}`;
}

const waited = ({ queue, waitSeconds }: Facts): string =>
  typeof waitSeconds === 'number' ? `, after ${waitSeconds} s in the queue${queue ? ` ${queue}` : ''}` : '';

const plain = (what: string): string => what.replace(/^traveller\./, '').replaceAll(/[.-]/g, ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
