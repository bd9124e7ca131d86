import type { Block } from '../block.ts';
import { promptOf } from '../prompt.ts';
import { seconds } from '../seconds.ts';
import { byCondition, byError, waits } from '../transitions.ts';

/** Where the flow's own time limit turns out to be none. */
const FIRST_SECONDS = 5;

/** Get customer input: one key. One that was typed ahead counts at once, and nothing is said. */
export const menu: Block = {
  begin: (contact, action) => {
    const early = contact.typedAhead?.charAt(0);
    if (early) return byCondition({ ...contact, typedAhead: contact.typedAhead?.slice(1) ?? '' }, action, early);
    return waits({ ...contact, askedSeconds: 0 }, promptOf(contact, action.Parameters), {
      effect: 'listen',
      seconds: seconds(contact, action.Parameters['InputTimeLimitSeconds'], FIRST_SECONDS),
    });
  },
  resume: (contact, action, input) => {
    if (input.input === 'silence') return byError(contact, action, 'InputTimeLimitExceeded');
    if (input.input !== 'pressed') return byError(contact, action, 'NoMatchingError');
    const rest = input.keys.slice(1);
    const after = contact.typedAhead === undefined ? contact : { ...contact, typedAhead: contact.typedAhead + rest };
    return byCondition(after, action, input.keys.charAt(0));
  },
};
