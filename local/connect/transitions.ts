import type { Action } from '../../contact-flows/flow-language/document.ts';
import type { Contact, Effect, Turn } from './contact.ts';

/** On to the action behind success. */
export const onwards = (contact: Contact, action: Action, effects: readonly Effect[] = []): Turn =>
  to(contact, action.Transitions.NextAction, effects);

/** On by an error; an error that the action has no path for ends the contact, as on the service. */
export const byError = (contact: Contact, action: Action, ...errorTypes: readonly string[]): Turn => {
  const errors = action.Transitions.Errors ?? [];
  const found = errorTypes.map((type) => errors.find(({ ErrorType }) => ErrorType === type)).find(Boolean);
  return to(contact, found?.NextAction, []);
};

/** On by the first condition that `value` meets, else by NoMatchingCondition. Only `Equals` so far. */
export const byCondition = (contact: Contact, action: Action, value: string): Turn => {
  const met = (action.Transitions.Conditions ?? []).find(({ Condition }) => Condition.Operands[0] === value);
  return met ? to(contact, met.NextAction, []) : byError(contact, action, 'NoMatchingCondition');
};

const to = (contact: Contact, next: string | undefined, effects: readonly Effect[]): Turn =>
  next === undefined
    ? { contact, effects: [...effects, { effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }], leads: { ended: true } }
    : { contact, effects, leads: { next } };
