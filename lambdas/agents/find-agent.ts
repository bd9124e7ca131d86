import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { whoHasThisContact } from './agent-contract.ts';
import { contactBeside } from './behind-guide.ts';
import type { KeptAgent } from './kept-agent.ts';
import { lookAgain } from './look-again.ts';
import type { ContactAgent } from './store.ts';

/** When to look again where nobody has the contact yet, in milliseconds: what Connect says of it may be a second old. */
const PAUSES_MS = [250, 500, 1000];

/** Asks Connect who has the contact that a guide stands beside, and keeps it with the contact (S92). `agentOn` answers the ARN of the user. */
export async function findAgent(
  asked: AskedOf<typeof whoHasThisContact>,
  agentOn: (contact: string) => Promise<string | undefined>,
  find: (arn: string) => Promise<KeptAgent | undefined>,
  keep: (has: ContactAgent) => Promise<void>,
  pause?: (ms: number) => Promise<unknown>,
): Promise<AnswerTo<typeof whoHasThisContact>> {
  const contact = contactBeside(asked);
  if (contact === undefined) return { outcome: 'unknownAgent' };
  const arn = await lookAgain(() => agentOn(contact), PAUSES_MS, pause);
  const agent = arn === undefined ? undefined : await find(arn);
  if (!agent) return { outcome: 'unknownAgent' };
  await keep({ contact, agent: agent.arn });
  return { outcome: 'known' };
}
