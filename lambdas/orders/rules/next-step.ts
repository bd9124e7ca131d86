import type { Role } from '../../agents/contract.ts';
import { businessDaysAfter } from '../../calendar/business-days.ts';
import type { Order } from '../order.ts';
import { plannerOf } from './authority.ts';
import { followUpFrom } from './closing.ts';
import { isPaid } from './money.ts';

/** What an order waits for. */
export const NEXT = [
  'assign',
  'agree',
  'sign',
  'approve',
  'amend',
  'pay',
  'travel',
  'ask how it was',
  'close',
] as const;
export type Next = (typeof NEXT)[number];

/** Who has an order now, what comes next, and by when that is expected (YYYY-MM-DD; missing where nobody can say) (S18, S19, idea 8). */
export interface NextStep {
  readonly does: Next;
  /** The department, and who of it where somebody is named. */
  readonly with: Role;
  readonly agent?: string;
  readonly expected?: string;
}

/** In how many business days each step of ours is done; what is the traveller's to do has no such time. */
const EXPECTED_DAYS = { assign: 1, agree: 3, approve: 1, amend: 1 } as const;

/** What is next of an order; nothing where it is over. `since` and dates are the agency's; `sinceDay` is the day of `order.since` there. */
export function nextStepOf(order: Order, sinceDay: string, holidays: ReadonlySet<string>): NextStep | undefined {
  const within = (step: keyof typeof EXPECTED_DAYS) => businessDaysAfter(sinceDay, EXPECTED_DAYS[step], holidays);
  switch (order.stage) {
    case 'consulted':
      return { does: 'assign', with: 'teamLead', expected: within('assign') };
    case 'assigned':
      return { does: 'agree', with: 'planner', agent: order.owner.agent, expected: within('agree') };
    case 'won':
      return { does: 'sign', with: 'frontDesk', agent: order.owner.agent };
    case 'signed':
      return behindSigning(order, within);
    default:
      return undefined;
  }
}

/** What of the four facts is missing, in the order in which they come to pass (reading 12). */
function behindSigning(
  order: Extract<Order, { stage: 'signed' }>,
  within: (step: keyof typeof EXPECTED_DAYS) => string,
): NextStep {
  const planner = plannerOf(order);
  const seat = { with: 'seat', agent: order.creator.agent } as const;
  if (order.approval.is === 'waiting') return { does: 'approve', with: 'finance', expected: within('approve') };
  if (order.approval.is === 'sent back')
    return { does: 'amend', with: 'frontDesk', agent: order.owner.agent, expected: within('amend') };
  if (!isPaid(order)) return askedWhileOwing(order) ?? { does: 'pay', with: 'finance' };
  if (!order.returned) {
    const { returns } = order.fields;
    return {
      ...{ does: 'travel', with: 'planner' as const },
      ...(planner ? { agent: planner.agent } : {}),
      ...(returns === undefined ? {} : { expected: returns }),
    };
  }
  if (!order.followedUp) return { does: 'ask how it was', ...seat, expected: followUpFrom(order.returned.on) };
  return { does: 'close', ...seat, expected: followUpFrom(order.returned.on) };
}

/** Who is back and still owes is asked all the same, from the third day on (S83). */
function askedWhileOwing({ returned, followedUp, creator }: Extract<Order, { stage: 'signed' }>): NextStep | undefined {
  if (!returned || followedUp) return undefined;
  return { does: 'ask how it was', with: 'seat', agent: creator.agent, expected: followUpFrom(returned.on) };
}

/** Whose list the next step stands on: somebody's, or a department's. */
export const workOf = ({ with: department, agent }: NextStep): string => agent ?? department;
