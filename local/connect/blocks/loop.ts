import type { Block } from '../block.ts';
import { frameOf } from '../contact.ts';
import { text } from '../references.ts';
import { byCondition } from '../transitions.ts';

/** Loop: so many times ContinueLooping, then DoneLooping once, then it counts anew. */
export const loop: Block = {
  begin: (contact, action) => {
    const block = `${frameOf(contact).flow} ${action.Identifier}`;
    const times = contact.loops[block] ?? 0;
    const again = times < Number(text(contact, action.Parameters['LoopCount']));
    const loops = { ...contact.loops, [block]: again ? times + 1 : 0 };
    return byCondition({ ...contact, loops }, action, again ? 'ContinueLooping' : 'DoneLooping', 'NoMatchingError');
  },
};
