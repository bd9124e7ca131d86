import type { ParameterValue } from '../../contact-flows/flow-language/document.ts';
import { type Contact, type Data, type DataMap, frameOf, type Values } from './contact.ts';

// It begins with a name, so that "$.50" stays an amount of money.
const REFERENCE =
  /\$(?:\.[A-Za-z_][A-Za-z0-9_-]*|\[(?:'[^']+'|"[^"]+")\])(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*|\[(?:'[^']+'|"[^"]+"|\d+)\])*/g;
const SEGMENT = /\.([A-Za-z0-9_-]+)|\['([^']+)'\]|\["([^"]+)"\]|\[(\d+)\]/g;

/** The text with every reference in it replaced by what it stands for; one that stands for nothing becomes empty. */
const filled = (contact: Contact, text: string): string =>
  text.replace(REFERENCE, (path) => spoken(read(contact, path)));

/** A string parameter with its references replaced; empty where the parameter is missing or no string. */
export const text = (contact: Contact, value: ParameterValue | undefined): string =>
  typeof value === 'string' ? filled(contact, value) : typeof value === 'number' ? String(value) : '';

/** The same, or nothing where nothing is there. */
export const textOrNothing = (contact: Contact, value: ParameterValue | undefined): string | undefined =>
  text(contact, value) || undefined;

/** A parameter that is a map of strings, likewise. */
export const texts = (contact: Contact, value: ParameterValue | undefined): Values =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, text(contact, item)]))
    : {};

/** Any parameter with the references inside it replaced; a string that is one whole reference keeps the shape of what it stands for. */
export function data(contact: Contact, value: ParameterValue): Data {
  if (typeof value === 'string') return isWhole(value) ? (read(contact, value) ?? null) : filled(contact, value);
  if (Array.isArray(value)) return value.map((item) => data(contact, item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, data(contact, item)]));
  return value as Data;
}

/** The same for a parameter that is an object; empty where it is none. */
export function fields(contact: Contact, value: ParameterValue | undefined): DataMap {
  const found = data(contact, value ?? {});
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as DataMap) : {};
}

/** What a reference stands for at this moment; nothing where there is no such thing. */
export function read(contact: Contact, path: string): Data | undefined {
  const [namespace = '', ...keys] = [...path.matchAll(SEGMENT)].map(
    ([, plain, single, double, index]) => plain ?? single ?? double ?? index ?? '',
  );
  const found = Object.hasOwn(NAMESPACES, namespace)
    ? NAMESPACES[namespace]?.(contact)
    : inside(frameOf(contact).outside, namespace);
  const within = namespace === 'External' ? insideAnswer : inside;
  return found === undefined ? undefined : keys.reduce<Data | undefined>(within, found);
}

const inside = (value: Data | undefined, key: string): Data | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value[/^\d+$/.test(key) ? Number(key) : -1];
  return Object.hasOwn(value, key) ? (value as DataMap)[key] : undefined;
};

/** The service passes a list out of a function's answer on as a whole, but looks at none of its items. */
const insideAnswer = (value: Data | undefined, key: string): Data | undefined =>
  Array.isArray(value) ? undefined : inside(value, key);

const isWhole = (value: string): boolean => value.startsWith('$') && value.replace(REFERENCE, '') === '';

const spoken = (value: Data | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const endpoint = (address: string | undefined): Data | undefined =>
  address === undefined ? undefined : { Address: address, Type: 'TELEPHONE_NUMBER' };

/** A flow's ARN begins with that of its instance. */
const instanceArn = (contact: Contact): string | undefined =>
  /^arn:[^/]+:instance\/[^/]+/.exec(frameOf(contact).flow)?.[0];

const NAMESPACES: { readonly [namespace: string]: (contact: Contact) => Data | undefined } = {
  Attributes: ({ attributes }) => attributes,
  FlowAttributes: (contact) => frameOf(contact).flowAttributes,
  External: (contact) => frameOf(contact).external,
  StoredCustomerInput: (contact) => frameOf(contact).stored,
  Views: (contact) => frameOf(contact).views,
  Modules: (contact) => frameOf(contact).modules,
  Metrics: (contact) => frameOf(contact).metrics,
  CustomerEndpoint: ({ customerEndpoint }) => endpoint(customerEndpoint),
  SystemEndpoint: ({ systemEndpoint }) => endpoint(systemEndpoint),
  CallbackNumber: ({ callbackNumber }) => callbackNumber,
  ContactId: ({ id }) => id,
  InitialContactId: ({ initialContactId }) => initialContactId,
  PreviousContactId: ({ previousContactId }) => previousContactId,
  RelatedContactId: ({ relatedContactId }) => relatedContactId,
  Task: ({ channel, id }) => (channel === 'TASK' ? { ContactId: id } : undefined),
  Channel: ({ channel }) => channel,
  InitiationMethod: ({ initiationMethod }) => initiationMethod,
  LanguageCode: ({ languageCode }) => languageCode,
  TextToSpeechVoiceId: ({ voice }) => voice,
  CustomerId: ({ customerId }) => customerId,
  Name: ({ name }) => name,
  Description: ({ description }) => description,
  References: ({ references }) => references,
  Tags: ({ tags }) => tags,
  SegmentAttributes: ({ segmentAttributes }) => segmentAttributes,
  Queue: ({ targetQueue, queueName }) =>
    targetQueue === undefined ? undefined : { ARN: targetQueue, Name: queueName ?? null },
  InstanceARN: (contact) => instanceArn(contact),
  AwsRegion: (contact) => instanceArn(contact)?.split(':')[3],
  Agent: ({ agent }) =>
    agent && { ARN: agent.arn, UserName: agent.userName, FirstName: agent.firstName, LastName: agent.lastName },
};
