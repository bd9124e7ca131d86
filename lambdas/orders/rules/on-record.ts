import type { OpenOrder } from '../../travellers/call-card.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Order } from '../order.ts';
import type { NextStep } from './next-step.ts';

/** A traveller's record with what callers are told of an order; without it where the order is over. The very record where nothing is new. */
export function withOrder(profile: Profile, order: Order, next: NextStep | undefined): Profile {
  const before = profile.orders ?? [];
  const others = before.filter((each) => each.order !== order.order);
  const after = next ? [...others, openOrderOf(order, next)] : others;
  const inPlace = next && before.some((each) => each.order === order.order);
  const orders = inPlace ? before.map((each) => (each.order === order.order ? openOrderOf(order, next) : each)) : after;
  if (JSON.stringify(orders) === JSON.stringify(before)) return profile;
  return { ...profile, orders: [...orders], version: profile.version + 1 };
}

const openOrderOf = ({ order, stage, since }: Order, { does, with: department, expected }: NextStep): OpenOrder => ({
  order,
  stage,
  since,
  does,
  with: department,
  ...(expected === undefined ? {} : { expected }),
});
