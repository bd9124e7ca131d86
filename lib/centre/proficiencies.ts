import type { Environment } from '../environments/environment.ts';

/** What agents can be good at, for routing steps: names of predefined attributes with their values. */
export const proficiencies = ({ languages }: Environment): { readonly [name: string]: readonly string[] } => ({
  /** ISO 639-1. */
  language: languages.written,
  /** Kinds of business (S31, S63). */
  skill: ['bookings', 'orders', 'refunds', 'complaints', 'rescue'],
});
