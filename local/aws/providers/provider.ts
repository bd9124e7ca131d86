import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** What a provider of messages can be made to do. */
export const behaviour = z.enum(
  [
    'works',
    /** Says that there is too much of it, and takes nothing. */
    'throttles',
    /** Says that the service is not available, and takes nothing. */
    'is down',
    /** Says that it will never take such a message. */
    'refuses',
    /** Takes the message, and breaks the line instead of an answer. */
    'breaks off',
    /** Takes the message, and answers when it is told to do something else. */
    'waits',
    'delivers three times',
  ],
  'Say what it does: works, throttles, is down, refuses, breaks off, waits, or delivers three times.',
);

export type Behaviour = z.infer<typeof behaviour>;

/** A message as the provider has it. */
export interface Taken {
  readonly provider: 'SNS' | 'End User Messaging' | 'SES';
  /** E.164, or an address. */
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** What else was asked for, such as the most that it may cost. */
  readonly asked: { readonly [name: string]: string };
}

/** A message as it is told: when it was taken (ISO 8601), and how often it was delivered. */
export interface Kept extends Taken {
  readonly id: string;
  readonly at: string;
  readonly delivered: number;
}

/** The other side of every message: what providers took is kept in the data folder, and only delivered messages leave a trace. */
export class Provider {
  private readonly kept: DatabaseSync;
  private readonly now: () => Date;
  private behaves: Behaviour = 'works';
  private waiting: (() => void)[] = [];

  constructor(kept: DatabaseSync, now: () => Date) {
    kept.exec(`CREATE TABLE IF NOT EXISTS taken (
      id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, delivered INTEGER NOT NULL, message TEXT NOT NULL
    )`);
    this.kept = kept;
    this.now = now;
  }

  get does(): Behaviour {
    return this.behaves;
  }

  /** Behaves so from now on. */
  set does(behaves: Behaviour) {
    this.behaves = behaves;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Keeps a message, and gives it an id. */
  take(message: Taken): string {
    const { lastInsertRowid } = this.kept
      .prepare('INSERT INTO taken (at, delivered, message) VALUES (?, ?, ?)')
      .run(this.now().getTime(), this.behaves === 'delivers three times' ? 3 : 1, JSON.stringify(message));
    return `message-${lastInsertRowid}`;
  }

  /** Waits until it behaves otherwise. */
  told(): Promise<void> {
    return new Promise((go) => this.waiting.push(go));
  }

  /** Every message that was taken, the first first. */
  all(): readonly Kept[] {
    const rows = this.kept.prepare('SELECT * FROM taken ORDER BY id').all() as unknown as readonly Row[];
    return rows.map(({ id, at, delivered, message }) => ({
      ...(JSON.parse(message) as Taken),
      id: `message-${id}`,
      at: new Date(at).toISOString(),
      delivered,
    }));
  }
}

interface Row {
  readonly id: number;
  readonly at: number;
  readonly delivered: number;
  readonly message: string;
}
