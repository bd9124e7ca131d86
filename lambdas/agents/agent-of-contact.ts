import type { KeptAgent } from './kept-agent.ts';

/**
 * Who of ours has a contact, for what an agent does through a guide: the contact is the one that the guide stands beside,
 * and who the agent is never comes from anybody's parameter (S92). Two reads; nobody where the whisper could not tell.
 */
export async function agentOfContact(
  contact: string,
  read: {
    readonly arnOf: (contact: string) => Promise<string | undefined>;
    readonly agentOf: (arn: string) => Promise<KeptAgent | undefined>;
  },
): Promise<KeptAgent | undefined> {
  const arn = await read.arnOf(contact);
  return arn === undefined ? undefined : read.agentOf(arn);
}
