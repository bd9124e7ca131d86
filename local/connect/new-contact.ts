import { DEFAULT_VOICE } from '../../contact-flows/flow-language/polly-voices.ts';
import type { Contact } from './contact.ts';

/** A contact before any flow has touched it. */
export const newContact = (
  known: Pick<Contact, 'id' | 'channel' | 'initiationMethod'> & Partial<Contact>,
): Contact => ({
  initialContactId: known.id,
  attributes: {},
  segmentAttributes: {},
  tags: {},
  references: {},
  languageCode: 'en-US',
  voice: DEFAULT_VOICE,
  hooks: {},
  recorded: [],
  priority: 5,
  aged: 0,
  loops: {},
  askedSeconds: 0,
  draws: 0,
  frames: [],
  ...known,
});

/** What the contact that follows another one knows of it: who it is with and what was remembered; not in which voice it spoke. */
export function successorOf(contact: Contact, initiationMethod: Contact['initiationMethod']) {
  const { channel, initialContactId, customerEndpoint, systemEndpoint, name, description, faults } = contact;
  const { attributes, segmentAttributes, references, languageCode, priority } = contact;
  return {
    ...{ channel, initiationMethod, initialContactId, previousContactId: contact.id },
    ...{ attributes, segmentAttributes, references, languageCode, priority },
    ...(customerEndpoint === undefined ? {} : { customerEndpoint }),
    ...(systemEndpoint === undefined ? {} : { systemEndpoint }),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(faults === undefined ? {} : { faults }),
  };
}
