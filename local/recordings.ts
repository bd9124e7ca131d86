import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact } from './connect/contact.ts';
import type { Session } from './connect/session.ts';
import type { CallEvent } from './connect/transcript.ts';

/** What customers said on calls that are recorded, as text: nothing is spoken on this machine. One file a contact, below `recordings`. */
export class Recordings {
  private readonly folder: string;
  private readonly zone: string;

  /** Times are written as clocks in `zone` show them. */
  constructor(data: string, zone: string) {
    this.folder = join(data, 'recordings');
    this.zone = zone;
  }

  /** Keeps what is said on a call that is recorded at this moment, and from when to when nothing was to be kept. */
  hears({ id, contact }: Session, event: CallEvent): void {
    const line = this.lineOf(contact, event);
    if (line === undefined) return;
    mkdirSync(this.folder, { recursive: true });
    appendFileSync(join(this.folder, `${id}.txt`), line);
  }

  private lineOf(contact: Contact, event: CallEvent): string | undefined {
    const { recordsTheCall, recorded, agent, recordingPaused } = contact;
    switch (event.event) {
      case 'said':
        return !recordingPaused && (recordsTheCall || (agent !== undefined && recorded.includes('Customer')))
          ? `${event.says}\n`
          : undefined;
      case 'recording':
        return event.state === 'paused' ? `[paused ${this.clock(event.at)} to ` : `${this.clock(event.at)}]\n`;
      default:
        return undefined;
    }
  }

  private clock(at: string): string {
    return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: this.zone }).format(new Date(at));
  }

  /** What was recorded on a contact; nothing where nothing was. */
  of(contact: string): string | undefined {
    if (!/^[\w-]{1,100}$/.test(contact)) return undefined;
    try {
      const recorded = readFileSync(join(this.folder, `${contact}.txt`), 'utf8');
      return recorded.endsWith(' to ') ? `${recorded}the end]\n` : recorded;
    } catch {
      return undefined;
    }
  }
}
