import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { keepConsultation } from './agent-contract.ts';
import { readSheet } from './rules.ts';
import { keepConsultationOf } from './store.ts';

/** Keeps what a traveller asked for (S2), as the agent who has the contact wrote it. */
export const writeConsultation = (
  desk: Desk,
  asked: AskedOf<typeof keepConsultation>,
  now: Date,
): Promise<AnswerTo<typeof keepConsultation>> =>
  asAgent<AnswerTo<typeof keepConsultation>>(desk, asked, 'write a consultation sheet', now, async (agent, contact) => {
    const sheet = readSheet(asked);
    if ('refused' in sheet) return { outcome: 'refused', says: sheet.refused };
    const id = told(asked.traveller);
    const profile = id === undefined ? undefined : await profileOf(desk.table, id);
    if (!profile) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    const { traveller } = profile;
    const { arn, firstName } = agent;
    await keepConsultationOf(desk.table, {
      ...{ traveller, contact, agent: arn, agentName: firstName, at: now.toISOString() },
      ...sheet,
    });
    return { outcome: 'done', says: 'The consultation sheet is kept. It is on their card from now on.' };
  });
