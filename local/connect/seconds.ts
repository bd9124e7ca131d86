import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import type { Contact } from './contact.ts';
import { text } from './references.ts';

/** A length of time as a flow gives it; `otherwise` where a reference turns out to be none, so that time always passes. */
export function seconds(contact: Contact, value: ParameterValue | undefined, otherwise: number): number {
  const given = Number(text(contact, value));
  return Number.isFinite(given) && given > 0 ? given : otherwise;
}
