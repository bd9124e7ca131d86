import type { Block } from '../block.ts';
import { byCondition } from '../transitions.ts';

/** Distribute by percentage: a whole number from 1 to 100 is drawn, and the first bound above it wins. */
export const distributeByPercentage: Block = {
  begin: (contact, action, facts) =>
    byCondition({ ...contact, draws: contact.draws + 1 }, action, String(facts.chance(contact))),
};
