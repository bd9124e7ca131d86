import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { keepDisposition } from './agent-contract.ts';
import { keepDispositionOf } from './disposition-store.ts';
import { readDisposition } from './rules/disposition.ts';

type Answer = Exclude<AnswerTo<typeof keepDisposition>, { outcome: 'unavailable' }>;

/** Keeps how a contact ended, as the agent who had it says behind it. */
export async function wrapUp(desk: Desk, asked: AskedOf<typeof keepDisposition>, now: Date): Promise<Answer> {
  const became = await asAgent<Answer>(desk, asked, 'say how it ended', now, async ({ arn }, contact) => {
    const disposition = readDisposition(asked);
    if ('refused' in disposition) return { outcome: 'refused', says: disposition.refused };
    const traveller = asked.traveller && asked.traveller !== 'none' ? asked.traveller : undefined;
    await keepDispositionOf(desk.table, { contact, agent: arn, traveller, disposition }, now, desk.days);
    return { outcome: 'done', says: 'It is kept with the contact and on the timeline.' };
  });
  // Everybody may: a post that may not is a refusal like any other.
  return became.outcome === 'forbidden' ? { outcome: 'refused', says: became.says } : became;
}
