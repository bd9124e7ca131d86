import { type AgentSnapshot, agentSnapshots } from './exchange/agent-snapshot.ts';
import type { Slot } from './exchange/slots.ts';
import { answerPage, type Doing, guideShown } from './guide-desk.ts';
import type { Switchboard } from './switchboard.ts';
import { whyNot } from './why-not.ts';

/** What an agent can do with a contact, and how far it must have come for that. */
const DEEDS = {
  accept: ['offered'],
  decline: ['offered'],
  hold: ['connected'],
  resume: ['onHold'],
  end: ['accepted', 'connected', 'onHold'],
  /** Ends the work behind a contact, or closes one that was declined. */
  finish: ['afterContactWork', 'declined'],
} as const satisfies { readonly [deed: string]: readonly Slot['is'][] };

export type Deed = keyof typeof DEEDS;

export const ALL_DEEDS = Object.keys(DEEDS) as readonly Deed[];

/** A thing that cannot be done, as a sentence. */
interface Refused {
  readonly refused: string;
}

/** The agents' desks: what each of them sees and does. */
export class Desks {
  private readonly switchboard: Switchboard;
  /** What agents can be. */
  readonly statuses: readonly string[];

  constructor(switchboard: Switchboard, statuses: readonly string[]) {
    this.switchboard = switchboard;
    this.statuses = statuses;
  }

  all() {
    return agentSnapshots(this.switchboard.floor.state).map((agent) => this.shown(agent));
  }

  /** The desk of that user name; nothing where there is no such user. */
  of(userName: string) {
    const agent = this.find(userName);
    return agent && this.shown(agent);
  }

  /** The agent chooses a status; away from Available it waits until their contacts are over. */
  choose(userName: string, status: string): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const known = this.statuses.find((each) => each.toLowerCase() === status.toLowerCase());
    if (known === undefined)
      return { refused: `There is no status '${status}'. Choose one of ${this.statuses.join(', ')}.` };
    this.switchboard.floor.take({ event: 'statusSet', agent: agent.user.arn, status: known });
    return undefined;
  }

  /** Does it to the contact of that id, or to the only one that has come so far. */
  do(userName: string, deed: Deed, id: string | undefined): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const fitting: readonly string[] = DEEDS[deed];
    const could = agent.slots.filter(({ is, contact }) => fitting.includes(is) && (id === undefined || contact === id));
    const [slot, ...others] = could;
    if (!slot) return { refused: whyNot(this.switchboard.floor.state, agent.user, deed, id) };
    if (others.length > 0)
      return { refused: `Say which contact to ${deed}: ${could.map(({ contact }) => contact).join(', ')}.` };
    this.perform(deed, slot.contact, agent.user.arn);
    return undefined;
  }

  /** Does it on a page that the agent is shown; a page that was answered before, in another tab, is refused. */
  answer(userName: string, doing: Doing, id: string | undefined): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const contacts = agent.slots.map(({ contact }) => contact).filter((contact) => id === undefined || contact === id);
    return answerPage(this.switchboard, contacts, doing);
  }

  private perform(deed: Deed, contact: string, agent: string): void {
    const { floor, conversations } = this.switchboard;
    const session = this.switchboard.find(contact);
    switch (deed) {
      case 'accept':
        floor.take({ event: 'accepted', contact, agent });
        break;
      case 'decline':
        floor.take({ event: 'declined', contact, agent });
        break;
      case 'finish':
        floor.take({ event: 'cleared', contact, agent });
        break;
      case 'hold':
        if (session) conversations.hold(session);
        break;
      case 'resume':
        if (session) conversations.resume(session);
        break;
      case 'end':
        if (session) conversations.agentEnds(session);
        break;
    }
  }

  private find(userName: string): AgentSnapshot | undefined {
    const name = userName.toLowerCase();
    return agentSnapshots(this.switchboard.floor.state).find(({ user }) => user.userName.toLowerCase() === name);
  }

  private shown({ user, status, statusSince, nextStatus, activity, slots }: AgentSnapshot) {
    const { arn, userName, firstName, lastName } = user;
    return {
      ...{ arn, userName, firstName, lastName, status, since: statusSince?.toISOString() ?? null },
      ...{ nextStatus: nextStatus ?? null, activity, contacts: slots.map((slot) => this.contact(slot)) },
    };
  }

  /** A contact as the agent sees it; of one that is long over, only that it was there. */
  private contact(slot: Slot) {
    const session = this.switchboard.find(slot.contact);
    if (!session) return slot;
    const { customerEndpoint, queueName, attributes, name, initiationMethod } = session.contact;
    const guides = this.switchboard.guides.beside(slot.contact).map(guideShown);
    return {
      ...slot,
      ...{ initiationMethod, customer: customerEndpoint ?? null, queue: queueName ?? null, title: name ?? null },
      ...{ attributes, whispered: session.whispered },
      /** What is shown now, and all that is open: behind a contact the caller card stays beside the wrap-up. */
      ...{ guide: guides.at(-1) ?? null, guides },
    };
  }
}

const nobody = (userName: string): Refused => ({ refused: `Nobody here has the user name ${userName}.` });
