import type { Action, Condition } from '../../contact-flows/flow-language/document.ts';
import type { Effect, Turn } from './block.ts';
import { compares } from './compares.ts';
import type { Contact } from './contact.ts';

/** On to the action behind success. */
export const onwards = (contact: Contact, action: Action, effects: readonly Effect[] = []): Turn =>
  to(contact, action.Transitions.NextAction, 'success', effects);

/** On by the first of these errors that has a path; where none has one the contact ends, as on the service. */
export const byError = (contact: Contact, action: Action, ...errorTypes: readonly string[]): Turn => {
  const errors = action.Transitions.Errors ?? [];
  const found = errorTypes.map((type) => errors.find(({ ErrorType }) => ErrorType === type)).find(Boolean);
  return to(contact, found?.NextAction, found?.ErrorType ?? 'no path', []);
};

/** On by the first condition that `value` meets, else by `otherwise`, an error. */
export const byCondition = (
  contact: Contact,
  action: Action,
  value: string,
  otherwise = 'NoMatchingCondition',
): Turn => {
  return byFirst(
    contact,
    action,
    ({ Condition: { Operator, Operands } }) => compares(Operator, value, Operands[0] ?? ''),
    otherwise,
  );
};

/** On by the first condition that `holds`, else by `otherwise`, an error. */
export const byFirst = (
  contact: Contact,
  action: Action,
  holds: (condition: Condition) => boolean,
  otherwise = 'NoMatchingCondition',
): Turn => {
  const met = (action.Transitions.Conditions ?? []).find(holds);
  return met
    ? to(contact, met.NextAction, branchName(met), [])
    : byError(contact, action, otherwise, 'NoMatchingError');
};

/** Whether the flow says what happens on an error of this type. */
export const hasError = (action: Action, errorType = 'NoMatchingError'): boolean =>
  (action.Transitions.Errors ?? []).some(({ ErrorType }) => ErrorType === errorType);

/** Waits for the world to answer, behind these effects. */
export const waits = (contact: Contact, ...effects: readonly Effect[]): Turn => ({
  contact,
  effects,
  leads: { wait: true },
});

/** How a branch is called in reports: its operator and what it compares with. */
export const branchName = ({ Condition: { Operator, Operands } }: Condition): string =>
  `${Operator} ${Operands.join(' ')}`;

const to = (contact: Contact, next: string | undefined, by: string, effects: readonly Effect[]): Turn =>
  next === undefined || next === ''
    ? { contact, effects: [...effects, { effect: 'end', reason: 'CONTACT_FLOW_DISCONNECT' }], leads: { ended: true } }
    : { contact, effects, leads: { next, by } };
