import type { Where } from '../../reach.ts';

/** What every command about agents may be told. */
export interface Options extends Where {
  readonly json?: boolean;
}

/** Where an agent's desk is. */
export const deskOf = (user: string): string => `/agents/${encodeURIComponent(user)}`;

/** Prints an answer as one line of JSON, or in words. */
export const print = ({ json }: Options, answer: object, words: string): void => {
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${words}\n`);
};
