import { frozen } from '../../travellers/rules/hold.ts';
import type { Opening } from '../command.ts';
import type { Order } from '../order.ts';
import { digitsOf } from './amounts.ts';
import type { OrderActor } from './authority.ts';
import { type OrderKnown, type Outcome, refused } from './changes.ts';

/** Who may begin an order: whoever talks with travellers (S72). */
const MAY: readonly OrderActor['role'][] = ['seat', 'teamLead', 'planner', 'frontDesk', 'management'];

/** A consultation becomes an order (S72): its creator never changes. `number` is seven digits, the last a check digit. */
export function openedOrder(
  number: string,
  opening: Opening,
  actor: OrderActor,
  known: OrderKnown,
  now: Date,
): Outcome {
  const { agent, name, role } = actor;
  if (!MAY.includes(role)) return refused('You may not begin an order. Ask a seat.');
  if (known.frozenSince !== undefined) return frozen(known.frozenSince);
  const { traveller, currency, fields } = opening;
  if (digitsOf(currency) === undefined)
    return refused(`There is no currency ${currency}. Write its three letters, such as EUR.`);
  const at = now.toISOString();
  const lines = { items: [], receipts: [], refunds: [], reductions: [], expenses: [] };
  const chain = { creator: { agent, name }, createdAt: at, since: at, followUps: 0 };
  const order: Order = {
    stage: 'consulted',
    order: number,
    traveller,
    currency,
    fields,
    ...lines,
    ...chain,
    version: 1,
  };
  return { order, says: `asked for: ${fields.asked}` };
}
