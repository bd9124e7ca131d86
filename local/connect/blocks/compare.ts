import type { Condition } from '../../../contact-flows/flow-language/document.ts';
import type { Block } from '../block.ts';
import { compares } from '../compares.ts';
import type { Data } from '../contact.ts';
import { read, text } from '../references.ts';
import { byFirst } from '../transitions.ts';

/** Check contact attributes. `KeyExists` asks whether what is referred to has a field of that name. */
export const compare: Block = {
  begin: (contact, action) => {
    const path = String(action.Parameters['ComparisonValue']);
    const value = read(contact, path);
    const written = text(contact, path);
    return byFirst(contact, action, ({ Condition: { Operator, Operands } }: Condition) =>
      Operator === 'KeyExists' ? hasKey(value, Operands[0] ?? '') : compares(Operator, written, Operands[0] ?? ''),
    );
  },
};

const hasKey = (value: Data | undefined, key: string): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
