import { AVAILABLE, OFFLINE } from './exchange/agent-status.ts';
import type { User } from './exchange/configuration.ts';
import { agentOf, type Exchange } from './exchange/exchange.ts';

const IS = {
  waiting: 'waits for somebody again',
  offered: 'still rings',
  accepted: 'is yours already',
  connected: 'is on the line already',
  onHold: 'is on hold',
} as const;

/** Why an agent cannot do that to a contact, in a sentence: somebody else has it, it has gone on meanwhile, or it is over. */
export function whyNot(state: Exchange, user: User, deed: string, id: string | undefined): string {
  if (id === undefined) {
    const status = state.agents.get(user.arn)?.status ?? OFFLINE;
    const hint =
      deed === 'accept' && status !== AVAILABLE
        ? ` Whoever is ${status} is offered nothing; become Available first.`
        : '';
    return `${user.userName} has no contact to ${deed}.${hint}`;
  }
  const contact = state.contacts.get(id);
  if (!contact) return 'This contact is over; there is nothing more to do with it.';
  const arn = agentOf(contact);
  const other = arn !== user.arn && state.configuration.users.find((each) => each.arn === arn);
  if (!other) return `This contact ${IS[contact.stage.is]}. Nothing was changed.`;
  return contact.stage.is === 'offered'
    ? `This contact rings at ${other.firstName} ${other.lastName} now.`
    : `${other.firstName} ${other.lastName} has taken this contact.`;
}
