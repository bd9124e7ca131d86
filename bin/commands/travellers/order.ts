import { userInfo } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isE164 } from '../../../local/e164.ts';
import { ordered } from '../../invoke.ts';
import { reach, type Where } from '../../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from '../options.ts';

/** What every order about travellers may be told. */
export interface OrderOptions extends Where {
  readonly name?: string;
  readonly operator: string;
  readonly json?: boolean;
}

/** Whose record is meant. */
export type Who = { readonly number: string } | { readonly traveller: string };

/** What is to be done, as the centre wants it written. */
export type Does = { readonly does: string; readonly [field: string]: unknown };

/** The options of every order, the name only where the record of one person is meant. */
export function withOrderOptions(command: Command, name = true): Command {
  if (name) command.option('--name <name>', 'who is meant, where several people use the number');
  return command
    .addOption(new Option('--operator <name>', 'who gives the order').default(userInfo().username, 'you'))
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption());
}

/** A number in E.164, or the id of a record. */
export function who(given: string): Who {
  if (/^[0-9a-f]{20}$/.test(given)) return { traveller: given };
  if (isE164(given)) return { number: given };
  throw new InvalidArgumentError(
    'Write the number with its country code, such as +37061234567, or give the id of a record, 20 digits and letters.',
  );
}

/**
 * Gives the centre an order and answers what became of it.
 * @throws Failure 2 where it is not written as it should be, 1 where it is refused, with the centre's own sentences.
 */
export async function give<Answer>(
  options: OrderOptions,
  order: { readonly who?: Who & { readonly name?: string }; readonly do: Does },
): Promise<Answer> {
  const given = { operator: options.operator, ...order };
  const broken = 'The order broke off; look at the record, then give it again:';
  return ordered(await reach(options), 'travellers-on-command', given, broken);
}

/** Whose record an order is about: a number may need the name too. */
export const meant = (given: Who, name: string | undefined): Who & { readonly name?: string } =>
  'number' in given && name !== undefined ? { ...given, name } : given;
