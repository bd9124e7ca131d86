import type { Contact } from './contact.ts';
import type { User } from './exchange/configuration.ts';
import { type ContactEventType, contactEvent } from './exchange/records/contact-event.ts';
import type { ContactHistory } from './exchange/records/contact-history.ts';
import { contactRecord } from './exchange/records/contact-record.ts';

/** What the instance tells the world about contacts: events as they happen, and a record when one is over. */
export interface Heard {
  readonly event: (event: unknown) => void;
  readonly record: (record: unknown) => void;
}

/** How many contacts that are over can still be described. */
const REMEMBERED = 10_000;

/** Keeps what has happened to every contact and tells it in Connect's own shapes. */
export class Chronicle {
  private readonly histories = new Map<string, ContactHistory>();
  private readonly over = new Map<string, ContactHistory>();
  private readonly instanceArn: string;
  private readonly heard: Heard;
  private readonly newId: () => string;

  constructor(instanceArn: string, heard: Heard, newId: () => string) {
    this.instanceArn = instanceArn;
    this.heard = heard;
    this.newId = newId;
  }

  began(contact: Contact, at: Date): void {
    this.histories.set(contact.id, {
      instanceArn: this.instanceArn,
      contactId: contact.id,
      ...(contact.initialContactId === contact.id ? {} : { initialContactId: contact.initialContactId }),
      ...(contact.previousContactId === undefined ? {} : { previousContactId: contact.previousContactId }),
      ...(contact.relatedContactId === undefined ? {} : { relatedContactId: contact.relatedContactId }),
      ...(contact.customerEndpoint === undefined ? {} : { customerEndpoint: contact.customerEndpoint }),
      ...(contact.systemEndpoint === undefined ? {} : { systemEndpoint: contact.systemEndpoint }),
      channel: contact.channel,
      initiationMethod: contact.initiationMethod,
      initiatedAt: at,
      ...(ringsFirst(contact) ? {} : { connectedToSystemAt: at }),
      attributes: contact.attributes,
      segmentAttributes: contact.segmentAttributes,
      tags: contact.tags,
      offers: 0,
    });
    this.tell('INITIATED', contact.id, at);
    if (!ringsFirst(contact)) this.tell('CONNECTED_TO_SYSTEM', contact.id, at);
  }

  /** Somebody has picked up whom we called. */
  answered(id: string, at: Date): void {
    if (this.histories.get(id)?.connectedToSystemAt) return;
    this.change(id, () => ({ connectedToSystemAt: at }));
    this.tell('CONNECTED_TO_SYSTEM', id, at);
  }

  queued(contact: Contact, arn: string, name: string, type: 'STANDARD' | 'AGENT', at: Date): void {
    this.change(contact.id, () => ({ attributes: contact.attributes, queue: { arn, name, type, enqueuedAt: at } }));
    this.tell('QUEUED', contact.id, at);
  }

  offered(id: string): void {
    this.change(id, ({ offers }) => ({ offers: offers + 1 }));
  }

  connected(id: string, user: User, profile: string, at: Date): void {
    this.change(id, ({ queue }) => ({
      ...(queue ? { queue: { ...queue, dequeuedAt: at } } : {}),
      agent: {
        arn: user.arn,
        userName: user.userName,
        routingProfile: { arn: user.routingProfile, name: profile },
        connectedAt: at,
        holds: [],
      },
    }));
    this.tell('CONNECTED_TO_AGENT', id, at);
  }

  held(id: string, at: Date): void {
    this.change(id, ({ agent }) => (agent ? { agent: { ...agent, holds: [...agent.holds, { from: at }] } } : {}));
  }

  resumed(id: string, at: Date): void {
    this.change(id, ({ agent }) =>
      agent ? { agent: { ...agent, holds: agent.holds.map((hold) => (hold.to ? hold : { ...hold, to: at })) } } : {},
    );
  }

  /** The customer goes on in another contact. */
  followed(id: string, nextContactId: string): void {
    this.change(id, () => ({ nextContactId }));
  }

  /** The contact is over. Its record follows at once, or when the agent's work behind it is done. */
  ended(contact: Contact, reason: string, at: Date): void {
    this.change(contact.id, ({ queue, agent }) => ({
      attributes: contact.attributes,
      tags: contact.tags,
      disconnectedAt: at,
      disconnectReason: reason,
      ...(queue && !queue.dequeuedAt ? { queue: { ...queue, dequeuedAt: at } } : {}),
      ...(agent ? { agent: { ...agent, afterContactWork: { from: at } } } : {}),
    }));
    this.tell('DISCONNECTED', contact.id, at);
    if (!this.histories.get(contact.id)?.agent) this.finish(contact.id, at);
  }

  /** After-contact work is over. */
  cleared(id: string, at: Date): void {
    const before = this.histories.get(id);
    if (!before?.disconnectedAt) return;
    this.change(id, ({ agent }) =>
      agent?.afterContactWork ? { agent: { ...agent, afterContactWork: { ...agent.afterContactWork, to: at } } } : {},
    );
    this.finish(id, at);
  }

  /** What has happened to a contact; nothing where there is none, or it is long over. */
  historyOf(id: string): ContactHistory | undefined {
    return this.histories.get(id) ?? this.over.get(id);
  }

  private finish(id: string, at: Date): void {
    const history = this.histories.get(id);
    if (!history) return;
    this.heard.record(contactRecord(history, at));
    this.histories.delete(id);
    this.over.set(id, history);
    const [oldest] = this.over.keys();
    if (oldest !== undefined && this.over.size > REMEMBERED) this.over.delete(oldest);
  }

  private change(id: string, change: (history: ContactHistory) => Partial<ContactHistory>): void {
    const before = this.histories.get(id);
    if (before) this.histories.set(id, { ...before, ...change(before) });
  }

  private tell(type: ContactEventType, id: string, at: Date): void {
    const history = this.histories.get(id);
    if (history) this.heard.event(contactEvent(type, history, this.newId(), at));
  }
}

/** Customers are connected when they pick up where a callback or a program calls them, and else from the beginning. */
const ringsFirst = ({ channel, initiationMethod }: Contact): boolean =>
  channel === 'VOICE' && (initiationMethod === 'CALLBACK' || initiationMethod === 'API');
