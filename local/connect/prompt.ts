import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import type { Effect } from './block.ts';
import type { Contact } from './contact.ts';
import { text } from './references.ts';

/** What a prompt says, in whichever of its four forms it is written; recordings are named by their id or address. */
export function promptOf(
  contact: Contact,
  parameters: { readonly [name: string]: ParameterValue },
): Effect & { effect: 'prompt' } {
  const { voice } = contact;
  const ssml = text(contact, parameters['SSML']);
  if (ssml !== '') return { effect: 'prompt', says: ssml, voice, ssml: true };
  const words = text(contact, parameters['Text']);
  if (words !== '') return { effect: 'prompt', says: words, voice };
  const recording =
    text(contact, parameters['PromptId']) ||
    text(contact, (parameters['Media'] as { readonly Uri?: string } | undefined)?.Uri);
  return { effect: 'prompt', says: recording === '' ? '' : `[recording ${recording}]`, voice };
}
