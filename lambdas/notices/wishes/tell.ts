import { role } from '../../agents/contract.ts';
import { dateIn } from '../../calendar/local-time.ts';
import { NEXT } from '../../orders/rules/next-step.ts';
import { promiseStep } from '../../promises/order-promise.ts';
import type { OpenOrder } from '../../travellers/call-card.ts';
import type { Profile } from '../../travellers/profile.ts';
import { profileOf } from '../../travellers/profile-store.ts';
import type { Notice } from '../notice.ts';
import { nextDeparture } from '../rules/whereabouts.ts';
import { toldBySms } from '../templates/say.ts';
import type { Content, OrderFacts } from '../templates/template.ts';
import { answerTo, counted, type Dealt, type Matter } from './matter.ts';

/** As many of those who share a number as an answer goes to. */
const MOST = 4;

/** Tells what can be written to us, and where a person answers. */
export async function tellHelp(matter: Matter): Promise<Dealt> {
  const profile = await profileOf(matter.on.table, matter.cards[0]?.traveller ?? '');
  if (!profile) return { did: 'helped' };
  const { phone } = matter.on;
  return counted(matter, 'helped', answerTo(matter, profile, { template: 'help', facts: { phone } }));
}

/**
 * Tells everybody who uses the number, each in their language, their next trip and how their open orders stand; what is expected of an
 * order by when is promised as on the telephone. Of a frozen account it tells only that it is.
 */
export async function tellStatus(matter: Matter): Promise<Dealt> {
  const { on, cards, now } = matter;
  const answers: Notice[] = [];
  const told: OrderFacts[] = [];
  for (const { traveller } of cards.slice(0, MOST)) {
    const profile = await profileOf(on.table, traveller);
    if (!profile) continue;
    const status = statusOf(profile, on.settings.zone, now);
    const content: Content = profile.hold ? { template: 'account-frozen', facts: {} } : status;
    const sent = answerTo(matter, profile, content);
    answers.push(...sent);
    if (content === status) told.push(...sent.flatMap((notice) => ordersIn(notice, status)));
  }
  const dealt = counted(matter, 'told', answers);
  if (dealt.did === 'told') await Promise.all(told.map((order) => promiseStep(on.table, order, now)));
  return dealt;
}

type Status = Extract<Content, { readonly template: 'status' }>;

function statusOf({ trips, orders = [] }: Profile, zone: string, now: Date): Status {
  const next = nextDeparture(trips, now);
  const trip = next && { locator: next.booking.slice(next.booking.lastIndexOf(' ') + 1), segment: next };
  const open = [...orders].reverse().flatMap((order) => toTell(order, zone));
  return { template: 'status', facts: { ...(trip ? { trip } : {}), orders: open } };
}

/** Nothing of an order whose step or department there are no words for. */
function toTell({ order, since, expected, ...kept }: OpenOrder, zone: string): readonly OrderFacts[] {
  const does = NEXT.find((each) => each === kept.does);
  const department = role.options.find((each) => each === kept.with);
  if (does === undefined || department === undefined) return [];
  const facts = { order, does, with: department, since: dateIn(zone, new Date(since)) };
  return [{ ...facts, ...(expected === undefined ? {} : { expected }) }];
}

/** The orders for which a message has room: an e-mail tells all. */
const ordersIn = ({ channel, language }: Notice, status: Status): readonly OrderFacts[] =>
  channel === 'sms' ? status.facts.orders.slice(0, toldBySms(status, language)) : status.facts.orders;
