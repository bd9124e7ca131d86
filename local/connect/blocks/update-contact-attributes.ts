import type { Block } from '../block.ts';
import { texts } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** The most that a contact's attributes may weigh together, in bytes. */
const ATTRIBUTES_MAX = 32 * 1024;

/** Set contact attributes, on this contact or on the one that it is related to. */
export const updateContactAttributes: Block = {
  begin: (contact, action) => {
    const values = texts(contact, action.Parameters['Attributes']);
    if (action.Parameters['TargetContact'] === 'Related')
      return contact.relatedContactId === undefined
        ? byError(contact, action, 'NoMatchingError')
        : onwards(contact, action, [{ effect: 'attributes', values, of: 'Related' }]);
    const attributes = { ...contact.attributes, ...values };
    if (Buffer.byteLength(JSON.stringify(attributes)) > ATTRIBUTES_MAX)
      return byError(contact, action, 'NoMatchingError');
    return onwards({ ...contact, attributes }, action, [{ effect: 'attributes', values, of: 'Current' }]);
  },
};
