import type { Channel } from '../configuration.ts';

/** What has happened to a contact so far: what its record and its events are made of. */
export interface ContactHistory {
  readonly instanceArn: string;
  readonly contactId: string;
  /** The first of its chain; missing on the first itself. */
  readonly initialContactId?: string;
  readonly previousContactId?: string;
  readonly nextContactId?: string;
  readonly relatedContactId?: string;
  readonly channel: Channel;
  readonly initiationMethod: string;
  readonly initiatedAt: Date;
  readonly connectedToSystemAt?: Date;
  readonly disconnectedAt?: Date;
  /** In Connect's words, such as CUSTOMER_DISCONNECT. */
  readonly disconnectReason?: string;
  /** Telephone numbers in E.164. */
  readonly customerEndpoint?: string;
  readonly systemEndpoint?: string;
  readonly attributes: { readonly [name: string]: string };
  readonly segmentAttributes: { readonly [name: string]: string };
  readonly tags: { readonly [key: string]: string };
  readonly queue?: QueueHistory;
  readonly agent?: AgentHistory;
  /** How often it was offered. */
  readonly offers: number;
}

export interface QueueHistory {
  readonly arn: string;
  readonly name: string;
  readonly type: 'STANDARD' | 'AGENT';
  readonly enqueuedAt: Date;
  /** When an agent was connected or the customer went away. */
  readonly dequeuedAt?: Date;
}

export interface AgentHistory {
  readonly arn: string;
  readonly userName: string;
  readonly routingProfile: { readonly arn: string; readonly name: string };
  readonly connectedAt: Date;
  /** A hold that lasts still has no end. */
  readonly holds: readonly Period[];
  readonly afterContactWork?: Period;
}

interface Period {
  readonly from: Date;
  readonly to?: Date;
}

/** Seconds between two instants as they are written, which is without fractions. */
export const wholeSeconds = (from: Date, to: Date): number =>
  Math.max(0, Math.floor(to.getTime() / 1000) - Math.floor(from.getTime() / 1000));

/** How long a contact was held each time, in seconds; a hold that nobody ended ends with the contact. */
export const holdSeconds = ({ holds }: AgentHistory, until: Date): readonly number[] =>
  holds.map(({ from, to }) => wholeSeconds(from, to ?? until));

/** A part of an ARN, counted from 0: 3 is the region, 4 the account. */
export const arnPart = (arn: string, index: number): string => arn.split(':')[index] ?? '';
