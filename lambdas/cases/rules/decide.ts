import { frozen } from '../../travellers/rules/hold.ts';
import type { Case } from '../case.ts';
import type { CaseCommand } from '../command.ts';
import { type CaseActor, type Refused, refusalOf, refusalOfOffer } from './authority.ts';

/** What a step makes of a case, in words for its history, and what others are told because of it. */
export interface Stepped {
  readonly case: Case;
  readonly says: string;
  /** Whose turn it is now, where that is somebody else. */
  readonly with?: Case['department'];
  /** What the traveller is told. */
  readonly tells?: 'asked' | 'news' | 'resolved' | 'help';
}

/**
 * What a step makes of a case (S64 to S69). A refusal is a sentence for whoever commands; nothing then changes. A frozen account holds what is
 * money (reading 11).
 */
export function decideCase(
  of: Case,
  command: CaseCommand,
  actor: CaseActor,
  known: { readonly frozenSince?: string | undefined },
  now: Date,
): Stepped | Refused {
  const no = refusalOf(of, actor, command.does);
  if (no) return no;
  if (command.does === 'offer' && known.frozenSince !== undefined) return frozen(known.frozenSince);
  const stepped = step(of, command, actor, now);
  if ('refused' in stepped) return stepped;
  return { ...stepped, case: { ...stepped.case, version: of.version + 1 } };
}

function step(of: Case, command: CaseCommand, actor: CaseActor, now: Date): Stepped | Refused {
  const at = now.toISOString();
  const by = { agent: actor.agent, name: actor.name, at };
  const { says } = command;
  const said = { ...by, says };
  const heard = { answeredAt: of.answeredAt ?? at };
  switch (command.does) {
    case 'note':
      return { case: of, says: `note: ${says}` };
    case 'dispatch':
      if (command.department === of.department) return { refused: 'It is there already. Choose another department.' };
      return {
        case: { ...of, state: 'open', department: command.department, since: at },
        says: `sent to ${command.department}: ${says}`,
        with: command.department,
      };
    case 'ask':
      return { case: { ...of, ...heard, state: 'asked', asked: said }, says: `asked: ${says}`, tells: 'asked' };
    case 'answer':
      return { case: { ...of, state: 'open' }, says: `they answered: ${says}`, with: of.department };
    case 'tell':
      return { case: { ...of, ...heard }, says: `told: ${says}`, tells: 'news' };
    case 'confirm':
      return {
        case: { ...of, ...heard, rescue: { ...of.rescue, confirmed: { ...said, place: command.place } } },
        says: `confirmed, ${command.place}: ${says}`,
      };
    case 'offer':
      return (
        refusalOfOffer(of, actor, command.amount, command.currency) ?? {
          case: { ...of, offers: [...of.offers, { ...said, amount: command.amount, currency: command.currency }] },
          says: `offered ${command.amount / 100} ${command.currency}: ${says}`,
        }
      );
    case 'send help':
      if (!of.rescue) return { refused: 'Confirm first where they are and what is wrong.' };
      return {
        case: { ...of, ...heard, rescue: { ...of.rescue, sent: said } },
        says: `help sent: ${says}`,
        tells: 'help',
      };
    case 'resolve':
      return {
        case: { ...of, ...heard, state: 'resolved', result: said, tell: command.tell },
        says: `result: ${says}`,
        ...(command.tell === 'message' ? { tells: 'resolved' as const } : { with: 'seat' as const }),
      };
    case 'told':
      if (of.state !== 'resolved' || of.tell !== 'call') return { refused: 'They were told by message.' };
      return { case: { ...of, told: said }, says: `phoned: ${says}` };
    case 'care':
      if (!of.rescue) return { refused: 'Nobody confirmed where they were: write a note instead.' };
      return { case: { ...of, rescue: { ...of.rescue, cared: said } }, says: `asked the day after: ${says}` };
  }
}
