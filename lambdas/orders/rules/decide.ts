import { frozen } from '../../travellers/rules/hold.ts';
import type { OrderCommand } from '../command.ts';
import type { Order } from '../order.ts';
import { assigned } from './assigning.ts';
import { type OrderActor, refusalOfPost, refusalOfStage } from './authority.ts';
import { type OrderKnown, type Outcome, refused } from './changes.ts';
import { ended } from './closing.ts';
import { edited } from './editing.ts';
import { approved, moved, spent } from './paying.ts';
import { sold } from './selling.ts';

/**
 * What a step makes of an order (S72 to S92). A refusal is a sentence for whoever commands, that says what is missing and who may do it;
 * nothing then changes. A frozen account holds everything (reading 11).
 */
export function decideOrder(
  order: Order,
  command: OrderCommand,
  actor: OrderActor,
  known: OrderKnown,
  now: Date,
): Outcome {
  const no = refusalOfPost(actor, command.does) ?? refusalOfStage(order, actor, command.does);
  if (no) return no;
  if (known.frozenSince !== undefined) return frozen(known.frozenSince);
  const stepped = step(order, command, actor, known, now);
  return 'refused' in stepped ? stepped : { ...stepped, order: { ...stepped.order, version: order.version + 1 } };
}

function step(order: Order, command: OrderCommand, actor: OrderActor, known: OrderKnown, now: Date): Outcome {
  const by = { agent: actor.agent, name: actor.name, at: now.toISOString() };
  switch (command.does) {
    case 'assign':
    case 'follow up':
    case 'ask to assign':
    case 'hand to front desk':
    case 'void':
    case 'sign':
      return assigned(order, command, by);
    case 'add item':
    case 'remove item':
      return sold(order, command);
    case 'record expense':
    case 'remove expense':
      return spent(order, command, by);
    case 'edit':
      return edited(order, command);
    default:
      return order.stage === 'signed' ? behindSigning(order, command, by, known) : refused('It is not signed.');
  }
}

type BehindSigning = Exclude<
  OrderCommand,
  {
    does:
      | 'assign'
      | 'follow up'
      | 'ask to assign'
      | 'hand to front desk'
      | 'void'
      | 'sign'
      | 'add item'
      | 'remove item'
      | 'record expense'
      | 'remove expense'
      | 'edit';
  }
>;

function behindSigning(
  order: Extract<Order, { stage: 'signed' }>,
  command: BehindSigning,
  by: Parameters<typeof approved>[2],
  known: OrderKnown,
): Outcome {
  switch (command.does) {
    case 'approve':
    case 'send back':
    case 'submit again':
      return approved(order, command, by);
    case 'receive':
    case 'refund':
    case 'reduce':
    case 'pay out':
      return moved(order, command, by, known);
    case 'returned':
    case 'ask how it was':
    case 'close':
      return ended(order, command, by, known);
  }
}
