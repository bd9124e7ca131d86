import type { Role } from '../contract.ts';

/** Each post as a sentence says it. */
export const POSTS: { readonly [R in Role]: string } = {
  seat: 'a seat',
  teamLead: 'a team lead',
  planner: 'a planner',
  frontDesk: 'the front desk',
  finance: 'finance',
  management: 'management',
};

/** Every post that there is. */
export const EVERYBODY = Object.keys(POSTS) as readonly Role[];

/** One of them, as a sentence says it: "a team lead or management". */
export const anyOf = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);

/** Whom of ours to ask, as a sentence says it. */
export const anyPostOf = (roles: readonly Role[]): string => anyOf(roles.map((role) => POSTS[role]));
