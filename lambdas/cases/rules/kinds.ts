import type { Role } from '../../agents/contract.ts';

/** What a traveller's problem is about (S55, S63). */
export const KINDS = [
  'rescue',
  'accident',
  'refund',
  'change',
  'swap',
  'complaint',
  'suggestion',
  'claim',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/** What is decided about a kind before anybody has looked at a case. */
interface KindRule {
  /** The department that it goes to (S52, S55). */
  readonly department: Role;
  /** Within how many business days it is answered (S36); `minutes` where somebody is in danger. */
  readonly answered: { readonly days: number } | { readonly minutes: number };
  /** Somebody may come to harm: it is ahead of everybody, and goes to experienced people (S62, S66). */
  readonly safety?: true;
}

/** Within how many business days a refund is paid, told up front (S36). */
export const REFUND_DAYS = 5;
/** How soon somebody who is stranded is dealt with, in minutes (S66). */
const RESCUE_MINUTES = 15;

/** Every kind: who deals with it, and by when it is answered. */
export const ruleOfKind: { readonly [K in Kind]: KindRule } = {
  rescue: { department: 'teamLead', answered: { minutes: RESCUE_MINUTES }, safety: true },
  accident: { department: 'teamLead', answered: { minutes: RESCUE_MINUTES }, safety: true },
  refund: { department: 'finance', answered: { days: REFUND_DAYS } },
  change: { department: 'planner', answered: { days: 2 } },
  swap: { department: 'planner', answered: { days: 2 } },
  complaint: { department: 'teamLead', answered: { days: 5 } },
  suggestion: { department: 'management', answered: { days: 10 } },
  claim: { department: 'finance', answered: { days: 10 } },
  other: { department: 'frontDesk', answered: { days: 2 } },
};

export const isSafety = (kind: Kind): boolean => ruleOfKind[kind].safety === true;
