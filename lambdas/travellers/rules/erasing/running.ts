import type { Case } from '../../../cases/case.ts';
import type { Order } from '../../../orders/order.ts';
import type { Callback } from '../../../waiting/callback.ts';
import { isOpen } from '../../../waiting/rules/claim.ts';
import type { Profile } from '../../profile.ts';
import { tripsNotOver } from '../trips.ts';

/** What may still need whoever is to be erased. */
export interface Open {
  readonly profile: Pick<Profile, 'hold' | 'trips'>;
  readonly orders: readonly Pick<Order, 'order' | 'stage'>[];
  readonly cases: readonly Case[];
  readonly callbacks: readonly Callback[];
}

/** A sentence for each thing that still needs the person at `now`; none where they may be erased. */
export function stillRunning({ profile, orders, cases, callbacks }: Open, now: Date): readonly string[] {
  const { hold } = profile;
  const trips = tripsNotOver(profile, now).filter(({ status }) => status === 'confirmed');
  return [
    ...(hold ? [`The account has been frozen since ${hold.since}: thaw it first, with a second proof.`] : []),
    ...trips.map(
      ({ service, to, departs, booking }) =>
        `A trip is not over: ${service} to ${to} on ${departs.slice(0, 10)}, booking ${booking}.`,
    ),
    ...orders
      .filter(({ stage }) => stage !== 'closed' && stage !== 'void')
      .map(({ order, stage }) => `Order ${order} is not over: it is ${stage}.`),
    ...cases.flatMap((kase) => sayCase(kase)),
    ...callbacks
      .filter((kept) => isOpen(kept, now))
      .map(({ matter, at }) => `A callback about ${matter} waits, for ${at}: make it or cancel it first.`),
  ];
}

function sayCase(kase: Case): readonly string[] {
  if (kase.state !== 'resolved') return [`Case ${kase.case} has no result yet.`];
  return kase.tell === 'call' && !kase.told ? [`Case ${kase.case}: nobody has phoned them about its result yet.`] : [];
}
