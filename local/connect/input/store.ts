import type { Action } from '../../../contact-flows/flow-language/document.ts';
import type { Block, Turn } from '../block.ts';
import { type Contact, frameOf, inFrame } from '../contact.ts';
import { keyedNumber } from '../phone-numbers.ts';
import { promptOf } from '../prompt.ts';
import { text } from '../references.ts';
import { byError, onwards, waits } from '../transitions.ts';

/** What is stored where nothing was keyed in time; that is a success on the service, not an error. */
const NOTHING_KEYED = 'Timeout';
const INTERDIGIT_SECONDS = 5;
const PHONE_NUMBER_MAX = 15;

/** Store customer input: keys until the terminator, the last that fits, or a pause. */
export const store: Block = {
  begin: (contact, action) => {
    const seconds = Number(text(contact, action.Parameters['InputTimeLimitSeconds']));
    const asking = inFrame({ ...contact, askedSeconds: 0 }, { waiting: { keyed: '' } });
    const early = contact.typedAhead;
    if (early) return keyed(inFrame({ ...contact, typedAhead: '' }, { waiting: { keyed: '' } }), action, early);
    return waits(asking, promptOf(contact, action.Parameters), { effect: 'listen', seconds });
  },
  resume: (contact, action, input) => {
    if (input.input === 'pressed') return keyed(contact, action, input.keys);
    if (input.input !== 'silence') return byError(contact, action, 'NoMatchingError');
    const soFar = String(frameOf(contact).waiting['keyed'] ?? '');
    return soFar === '' ? stored(contact, action, NOTHING_KEYED) : finished(contact, action, soFar);
  },
};

/** Takes keys one by one; goes on listening, for the time between two of them, where they do not make an end. */
function keyed(contact: Contact, action: Action, keys: string): Turn {
  const { most, end, cancels, between } = settings(contact, action);
  let soFar = String(frameOf(contact).waiting['keyed'] ?? '');
  for (const key of keys) {
    if (cancels && key === '*') return stored(contact, action, '*');
    soFar += key;
    if (end !== '' && soFar.endsWith(end)) return finished(contact, action, soFar.slice(0, -end.length));
    if (soFar.length >= most + (end.length > 1 ? end.length - 1 : 0))
      return finished(contact, action, soFar.slice(0, most));
  }
  return waits(inFrame(contact, { waiting: { keyed: soFar } }), { effect: 'listen', seconds: between });
}

function finished(contact: Contact, action: Action, digits: string): Turn {
  const phone = validation(action)['PhoneNumberValidation'] as
    | { readonly NumberFormat?: string; readonly CountryCode?: string }
    | undefined;
  if (!phone) return digits === '' ? stored(contact, action, NOTHING_KEYED) : stored(contact, action, digits);
  const country = phone.NumberFormat === 'Local' ? text(contact, phone.CountryCode) : undefined;
  const number = keyedNumber(digits, country);
  return number === undefined
    ? byError(contact, action, 'InvalidPhoneNumber', 'NoMatchingError')
    : stored(contact, action, number);
}

const stored = (contact: Contact, action: Action, value: string): Turn =>
  onwards(inFrame(contact, { stored: value, waiting: {} }), action);

const validation = (action: Action) =>
  (action.Parameters['InputValidation'] ?? {}) as { readonly [kind: string]: unknown };

function settings(contact: Contact, action: Action) {
  const dtmf = (action.Parameters['DTMFConfiguration'] ?? {}) as { readonly [name: string]: string };
  const custom = validation(action)['CustomValidation'] as { readonly MaximumLength?: string } | undefined;
  return {
    most: Number(text(contact, custom?.MaximumLength)) || PHONE_NUMBER_MAX,
    end: text(contact, dtmf['InputTerminationSequence']) || '#',
    cancels: (dtmf['DisableCancelKey'] ?? 'False').toLowerCase() !== 'true',
    between: Number(text(contact, dtmf['InterdigitTimeLimitSeconds'])) || INTERDIGIT_SECONDS,
  };
}
