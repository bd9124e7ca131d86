import type { Block } from '../block.ts';
import { onwards } from '../transitions.ts';

/** Set touchtone buffer: from here on keys that nothing listens for are kept for the next menu, or lost again. */
export const buffer: Block = {
  begin: (contact, action) => {
    if (action.Parameters['EnableDTMFBuffer'] === 'True')
      return onwards({ ...contact, typedAhead: contact.typedAhead ?? '' }, action);
    const { typedAhead: _, ...without } = contact;
    return onwards(without, action);
  },
};

/** How many keys the touchtone buffer keeps. */
const TYPED_AHEAD_MAX = 30;

/** What the buffer holds when these keys were typed too. */
export const keptAhead = (before: string, keys: string): string => (before + keys).slice(0, TYPED_AHEAD_MAX);
