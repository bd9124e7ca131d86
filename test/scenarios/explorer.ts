import type { Fault } from '../../local/connect/contact.ts';
import { eachOf, type Made, type Phone } from './phone.ts';

/** Every key of a telephone, and silence: those that may lead on first, and those that lead to a person, where a call ends, behind them. */
export const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '*', '#', '-', '9', '0'];

/** What can be keyed where digits are stored: by a part of the block's name, what a caller may key there. */
export interface Keyed {
  readonly [partOfBlock: string]: readonly string[];
}

/** So many calls may miss a menu: on a busy machine a question may not be answered in time, which leads elsewhere. */
const MISSES = 5;

/** A menu that a caller has got to. */
interface Menu {
  /** What may be pressed to get there, the shortest first; one that led elsewhere is tried again behind the others. */
  readonly ways: (readonly string[])[];
  /** How many calls did not get there. */
  missed: number;
  /** What nobody has pressed there yet. */
  readonly left: string[];
}

/**
 * Calls from each beginning until each of `keys` has been pressed once in every menu that this caller can get to; answers all calls.
 * A call goes on from menu to menu while there is a key left: what leads to a menu is not dialled anew for each key in it.
 * @throws an Error where a menu cannot be reached a second time.
 */
export async function pressEverything(
  phone: Phone,
  from: string,
  keyed: Keyed,
  keys: readonly string[] = KEYS,
  begin: readonly (readonly string[])[] = [[]],
  faults: readonly Fault[] = [],
): Promise<readonly Made[]> {
  const menus = new Map<string, Menu>();
  const found = (block: string, ways: Menu['ways']): Menu => {
    const digits = Object.entries(keyed).find(([part]) => block.includes(part));
    const menu = { ways, left: [...(digits?.[1] ?? keys)], missed: 0 };
    menus.set(block, menu);
    return menu;
  };
  /** Goes this way, and from there on presses what is left wherever it leads. */
  const tour = async (way: readonly string[], aim?: Menu): Promise<Made> => {
    let before: readonly string[] = way;
    let seen = aim === undefined;
    const made = await phone.call(from, way, faults, (block, pressed) => {
      const menu = menus.get(block) ?? found(block, [pressed]);
      const isNew = !menu.ways.some((known) => known.join() === before.join());
      // What was pressed before may change where a key leads: a longer way may be the only one that is left.
      if (isNew && before.length < Math.min(...menu.ways.map(({ length }) => length))) menu.ways.unshift(before);
      else if (isNew) menu.ways.push(before);
      seen ||= menu === aim;
      const key = menu.left.shift();
      if (key !== undefined) before = [...(menu.ways[0] ?? pressed), key];
      return key;
    });
    if (aim && !seen) {
      aim.missed += 1;
      aim.ways.push(...aim.ways.splice(0, 1));
    }
    return made;
  };
  const made = [...(await eachOf(begin, (way) => tour(way)))];
  for (;;) {
    const open = [...menus].filter(([, { left }]) => left.length > 0);
    if (open.length === 0) return made;
    const lost = open.find(([, { missed }]) => missed > MISSES);
    if (lost) throw new Error(`No way leads back to '${lost[0]}' on a call from ${from}.`);
    made.push(...(await eachOf(open, ([, menu]) => tour(menu.ways[0] ?? [], menu))));
  }
}
