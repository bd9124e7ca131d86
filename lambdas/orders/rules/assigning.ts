import type { OrderCommand } from '../command.ts';
import type { Done, Order } from '../order.ts';
import { type Outcome, refused } from './changes.ts';

type Assigning = Extract<
  OrderCommand,
  { does: 'assign' | 'follow up' | 'ask to assign' | 'hand to front desk' | 'void' | 'sign' }
>;

/** From the consultation to the signature (S72 to S78): who creates, assigns and owns. */
export function assigned(order: Order, command: Assigning, by: Done): Outcome {
  const actor = { agent: by.agent, name: by.name };
  switch (command.does) {
    case 'assign': {
      const { planner } = command;
      if (order.stage === 'assigned' && order.owner.agent === planner.agent)
        return refused(`${planner.name} has this order already.`);
      return {
        order: { ...order, stage: 'assigned', assigner: actor, owner: planner, since: by.at },
        says: `assigned to ${planner.name}`,
      };
    }
    case 'follow up':
      return { order: { ...order, followUps: order.followUps + 1 }, says: `followed up: ${command.says}` };
    case 'ask to assign':
      if (order.walkedIn) return refused(`${order.walkedIn.name} has asked the planner already.`);
      return { order: { ...order, walkedIn: by }, says: 'the traveller came to sign; the planner is asked to assign' };
    default:
      return order.stage === 'assigned' || order.stage === 'won'
        ? agreed(order, command, by)
        : refused('It is not assigned.');
  }
}

function agreed(
  order: Extract<Order, { stage: 'assigned' | 'won' }>,
  command: Extract<Assigning, { does: 'hand to front desk' | 'void' | 'sign' }>,
  by: Done,
): Outcome {
  const actor = { agent: by.agent, name: by.name };
  switch (command.does) {
    case 'hand to front desk': {
      const { frontDesk } = command;
      const { walkedIn: _, ...rest } = order;
      return {
        // Who steps in for a planner hands on the planner's order: it stays counted as the planner's (S76).
        order: { ...rest, stage: 'won', assigner: order.owner, owner: frontDesk, since: by.at },
        says: `agreed with the traveller; to ${frontDesk.name} at the front desk`,
      };
    }
    case 'void':
      return {
        order: { ...order, stage: 'void', since: by.at, voided: { ...actor, at: by.at, why: command.why } },
        says: `given up: ${command.why}`,
      };
    case 'sign':
      if (order.items.length === 0) return refused('There is nothing to sign yet: add what the traveller buys first.');
      return {
        order: { ...order, stage: 'signed', since: by.at, signed: by, approval: { is: 'waiting' } },
        says: 'signed by the traveller',
      };
  }
}
