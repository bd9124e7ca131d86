import type { Block } from '../block.ts';
import { fields, textOrNothing, texts } from '../references.ts';
import { onwards } from '../transitions.ts';

/** Set contact attributes, system: name, description, language, customer, references, segment. */
export const updateContactData: Block = {
  begin: (contact, { Parameters, ...action }) => {
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
