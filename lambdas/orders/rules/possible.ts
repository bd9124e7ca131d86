import type { OrderStep } from '../command.ts';
import type { Order } from '../order.ts';
import { type OrderActor, refusalOfPost, refusalOfStage, STEPS } from './authority.ts';
import { moneyOf } from './money.ts';

/** Whether a step would say something new to the order as it is: what can only be refused is not offered. */
const OPEN: { readonly [S in OrderStep]?: (order: Order) => boolean } = {
  'ask to assign': ({ walkedIn }) => walkedIn === undefined,
  'remove item': ({ items }) => items.length > 0,
  sign: ({ items }) => items.length > 0,
  approve: (order) => approval(order) === 'waiting',
  'send back': (order) => approval(order) === 'waiting',
  'submit again': (order) => approval(order) === 'sent back',
  receive: (order) => approval(order) === 'approved' && moneyOf(order).outstanding > 0,
  reduce: (order) => approval(order) === 'approved' && moneyOf(order).outstanding > 0,
  refund: (order) => approval(order) === 'approved' && moneyOf(order).received > moneyOf(order).refunded,
  'remove expense': (order) => unpaid(order),
  'pay out': (order) => approval(order) === 'approved' && unpaid(order),
  returned: (order) => !('followedUp' in order && order.followedUp),
  'ask how it was': (order) => 'returned' in order && order.returned !== undefined && order.followedUp === undefined,
  close: (order) => approval(order) === 'approved',
};

const approval = (order: Order): string | undefined => ('approval' in order ? order.approval.is : undefined);
const unpaid = ({ expenses }: Order): boolean => expenses.some(({ paidOut }) => paidOut === undefined);

/** The steps that somebody may take with an order now, in the order of the chain (S92). */
export const possibleSteps = (order: Order, actor: OrderActor): readonly OrderStep[] =>
  (Object.keys(STEPS) as OrderStep[]).filter(
    (step) => !refusalOfPost(actor, step) && !refusalOfStage(order, actor, step) && (OPEN[step]?.(order) ?? true),
  );
