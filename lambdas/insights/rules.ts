/** What is known of one contact. Instants are ISO 8601 in UTC; what has not happened, or was not told, is missing. */
export interface Contact {
  readonly contactId: string;
  /** VOICE, CHAT, TASK, or what Connect adds to them. */
  readonly channel: string;
  /** INBOUND, OUTBOUND, CALLBACK, TRANSFER, API ... */
  readonly initiationMethod: string;
  readonly initiatedAt: string;
  /** The queue it waited in last. Only a record tells its name. */
  readonly queueArn?: string;
  readonly queue?: string;
  readonly queuedAt?: string;
  /** The agent who had it last. */
  readonly agentArn?: string;
  readonly connectedAt?: string;
  readonly disconnectedAt?: string;
  readonly disconnectReason?: string;
  /** How long the customer waited in the queue (S39). */
  readonly waitSeconds?: number;
  /** Talk, hold and work after the contact (S104). Only a record tells it. */
  readonly handlingSeconds?: number;
  /** The traveller whom the flow recognised, by the id of their record. Only a record tells it. */
  readonly traveller?: string;
  /** The customer's telephone number in E.164. Only a record tells it. */
  readonly customerNumber?: string;
  /** When the customer was connected: of a call that we make, when they picked up. Only a record tells it. */
  readonly answeredAt?: string;
  /** The callback that it was about, by its id. Only a record tells it. */
  readonly callback?: string;
  /** What it was about, where the flow knows: `emergency`. Only a record tells it. */
  readonly matter?: string;
  /** When Connect wrote the record; missing while only events were heard. */
  readonly recordedAt?: string;
}

/**
 * What is known once `told` was heard too. A record is the truth and replaces everything, the later one of two (S39, S104);
 * events may be lost, come twice or in any order, and the result is the same.
 */
export function merge(known: Contact | undefined, told: Contact): Contact {
  if (!known) return told;
  if (known.recordedAt || told.recordedAt) return (told.recordedAt ?? '') > (known.recordedAt ?? '') ? told : known;
  const queued = later(known, told, ['queuedAt', 'queueArn']);
  const connected = later(known, told, ['connectedAt', 'agentArn']);
  const disconnected = later(known, told, ['disconnectedAt', 'disconnectReason']);
  const { contactId, channel, initiationMethod, initiatedAt } = known;
  return waited({ contactId, channel, initiationMethod, initiatedAt, ...queued, ...connected, ...disconnected });
}

/** The contact with its wait: from the queue to the agent, or to its end where nobody came. */
export function waited(contact: Contact): Contact {
  const { queuedAt, connectedAt, disconnectedAt } = contact;
  const end = connectedAt ?? disconnectedAt;
  return queuedAt && end ? { ...contact, waitSeconds: secondsBetween(queuedAt, end) } : contact;
}

/** Whole seconds, as Connect counts them: between two instants written without their fractions. */
const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor(Date.parse(to) / 1000) - Math.floor(Date.parse(from) / 1000));

/** What belongs to the later of two instants; of one instant, the one that says more. */
function later(a: Contact, b: Contact, fields: readonly (keyof Contact)[]): Partial<Contact> {
  const order = ({ ...contact }: Contact) => fields.map((field) => contact[field] ?? '').join(' ');
  const chosen = order(a) >= order(b) ? a : b;
  return Object.fromEntries(
    fields.filter((field) => chosen[field] !== undefined).map((field) => [field, chosen[field]]),
  );
}
