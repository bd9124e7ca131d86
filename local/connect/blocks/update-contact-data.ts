import type { Block } from '../block.ts';
import { fields, textOrNothing, texts } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/**
 * Set contact attributes, system: name, description, language, customer, references, segment. On this contact: what is set on a
 * related one is seen by nobody here.
 */
export const updateContactData: Block = {
  begin: (contact, { Parameters, ...action }) => {
    if (Parameters['TargetContact'] === 'Related')
      return contact.relatedContactId === undefined
        ? byError(contact, { ...action, Parameters }, 'NoMatchingError')
        : onwards(contact, { ...action, Parameters });
    const name = textOrNothing(contact, Parameters['Name']);
    const description = textOrNothing(contact, Parameters['Description']);
    const customerId = textOrNothing(contact, Parameters['CustomerId']);
    return onwards(
      {
        ...contact,
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        ...(customerId === undefined ? {} : { customerId }),
        languageCode: textOrNothing(contact, Parameters['LanguageCode']) ?? contact.languageCode,
        segmentAttributes: { ...contact.segmentAttributes, ...texts(contact, Parameters['SegmentAttributes']) },
        references: { ...contact.references, ...fields(contact, Parameters['References']) },
      },
      { ...action, Parameters },
    );
  },
};
