import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import type { Contact } from './contact.ts';

const REFERENCE = /\$\.[A-Za-z]+(?:\.[A-Za-z0-9_-]+|\['[^']+'\])*/g;

/** The text with every reference in it replaced by what it stands for; one that stands for nothing becomes empty. */
const filled = (contact: Contact, text: string): string => text.replace(REFERENCE, (path) => read(contact, path) ?? '');

/** A string parameter with its references replaced; empty where the parameter is missing or no string. */
export const text = (contact: Contact, value: ParameterValue | undefined): string =>
  typeof value === 'string' ? filled(contact, value) : '';

/** A parameter that is a map of strings, likewise. */
export const texts = (contact: Contact, value: ParameterValue | undefined): { readonly [name: string]: string } =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, text(contact, item)]))
    : {};

function read(contact: Contact, path: string): string | undefined {
  const [namespace = '', ...keys] = path
    .slice(2)
    .replace(/\['([^']+)'\]/g, '.$1')
    .split('.');
  const [key = ''] = keys;
  switch (namespace) {
    case 'Attributes':
      return contact.attributes[key];
    case 'FlowAttributes':
      return contact.flowAttributes[key];
    case 'External':
      return contact.external[key];
    case 'CustomerEndpoint':
      return key === 'Address' ? contact.customerEndpoint : 'TELEPHONE_NUMBER';
    case 'SystemEndpoint':
      return key === 'Address' ? contact.systemEndpoint : 'TELEPHONE_NUMBER';
    case 'ContactId':
      return contact.id;
    case 'Channel':
      return 'VOICE';
    default:
      return undefined;
  }
}
