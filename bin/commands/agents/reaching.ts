import { Command } from 'commander';
import type { Where } from '../../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from '../options.ts';

/** What every command about agents may be told. */
export interface Options extends Where {
  readonly json?: boolean;
}

/** A command that reaches a centre. */
export const reaching = (name: string, what: string): Command =>
  new Command(name)
    .description(what)
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption());

/** Where an agent's desk is. */
export const deskOf = (user: string): string => `/agents/${encodeURIComponent(user)}`;

/** Prints an answer as one line of JSON, or in words. */
export const print = ({ json }: Options, answer: object, words: string): void => {
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${words}\n`);
};
