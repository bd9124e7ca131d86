import { DatabaseSync } from 'node:sqlite';
import type { Refusal } from '../connect/programs.ts';

/** How long the same token stands for the same contact, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** What was begun under which token: the same token begins nothing more, also behind a restart where `kept` is in the data folder. */
export class BegunContacts {
  private readonly now: () => Date;
  private readonly kept: DatabaseSync;

  constructor(now: () => Date, kept = new DatabaseSync(':memory:')) {
    kept.exec('CREATE TABLE IF NOT EXISTS begun (key TEXT PRIMARY KEY, contact TEXT NOT NULL, at INTEGER NOT NULL)');
    this.now = now;
    this.kept = kept;
  }

  once(
    key: string,
    token: string | undefined,
    begin: () => { readonly contact: string } | Refusal,
  ): { readonly ContactId: string } | Refusal {
    const at = this.now().getTime();
    this.kept.prepare('DELETE FROM begun WHERE at < ?').run(at - KEPT);
    const before = token && this.kept.prepare('SELECT contact FROM begun WHERE key = ?').get(`${key} ${token}`);
    if (before) return { ContactId: String(before['contact']) };
    const made = begin();
    if ('refused' in made) return made;
    if (token)
      this.kept
        .prepare('INSERT INTO begun (key, contact, at) VALUES (?, ?, ?)')
        .run(`${key} ${token}`, made.contact, at);
    return { ContactId: made.contact };
  }
}
