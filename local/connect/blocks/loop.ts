import type { Block } from '../block.ts';
import { frameOf } from '../contact.ts';
import { text } from '../references.ts';
import { byCondition, byError, hasError } from '../transitions.ts';

/** Loop: so many times ContinueLooping, then DoneLooping once, then it counts anew. What is no number is an error, or else 0. */
export const loop: Block = {
  begin: (contact, action) => {
    const block = `${frameOf(contact).flow} ${action.Identifier}`;
    const times = contact.loops[block] ?? 0;
    const count = text(contact, action.Parameters['LoopCount']);
    if (!/^\d+$/.test(count) && hasError(action)) return byError(contact, action, 'NoMatchingError');
    const again = times < Number(count);
    const loops = { ...contact.loops, [block]: again ? times + 1 : 0 };
    return byCondition({ ...contact, loops }, action, again ? 'ContinueLooping' : 'DoneLooping', 'NoMatchingError');
  },
};
