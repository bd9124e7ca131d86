import { agentOfContact } from './agent-of-contact.ts';
import type { KeptAgent } from './kept-agent.ts';
import { lookAgain } from './look-again.ts';
import { agentArnOfContact, agentOf } from './store.ts';

type Table = Parameters<typeof agentOf>[0];

/** The contact that a guide stands beside: as Connect relates them, and as the flow kept it. Missing, empty or `none` where there is none. */
export interface Beside {
  readonly contact?: string | null | undefined;
  readonly kept?: string | null | undefined;
}

/** A guide opens while the whisper still tells who accepted, by a function that may be starting: when to look again, in milliseconds. */
const PAUSES_MS = [100, 200, 400, 800, 1600];

/** The id of the contact that a guide stands beside; nothing where neither Connect nor the flow says. */
export const contactBeside = ({ contact, kept }: Beside): string | undefined =>
  [contact, kept].find((id) => id !== undefined && id !== null && id !== '' && id !== 'none') ?? undefined;

/**
 * The agent whom a guide is shown to: who accepted the contact that it stands beside, and nobody else (S92). Nobody where the whisper
 * could not tell, or was not heard within three seconds, and Connect's events have not told either.
 */
export async function agentBehind(
  table: Table,
  beside: Beside,
  now: Date,
  pause?: (ms: number) => Promise<unknown>,
): Promise<KeptAgent | undefined> {
  const contact = contactBeside(beside);
  if (contact === undefined) return undefined;
  const find = () =>
    agentOfContact(contact, {
      arnOf: (id) => agentArnOfContact(table, id, now),
      agentOf: (arn) => agentOf(table, arn),
    });
  return lookAgain(find, PAUSES_MS, pause);
}
