import type { Fault } from './contact.ts';
import { type AgentSnapshot, agentSnapshots } from './exchange/agent-snapshot.ts';
import { OFFLINE } from './exchange/agent-status.ts';
import type { User } from './exchange/configuration.ts';
import type { Exchange } from './exchange/exchange.ts';
import type { Slot } from './exchange/slots.ts';
import { answerPage, type Doing, guideShown } from './guide-desk.ts';
import type { Session } from './session.ts';
import type { Switchboard } from './switchboard.ts';
import type { Written } from './task-form.ts';
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

/** A contact that was made, by its id. */
interface Made {
  readonly contact: string;
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
    const slot = slotFor(agent, deed, DEEDS[deed], id, this.switchboard.floor.state);
    if ('refused' in slot) return slot;
    this.perform(deed, slot.contact, agent.user.arn);
    return undefined;
  }

  /** Hands the contact over by the quick connect of that name, in whatever case it is written. */
  transfer(userName: string, to: string, id: string | undefined): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const slot = slotFor(agent, 'transfer', ['connected', 'onHold'], id, this.switchboard.floor.state);
    if ('refused' in slot) return slot;
    const session = this.switchboard.find(slot.contact);
    if (!session) return { refused: 'That contact is over.' };
    const offered = this.switchboard.quickConnects(session, agent.user);
    const found = offered.find(({ name }) => name.toLowerCase() === to.toLowerCase());
    if (!found) return noQuickConnect(to, offered);
    this.switchboard.transfers.begin(session, found, slot.is === 'onHold');
    return undefined;
  }

  /** Writes to whoever chats on the contact of that id, or on the only one. */
  say(userName: string, text: string, id: string | undefined): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const chats = { ...agent, slots: agent.slots.filter(({ channel }) => channel === 'CHAT') };
    const slot = slotFor(chats, 'say', ['connected'], id, this.switchboard.floor.state);
    if ('refused' in slot) return slot;
    this.switchboard.find(slot.contact)?.agentSays(text);
    return undefined;
  }

  /** A task that the agent writes into the form of that template: for themselves, or for whom the form says. */
  write(userName: string, template: string | undefined, written: Written, faults: readonly Fault[]): Made | Refused {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const made = this.switchboard.tasks.write(agent.user, template, written, faults);
    return 'refused' in made ? made : { contact: made.task.id };
  }

  /** The agent calls a number, E.164. Not while Offline, nor beside another call. */
  call(userName: string, to: string, faults: readonly Fault[]): Made | Refused {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    if (agent.status === OFFLINE) return { refused: `${userName} is ${OFFLINE}. Choose another state first.` };
    if (agent.slots.some(({ channel }) => channel === 'VOICE')) return { refused: `${userName} has a call already.` };
    const call = this.switchboard.callsOut.call(agent.user, to, faults);
    return call ? { contact: call.id } : { refused: `The role of ${userName} has no queue for calls out.` };
  }

  /** Does it on a page that the agent is shown; a page that was answered before, in another tab, is refused. */
  answer(userName: string, doing: Doing, id: string | undefined): Refused | undefined {
    const agent = this.find(userName);
    if (!agent) return nobody(userName);
    const contacts = agent.slots.map(({ contact }) => contact).filter((contact) => id === undefined || contact === id);
    return answerPage(this.switchboard, contacts, doing);
  }

  private perform(deed: Deed, contact: string, agent: string): void {
    const { floor, conversations, phones } = this.switchboard;
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
        // Whoever was to be called back and has not picked up is not there to go on with.
        if (session && !(isCallback(session) && phones.customer(contact, false))) conversations.agentEnds(session);
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
      ...{ nextStatus: nextStatus ?? null, activity, contacts: slots.map((slot) => this.contact(slot, user)) },
    };
  }

  /** A contact as the agent sees it; of one that is long over, only that it was there. */
  private contact(slot: Slot, user: User) {
    const session = this.switchboard.find(slot.contact);
    if (!session) return slot;
    const { customerEndpoint, queueName, attributes, name, initiationMethod } = session.contact;
    const guides = this.switchboard.guides.beside(slot.contact).map(guideShown);
    return {
      ...slot,
      ...{ initiationMethod, customer: customerEndpoint ?? null, queue: queueName ?? null, title: name ?? null },
      ...{ attributes, whispered: session.whispered },
      quickConnects: this.switchboard.quickConnects(session, user).map((each) => each.name),
      /** What is shown now, and all that is open: behind a contact the caller card stays beside the wrap-up. */
      ...{ guide: guides.at(-1) ?? null, guides },
    };
  }
}

/** The contact to which it can be done: the one of that id, or the only one that has come so far. */
function slotFor(
  { user, slots }: AgentSnapshot,
  deed: string,
  fitting: readonly string[],
  id: string | undefined,
  state: Exchange,
): Slot | Refused {
  const could = slots.filter(({ is, contact }) => fitting.includes(is) && (id === undefined || contact === id));
  const [slot, ...others] = could;
  if (!slot) return { refused: whyNot(state, user, deed, id) };
  return others.length === 0
    ? slot
    : { refused: `Say which contact to ${deed}: ${could.map(({ contact }) => contact).join(', ')}.` };
}

const noQuickConnect = (to: string, offered: readonly { readonly name: string }[]): Refused => ({
  refused:
    offered.length === 0
      ? 'The queue of this contact offers no quick connect.'
      : `There is no quick connect '${to}'. Choose one of ${offered.map(({ name }) => name).join(', ')}.`,
});

const isCallback = ({ contact }: Session): boolean => contact.initiationMethod === 'CALLBACK';

const nobody = (userName: string): Refused => ({ refused: `Nobody here has the user name ${userName}.` });
