import type { Block } from '../block.ts';
import { read, text } from '../references.ts';
import { branchName, byCondition } from '../transitions.ts';

/** Check contact attributes. `KeyExists` asks whether what is referred to has a field of that name. */
export const compare: Block = {
  begin: (contact, action) => {
    const path = String(action.Parameters['ComparisonValue']);
    const value = read(contact, path);
    const key = (action.Transitions.Conditions ?? []).find(
      ({ Condition: { Operator, Operands } }) =>
        Operator === 'KeyExists' &&
        typeof value === 'object' &&
        value !== null &&
        Object.hasOwn(value, Operands[0] ?? ''),
    );
    if (key) return { contact, effects: [], leads: { next: key.NextAction, by: branchName(key) } };
    return byCondition(contact, action, text(contact, path));
  },
};
