import type { Chronicle } from './chronicle.ts';
import type { Open } from './contacts.ts';
import { profileOf, type User } from './exchange/configuration.ts';
import type { Floor } from './floor.ts';
import type { Guides } from './guides.ts';
import { successorOf } from './new-contact.ts';
import type { Session } from './session.ts';

/** Agents and customers together: whispers before they are joined, holds, and who hangs up first. */
export class Conversations {
  private readonly floor: Floor;
  private readonly chronicle: Chronicle;
  private readonly guides: Guides;
  private readonly open: Open;

  constructor(floor: Floor, chronicle: Chronicle, guides: Guides, open: Open) {
    this.floor = floor;
    this.chronicle = chronicle;
    this.guides = guides;
    this.open = open;
  }

  /** The agent has accepted: the guide opens, whispers play to the end, then the two are joined. */
  accepted(session: Session, user: User): void {
    const { arn, userName, firstName, lastName } = user;
    session.contact = { ...session.contact, agent: { arn, userName, firstName, lastName } };
    session.tell({ who: 'agent', event: 'accepted', agent: userName });
    const profile = profileOf(this.floor.state.configuration, user)?.arn ?? '';
    this.chronicle.connected(session.id, user, profile, session.now());
    const { AgentWhisper, CustomerWhisper, DefaultAgentUI } = session.contact.hooks;
    if (DefaultAgentUI !== undefined) this.guides.show(session, DefaultAgentUI);
    const join = () => this.floor.take({ event: 'joined', contact: session.id });
    const toCustomer = () => (CustomerWhisper === undefined ? join() : session.run(CustomerWhisper, join));
    session.stop();
    if (AgentWhisper === undefined) toCustomer();
    else session.run(AgentWhisper, toCustomer, 'agent');
  }

  /** The agent hangs up. A customer who stays goes on in a contact of its own, with the flow that was set for what remains. */
  agentEnds(session: Session): void {
    const remaining = session.contact.hooks['CustomerRemaining'];
    if (remaining === undefined || session.contact.channel !== 'VOICE') {
      session.end('AGENT_DISCONNECT');
      return;
    }
    this.goOn(session, this.open(successorOf(session.contact, 'DISCONNECT'))).run(remaining);
  }

  /** The agent is out of it, and the customer goes on in the next contact. */
  goOn(session: Session, next: Session): Session {
    this.chronicle.followed(session.id, next.id);
    session.goesOnAs(next, 'AGENT_DISCONNECT');
    return next;
  }

  hold(session: Session): void {
    this.floor.take({ event: 'held', contact: session.id });
    this.chronicle.held(session.id, session.now());
    session.tell({ who: 'agent', event: 'held', state: 'on hold' });
    const flow = session.contact.hooks['CustomerHold'];
    if (flow !== undefined) session.run(flow);
  }

  resume(session: Session): void {
    session.stop();
    this.floor.take({ event: 'resumed', contact: session.id });
    this.chronicle.resumed(session.id, session.now());
    session.tell({ who: 'agent', event: 'held', state: 'off hold' });
  }
}
