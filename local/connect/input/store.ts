import type { Action } from '../../../contact-flows/flow-language/document.ts';
import { NOTHING_KEYED } from '../../../contact-flows/flow-language/keys.ts';
import type { Block, Turn } from '../block.ts';
import { type Contact, frameOf, inFrame } from '../contact.ts';
import { keyedNumber } from '../phone-numbers.ts';
import { promptOf } from '../prompt.ts';
import { text } from '../references.ts';
import { seconds } from '../seconds.ts';
import { byError, onwards, waits } from '../transitions.ts';

const FIRST_SECONDS = 5;
const INTERDIGIT_SECONDS = 5;
const PHONE_NUMBER_MAX = 15;

/** Store customer input: keys until the terminator, the last that fits, or a pause. */
export const store: Block = {
  begin: (contact, action) => {
    const early = contact.typedAhead;
    if (early) return keyed(inFrame({ ...contact, typedAhead: '' }, { waiting: { keyed: '' } }), action, early);
    return waits(
      inFrame({ ...contact, askedSeconds: 0 }, { waiting: { keyed: '' } }),
      promptOf(contact, action.Parameters),
      { effect: 'listen', seconds: seconds(contact, action.Parameters['InputTimeLimitSeconds'], FIRST_SECONDS) },
    );
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
  for (const [index, key] of [...keys].entries()) {
    const after = keptBack(contact, keys.slice(index + 1));
    if (cancels && key === '*') return stored(after, action, '*');
    soFar += key;
    if (soFar.endsWith(end)) return finished(after, action, soFar.slice(0, -end.length));
    if (soFar.length - begun(soFar, end) >= most) return finished(after, action, soFar.slice(0, most));
  }
  return waits(inFrame(contact, { waiting: { keyed: soFar } }), { effect: 'listen', seconds: between });
}

/** How many of the last keys may be the beginning of the terminator. */
const begun = (keys: string, end: string): number => {
  for (let length = end.length - 1; length > 0; length -= 1) if (keys.endsWith(end.slice(0, length))) return length;
  return 0;
};

/** What was keyed beyond the end waits for the next block that listens, where the touchtone buffer is on. */
const keptBack = (contact: Contact, rest: string): Contact =>
  contact.typedAhead === undefined ? contact : { ...contact, typedAhead: contact.typedAhead + rest };

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
    between: seconds(contact, dtmf['InterdigitTimeLimitSeconds'], INTERDIGIT_SECONDS),
  };
}
