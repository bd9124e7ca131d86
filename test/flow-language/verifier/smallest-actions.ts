import type { Smallest } from './smallest/action.ts';
import { contact } from './smallest/contact.ts';
import { flowControl } from './smallest/flow-control.ts';
import { interactions } from './smallest/interactions.ts';
import { participant } from './smallest/participant.ts';

/** For each of the 66 action types the smallest that the service accepts, written by hand from what is known of it. */
export const SMALLEST: readonly Smallest[] = [...participant, ...flowControl, ...contact, ...interactions];

/** `Type` or `Type (mode)`: the name of a smallest action in a sentence. */
export const titleOf = ({ type, mode }: Smallest): string => (mode === undefined ? type : `${type} (${mode})`);

export const smallest = (title: string): Smallest => {
  const found = SMALLEST.find((each) => titleOf(each) === title);
  if (!found) throw new Error(`There is no smallest action '${title}'.`);
  return found;
};
