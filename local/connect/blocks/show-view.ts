import type { Block } from '../block.ts';
import { inFrame } from '../contact.ts';
import { data, texts } from '../references.ts';
import { seconds } from '../seconds.ts';
import { byCondition, byError, waits } from '../transitions.ts';

/** Show view: puts a page before the agent, or before a customer on a chat, and goes by what is done there. */
export const showView: Block = {
  begin: (contact, action) => {
    const { Id } = texts(contact, action.Parameters['ViewResource']);
    if (!Id) return byError(contact, action, 'NoMatchingError');
    // Whoever looks at a page does not wait for functions: those before it count no longer.
    return waits(
      { ...contact, askedSeconds: 0 },
      {
        effect: 'view',
        view: Id,
        data: data(contact, action.Parameters['ViewData'] ?? {}),
        seconds: seconds(contact, action.Parameters['InvocationTimeLimitSeconds'], 400),
      },
    );
  },
  resume: (contact, action, input) => {
    if (input.input === 'paused') return byError(contact, action, 'TimeLimitExceeded');
    if (input.input !== 'viewed') return byError(contact, action, 'NoMatchingError');
    const views = { Action: input.action, ViewResultData: input.result };
    return byCondition(inFrame(contact, { views }), action, input.action);
  },
};
