import type { Block } from '../block.ts';
import { type DataMap, frameOf, inFrame } from '../contact.ts';
import { promptOf } from '../prompt.ts';
import { byCondition, byError, onwards, waits } from '../transitions.ts';

/** Where a service outside keeps what it answered. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/Lex/, 'Lex'],
  [/Profile/, 'Customer'],
  [/Case/, 'Case'],
  [/Wisdom/, 'Wisdom'],
  [/EvaluateDataTable/, 'DataTables'],
  [/ListDataTable/, 'DataTableList'],
];

/**
 * What only a service outside can do, answered by whoever runs the flow: `branch` names the condition that is met, `error`
 * the error that is taken, and all the rest is what the flow reads afterwards. A bot speaks first, and forgets keys typed ahead.
 */
export const outside: Block = {
  begin: (contact, action) => {
    const outside = { effect: 'outside', type: action.Type, block: action.Identifier } as const;
    if (action.Type !== 'ConnectParticipantWithLexBot') return waits(contact, outside);
    const heard = { ...contact, askedSeconds: 0, ...(contact.typedAhead === undefined ? {} : { typedAhead: '' }) };
    const prompt = promptOf(contact, action.Parameters);
    return prompt.says === '' ? waits(heard, outside) : waits(heard, prompt, outside);
  },
  resume: (contact, action, input) => {
    if (input.input !== 'answered' || typeof input.answer !== 'object' || input.answer === null)
      return byError(contact, action, 'NoMatchingError');
    const { branch, error, ...rest } = input.answer as DataMap & { readonly branch?: string; readonly error?: string };
    if (error !== undefined) return byError(contact, action, String(error), 'NoMatchingError');
    const [, namespace = 'Outside'] = NAMESPACES.find(([type]) => type.test(action.Type)) ?? [];
    const after = inFrame(contact, { outside: { ...frameOf(contact).outside, [namespace]: rest as DataMap } });
    return branch === undefined ? onwards(after, action) : byCondition(after, action, String(branch));
  },
};
