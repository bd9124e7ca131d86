import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { whoIsOnThisContact } from './contract.ts';
import type { KeptAgent } from './kept-agent.ts';
import type { ContactAgent } from './store.ts';

/** Says who has accepted a contact, and keeps it with the contact (S31, S92). Somebody whom we do not know leaves no trace. */
export async function recogniseAgent(
  { agent: arn, contact, initialContact, relatedContact }: AskedOf<typeof whoIsOnThisContact>,
  find: (arn: string) => Promise<KeptAgent | undefined>,
  keep: (has: ContactAgent) => Promise<void>,
): Promise<AnswerTo<typeof whoIsOnThisContact>> {
  const agent = await find(arn);
  if (!agent) return { outcome: 'unknownAgent' };
  await keep({
    contact,
    agent: arn,
    ...(initialContact && initialContact !== contact ? { initialContact } : {}),
    ...(relatedContact ? { relatedContact } : {}),
  });
  return { outcome: 'known', agentName: agent.firstName, role: agent.role };
}
