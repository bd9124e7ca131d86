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
