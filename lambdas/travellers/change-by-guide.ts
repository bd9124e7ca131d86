import { asAgent, type Desk } from '../agents/as-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { changeRecord } from './agent-contract.ts';
import { type AlsoWrite, type Changed, changeTraveller } from './change-traveller.ts';
import { command } from './command.ts';
import { type DoesByGuide, filledIn, isDone, needsWhatWasSeen, rightTo } from './rules/filled.ts';
import { told } from './rules/recognising.ts';
import { changedMeanwhile } from './words.card.en.ts';

type Answer = AnswerTo<typeof changeRecord>;

/** Changes the record that the card shows, as the agent who has the contact, and as it was seen (S92). */
export const changeByGuide = (
  desk: Desk,
  asked: AskedOf<typeof changeRecord>,
  also: AlsoWrite,
  now: Date,
): Promise<Answer> =>
  asAgent<Answer>(desk, asked, rightTo(asked.does), now, async (agent) => {
    const { does, value } = asked;
    const traveller = told(asked.traveller);
    if (traveller === undefined) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    if (!isDone(does)) return { outcome: 'refused', says: 'Choose what to add or to remove.' };
    const read = command.safeParse(filledIn(does, value));
    if (!read.success) return { outcome: 'refused', says: read.error.issues[0]?.message ?? 'This cannot be done.' };
    const seen = needsWhatWasSeen(does) ? Number(told(asked.version)) : undefined;
    const actor = { as: 'agent', who: agent.arn } as const;
    return said(does, await changeTraveller(desk.table, traveller, read.data, actor, also, now, seen));
  });

const DONE: { readonly [D in DoesByGuide]: string } = {
  hold: 'The account is frozen. All contact points are told.',
  release: 'The account is open again. All contact points are told.',
  'add phone': 'The number is on the record.',
  'remove phone': 'The number is off the record.',
  'add email': 'The address is on the record.',
  'remove email': 'The address is off the record.',
  note: 'The note is on the record.',
};

/** What became of a change, for the agent. */
function said(does: DoesByGuide, became: Changed): Answer {
  if ('profile' in became) return { outcome: 'done', says: DONE[does] };
  const { refused, changed } = became;
  return changed
    ? { outcome: 'changed', says: changedMeanwhile(changed), version: String(changed.version) }
    : { outcome: 'refused', says: refused };
}
