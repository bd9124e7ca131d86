import { type Role, role } from '../../lambdas/agents/contract.ts';
import { RIGHTS } from '../../lambdas/agents/rules/rights.ts';
import { STEPS as CASE_STEPS, LEADING } from '../../lambdas/cases/rules/authority.ts';
import { STEPS as ORDER_STEPS } from '../../lambdas/orders/rules/authority.ts';

/** Every post that an agent can have. */
export const ROLES = role.options;

/** What is done with: a deed of a guide, a step of an order, a step of a case. */
export const WITH = ['by guide', 'with an order', 'with a case'] as const;

/** Something that a person can tell us to do, and who may. */
export interface Right {
  readonly with: (typeof WITH)[number];
  readonly deed: string;
  readonly may: { readonly [R in Role]: 'yes' | 'own' | 'no' };
}

const each = (mays: (role: Role) => Right['may'][Role]): Right['may'] =>
  Object.fromEntries(ROLES.map((one) => [one, mays(one)])) as Right['may'];

/** Everything of it, read from the rules: a new deed is in it by itself. */
export function rights(): readonly Right[] {
  return [
    ...Object.entries(RIGHTS).map(([deed, by]): Right => {
      const may: readonly Role[] = by;
      return { with: 'by guide', deed, may: each((one) => (may.includes(one) ? 'yes' : 'no')) };
    }),
    ...Object.entries(ORDER_STEPS).map(([deed, { by, own }]): Right => {
      const may = (one: Role) => (one === 'planner' && own ? 'own' : 'yes');
      return { with: 'with an order', deed, may: each((one) => (by.includes(one) ? may(one) : 'no')) };
    }),
    ...Object.entries(CASE_STEPS).map(([deed, { by }]): Right => {
      const may = (one: Role) => (by === 'everybody' || LEADING.includes(one) ? 'yes' : 'own');
      return { with: 'with a case', deed, may: each(may) };
    }),
  ];
}
