import { isE164 } from '../../e164.ts';
import type { Block } from '../block.ts';
import { diallable } from '../phone-numbers.ts';
import { text } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Set callback number: one that can be dialled, in E.164. */
export const updateContactCallbackNumber: Block = {
  begin: (contact, action) => {
    const callbackNumber = text(contact, action.Parameters['CallbackNumber']);
    if (!isE164(callbackNumber)) return byError(contact, action, 'InvalidCallbackNumber');
    return diallable(callbackNumber)
      ? onwards({ ...contact, callbackNumber }, action)
      : byError(contact, action, 'CallbackNumberNotDialable');
  },
};
