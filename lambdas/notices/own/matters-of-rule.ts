import { spanOf } from '../../bookings/rules/span.ts';
import { dateIn } from '../../calendar/local-time.ts';
import type { Order } from '../../orders/order.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Matter } from '../daily/matter.ts';
import { aboutTrip } from '../daily/trip-matters.ts';
import type { DayTrip } from '../daily/trips-of-day.ts';
import type { OwnRule } from '../own-rule.ts';
import type { OwnValues } from '../templates/own.ts';
import { type Content, OWN_TEMPLATES } from '../templates/template.ts';

/** Once a rule, however often it is changed: a rule and what it is about are the whole occasion. */
const occasionOf = ({ rule }: OwnRule): string => `rule ${rule}`;

const contentOf =
  ({ class: type, texts }: OwnRule, values: Omit<OwnValues, 'name'>) =>
  ({ name }: Profile): Content => ({ template: OWN_TEMPLATES[type], facts: { texts, values: { name, ...values } } });

/** What a rule tells of a trip: before it begins, or when it is over (S95). */
export function matterOfTrip(rule: OwnRule, trip: DayTrip): Matter {
  const { locator, segments, travellers } = trip;
  const matter = { about: aboutTrip(trip), travellers, occasion: occasionOf(rule) };
  const span = spanOf(segments);
  if (!span) return { ...matter, content: contentOf(rule, {}), nobody: 'cancelled' };
  const { first, last } = span;
  const { departs, from, to, service } = first;
  const content = contentOf(rule, { locator, departs, returns: last.arrives, from, to, service });
  const kinds = segments.filter(({ status }) => status === 'confirmed').map(({ kind }) => kind);
  const fits = rule.products.length === 0 || kinds.some((kind) => rule.products.includes(kind));
  return {
    ...matter,
    content,
    ...(fits ? {} : { nobody: 'other kinds of travel' }),
    ...(rule.when.base === 'departure' ? { notAfter: first.departsAt } : { notBefore: last.arrivesAt }),
  };
}

/** What a rule tells of an order that is at its stage. */
export const matterOfOrder = (
  rule: OwnRule,
  { order, traveller, since }: Pick<Order, 'order' | 'traveller' | 'since'>,
  zone: string,
): Matter => ({
  about: `order ${order}`,
  travellers: [traveller],
  occasion: occasionOf(rule),
  content: contentOf(rule, { order, since: dateIn(zone, new Date(since)) }),
});

/** Why somebody is not meant by a rule, where that is so. */
export const notMeantBy =
  ({ tiers }: OwnRule) =>
  ({ tier = '' }: Profile): string | undefined =>
    tiers.length === 0 || tiers.includes(tier.trim().toLowerCase()) ? undefined : 'another tier';
