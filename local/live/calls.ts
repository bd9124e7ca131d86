import type { Contact } from '../connect/contact.ts';
import { type About, aboutOf } from './about.ts';

/** How many calls that went on in another contact are remembered. */
const KEPT = 500;

/** Which call a contact belongs to: a caller who is handed over, or asked something behind the agent, is on the same line. */
export class Calls {
  private readonly first = new Map<string, About>();

  /** Under whom something is shown that was told of a contact: the call, and the contact itself where an agent has it. */
  of(contact: Contact): readonly About[] {
    const about = aboutOf(contact);
    const { previousContactId, initiationMethod } = contact;
    if (previousContactId === undefined || !GOES_ON.has(initiationMethod)) {
      this.remember(contact.id, about);
      return [about];
    }
    const call = this.first.get(previousContactId);
    if (!call) return [about];
    this.remember(contact.id, call);
    return initiationMethod === 'TRANSFER' ? [call, about] : [call];
  }

  private remember(contact: string, call: About): void {
    this.first.set(contact, call);
    const [oldest] = this.first.keys();
    if (this.first.size > KEPT && oldest !== undefined) this.first.delete(oldest);
  }
}

const GOES_ON: ReadonlySet<string> = new Set(['TRANSFER', 'DISCONNECT']);
