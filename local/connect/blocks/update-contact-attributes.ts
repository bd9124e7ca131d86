import type { Block } from '../contact.ts';
import { texts } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set contact attributes. */
export const updateContactAttributes: Block = {
  begin: (contact, action) => {
    const values = texts(contact, action.Parameters['Attributes']);
    const attributes = { ...contact.attributes, ...values };
    return onwards({ ...contact, attributes }, action, [{ effect: 'attributes', values }]);
  },
};
