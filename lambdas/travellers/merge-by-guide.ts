import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { bothRecords, mergeRecords } from './agent-contract.ts';
import { whoIsMeant } from './find-by-guide.ts';
import { findTraveller } from './find-traveller.ts';
import { mergeTravellers } from './merge-travellers.ts';
import { profileOf } from './profile-store.ts';
import { told } from './rules/recognising.ts';
import { changedMeanwhile, inShort } from './words.card.en.ts';

type Named = AnswerTo<typeof bothRecords>;
type Merged = AnswerTo<typeof mergeRecords>;

const FIND_FIRST = { outcome: 'refused', says: 'Find the record of the caller first.' } as const;

/** Names the two records that an agent takes for one person, so that they see whom they merge. Writes nothing. */
export const nameBoth = (desk: Desk, asked: AskedOf<typeof bothRecords>, now: Date): Promise<Named> =>
  asAgent<Named>(desk, asked, 'merge records', now, async () => {
    const who = whoIsMeant(asked);
    const found = 'refused' in who ? who : await findTraveller(desk.table, who);
    if ('refused' in found) return { outcome: 'refused', says: found.refused };
    const [kept, gone] = await Promise.all([
      profileOf(desk.table, told(asked.traveller) ?? ''),
      profileOf(desk.table, found.traveller),
    ]);
    if (!kept || !gone) return FIND_FIRST;
    if (kept.traveller === gone.traveller) return { outcome: 'refused', says: 'That is the record on the card.' };
    return {
      outcome: 'both',
      other: gone.traveller,
      otherVersion: String(gone.version),
      keeps: inShort(kept),
      goes: inShort(gone),
    };
  });

/** Makes the two records one, both as they were seen. */
export const mergeByGuide = (desk: Desk, asked: AskedOf<typeof mergeRecords>, now: Date): Promise<Merged> =>
  asAgent<Merged>(desk, asked, 'merge records', now, async (agent) => {
    const traveller = told(asked.traveller);
    if (traveller === undefined) return FIND_FIRST;
    const seen = { keep: Number(asked.version), other: Number(asked.otherVersion) };
    const actor = { as: 'agent', who: agent.arn } as const;
    const became = await mergeTravellers(desk.table, traveller, asked.other, actor, now, seen);
    if ('profile' in became) return { outcome: 'done', says: `The two records are one: ${inShort(became.profile)}.` };
    return became.changed
      ? { outcome: 'changed', says: changedMeanwhile(became.changed), version: String(became.changed.version) }
      : { outcome: 'refused', says: became.refused };
  });
