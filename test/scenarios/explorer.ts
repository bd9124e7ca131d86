import type { Fault } from '../../local/connect/contact.ts';
import { eachOf, type Made, type Phone } from './phone.ts';

/** Every key of a telephone, and silence. */
export const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#', '-'];

/** What can be keyed where digits are stored: by a part of the block's name, what a caller may key there. */
export interface Keyed {
  readonly [partOfBlock: string]: readonly string[];
}

/** The most entries that a call presses: menus further away than that are the same ones again. */
const DEEPEST = 6;

/** Calls from each beginning until each of `keys` has been pressed in every menu that this caller can get to; answers all calls. */
export async function pressEverything(
  phone: Phone,
  from: string,
  keyed: Keyed,
  keys: readonly string[] = KEYS,
  begin: readonly (readonly string[])[] = [[]],
  faults: readonly Fault[] = [],
): Promise<readonly Made[]> {
  const made: Made[] = [];
  const known = new Set<string>();
  let open = begin;
  while (open.length > 0) {
    const calls = await eachOf(open, (presses) => phone.call(from, presses, faults));
    made.push(...calls);
    open = calls.flatMap((call) => {
      if (call.listens === undefined || known.has(call.listens) || call.presses.length >= DEEPEST) return [];
      known.add(call.listens);
      const block = call.listens;
      const digits = Object.entries(keyed).find(([part]) => block.includes(part));
      return (digits?.[1] ?? keys).map((key) => [...(call.presses as readonly string[]), key]);
    });
  }
  return made;
}
