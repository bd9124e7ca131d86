import type { Role } from '../../agents/contract.ts';
import { anyOf, anyPostOf, EVERYBODY } from '../../agents/rules/posts.ts';
import type { OrderStep } from '../command.ts';
import type { Order, Stage } from '../order.ts';

/** Who of ours acts: an agent by ARN, given name and post. */
export interface OrderActor {
  readonly agent: string;
  readonly name: string;
  readonly role: Role;
}

export interface Refused {
  readonly refused: string;
}

const SELLING: readonly Role[] = ['seat', 'teamLead', 'planner', 'frontDesk', 'management'];
const FINANCE: readonly Role[] = ['finance'];

interface StepRule {
  /** At which stages it can be done. */
  readonly at: readonly Stage[];
  readonly by: readonly Role[];
  /** A planner does it with orders of their own only. */
  readonly own?: true;
}

const SIGNED: readonly Stage[] = ['signed'];
const BEFORE_SIGNING: readonly Stage[] = ['consulted', 'assigned', 'won'];

/** Every step of the chain: when, and by whose authority (S72 to S92). */
export const STEPS: { readonly [S in OrderStep]: StepRule } = {
  assign: { at: ['consulted', 'assigned'], by: ['teamLead', 'management'] },
  'follow up': { at: ['assigned'], by: ['planner', 'management'], own: true },
  'ask to assign': { at: ['assigned'], by: ['frontDesk'] },
  'hand to front desk': { at: ['assigned'], by: ['planner', 'management'], own: true },
  void: { at: ['assigned', 'won'], by: ['planner'], own: true },
  'add item': { at: BEFORE_SIGNING, by: SELLING, own: true },
  'remove item': { at: BEFORE_SIGNING, by: SELLING, own: true },
  sign: { at: ['won'], by: ['frontDesk', 'management'] },
  approve: { at: SIGNED, by: FINANCE },
  'send back': { at: SIGNED, by: FINANCE },
  'submit again': { at: SIGNED, by: ['frontDesk', 'planner', 'management'] },
  receive: { at: SIGNED, by: FINANCE },
  refund: { at: SIGNED, by: FINANCE },
  reduce: { at: SIGNED, by: ['finance', 'management'] },
  'record expense': { at: ['assigned', 'won', 'signed'], by: ['planner', 'management'], own: true },
  'remove expense': { at: ['assigned', 'won', 'signed'], by: ['planner', 'management'], own: true },
  'pay out': { at: SIGNED, by: FINANCE },
  returned: { at: SIGNED, by: ['seat', 'teamLead', 'planner', 'frontDesk', 'management'] },
  'ask how it was': { at: SIGNED, by: ['seat', 'teamLead', 'management'] },
  close: { at: SIGNED, by: ['seat', 'teamLead', 'management'] },
  edit: { at: ['consulted', 'assigned', 'won', 'void', 'signed', 'closed'], by: EVERYBODY },
};

const NOW: { readonly [S in Stage]: string } = {
  consulted: 'it was asked for and waits for a team lead',
  assigned: 'it is with its planner',
  won: 'it is agreed and waits to be signed',
  void: 'it was given up',
  signed: 'it is signed',
  closed: 'it is closed',
};

const SAID: { readonly [S in OrderStep]?: string } = {
  'ask how it was': 'say how it was',
  returned: 'say that the traveller is back',
  receive: 'take in money',
  reduce: 'let money off',
};

/** The refusal of a step that the actor's post may not do; nothing where it may (S92). */
export function refusalOfPost({ role }: Pick<OrderActor, 'role'>, step: OrderStep): Refused | undefined {
  const { by } = STEPS[step];
  if (by.includes(role)) return undefined;
  return { refused: `You may not ${SAID[step] ?? step}. Ask ${anyPostOf(by)}.` };
}

/** The refusal of a step out of its order, or to an order of another planner; nothing where it can be done. */
export function refusalOfStage(order: Order, actor: OrderActor, step: OrderStep): Refused | undefined {
  const { at, own } = STEPS[step];
  if (!at.includes(order.stage))
    return { refused: `You cannot ${SAID[step] ?? step} now: ${NOW[order.stage]}. ${whenItCan(at)}` };
  if (own && actor.role === 'planner' && plannerOf(order)?.agent !== actor.agent) return { refused: notYours(order) };
  return undefined;
}

const whenItCan = (at: readonly Stage[]): string => `It can be done while ${anyOf(at.map((stage) => NOW[stage]))}.`;

const notYours = (order: Order): string => {
  const planner = plannerOf(order);
  return planner
    ? `This order is ${planner.name}'s. Ask ${planner.name}, or a team lead to assign it to you.`
    : 'This order is nobody’s yet. Ask a team lead to assign it to you.';
};

/** The planner who has an order, or had it when it went on to the front desk (S74, S76). */
export function plannerOf(order: Order): Order['creator'] | undefined {
  switch (order.stage) {
    case 'consulted':
      return undefined;
    case 'assigned':
      return order.owner;
    case 'void':
      return order.voided;
    default:
      return order.assigner;
  }
}
