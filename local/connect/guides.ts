import type { Open } from './contacts.ts';
import type { Session } from './session.ts';

/** Step-by-step guides: each a chat contact of its own beside the customer's, shown to the agent. */
export class Guides {
  private readonly shown = new Map<string, Session>();
  private readonly open: Open;

  constructor(open: Open) {
    this.open = open;
  }

  /** The guide that the agent sees beside this contact, while it is shown. */
  beside(contact: string): Session | undefined {
    return this.shown.get(contact);
  }

  show(beside: Session, flow: string): void {
    const guide = this.open({
      channel: 'CHAT',
      initiationMethod: 'API',
      relatedContactId: beside.id,
      attributes: beside.contact.attributes,
      segmentAttributes: { 'connect:Subtype': 'connect:Guide' },
    });
    this.shown.set(beside.id, guide);
    guide.run(flow);
  }

  /** The contact is over: its guide closes, and the one for the work behind it opens where one was set and an agent was there. */
  close(beside: Session): void {
    this.shown.get(beside.id)?.end('OTHER');
    this.shown.delete(beside.id);
    const after = beside.contact.hooks['DisconnectAgentUI'];
    if (after !== undefined && beside.contact.agent) this.show(beside, after);
  }
}
