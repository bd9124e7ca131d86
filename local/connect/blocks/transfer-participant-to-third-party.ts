import { isE164 } from '../../e164.ts';
import type { Block } from '../block.ts';
import { text, textOrNothing } from '../references.ts';
import { seconds } from '../seconds.ts';
import { byError, onwards, waits } from '../transitions.ts';

/** Transfer to phone number: calls outside, and comes back when that call is over where the flow wants it. */
export const transferParticipantToThirdParty: Block = {
  begin: (contact, action) => {
    const number = text(contact, action.Parameters['ThirdPartyPhoneNumber']);
    if (!isE164(number)) return byError(contact, action, 'NoMatchingError');
    const digits = textOrNothing(contact, action.Parameters['ThirdPartyDTMFDigits']);
    return waits(contact, {
      effect: 'dial',
      number,
      ...(digits === undefined ? {} : { digits }),
      seconds: seconds(contact, action.Parameters['ThirdPartyConnectionTimeLimitSeconds'], 30),
      comesBack: comesBack(action.Parameters),
    });
  },
  resume: (contact, action, input) => {
    const outcome = input.input === 'dialled' ? input.outcome : 'failed';
    if (outcome === 'failed') return byError(contact, action, 'CallFailed', 'NoMatchingError');
    if (outcome === 'timeout') return byError(contact, action, 'ConnectionTimeLimitExceeded', 'NoMatchingError');
    if (comesBack(action.Parameters)) return onwards(contact, action);
    return { contact, effects: [{ effect: 'end', reason: 'THIRD_PARTY_DISCONNECT' }], leads: { ended: true } };
  },
};

const comesBack = (parameters: { readonly [name: string]: unknown }): boolean =>
  parameters['ContinueFlowExecution'] === 'True';
