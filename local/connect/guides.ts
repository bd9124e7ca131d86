import type { Open } from './contacts.ts';
import type { Session } from './session.ts';

/** Step-by-step guides: each a chat contact of its own beside the customer's, shown to the agent until the work behind it is done. */
export class Guides {
  private readonly shown = new Map<string, readonly Session[]>();
  private readonly open: Open;

  constructor(open: Open) {
    this.open = open;
  }

  /** The guides that the agent sees beside this contact, the newest last. One that has come to its end is no longer shown. */
  beside(contact: string): readonly Session[] {
    return (this.shown.get(contact) ?? []).filter(({ isOver }) => !isOver);
  }

  show(beside: Session, flow: string): void {
    const { attributes, faults } = beside.contact;
    const guide = this.open({
      channel: 'CHAT',
      initiationMethod: 'API',
      relatedContactId: beside.id,
      attributes,
      segmentAttributes: { 'connect:Subtype': 'connect:Guide' },
      ...(faults ? { faults } : {}),
    });
    this.shown.set(beside.id, [...this.beside(beside.id), guide]);
    guide.run(flow);
  }

  /** The contact is over, and an agent was there: the guide for the work behind it opens where one was set. What is open stays. */
  over(beside: Session): void {
    const after = beside.contact.hooks['DisconnectAgentUI'];
    if (after !== undefined && beside.contact.agent) this.show(beside, after);
  }

  /** The work behind the contact is done: its guides close. */
  close(contact: string): void {
    for (const guide of this.beside(contact)) guide.end('OTHER');
    this.shown.delete(contact);
  }
}
