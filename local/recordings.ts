import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './connect/session.ts';
import type { CallEvent } from './connect/transcript.ts';

/** What calls without an agent had recorded, as text: nothing is spoken on this machine. One file a contact, below `recordings`. */
export class Recordings {
  private readonly folder: string;

  constructor(data: string) {
    this.folder = join(data, 'recordings');
  }

  /** Keeps what is said on a call that is recorded at this moment. */
  hears({ id, contact }: Session, event: CallEvent): void {
    if (event.event !== 'said' || !contact.recordsTheCall) return;
    mkdirSync(this.folder, { recursive: true });
    appendFileSync(join(this.folder, `${id}.txt`), `${event.says}\n`);
  }

  /** What was recorded on a contact; nothing where nothing was. */
  of(contact: string): string | undefined {
    if (!/^[\w-]{1,100}$/.test(contact)) return undefined;
    try {
      return readFileSync(join(this.folder, `${contact}.txt`), 'utf8');
    } catch {
      return undefined;
    }
  }
}
