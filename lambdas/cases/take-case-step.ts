import type { Happening } from '../platform/happening.ts';
import { transact } from '../platform/transaction.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Case } from './case.ts';
import { caseOf, caseWrites } from './cases-store.ts';
import type { CaseCommand } from './command.ts';
import type { CaseActor } from './rules/authority.ts';
import { decideCase } from './rules/decide.ts';

/** What became of a step: the case as it is now, or a sentence that refuses it; `changed` where somebody was faster. */
export type CaseStepTaken =
  | { readonly case: Case; readonly says: string }
  | { readonly refused: string; readonly changed?: Case };

/** Which case, as who commands saw it: its version, and whose it is where that is known. */
export interface CaseSeen {
  readonly case: string;
  readonly version: number;
  readonly traveller?: string | undefined;
}

/** Takes one step of a case: case, history, record and call cards change in one transaction, or nothing does. Two round trips where the traveller is known. */
export const takeCaseStep = (
  table: Table,
  seen: CaseSeen,
  command: CaseCommand,
  actor: CaseActor,
  now: Date,
): Promise<CaseStepTaken> =>
  transact<CaseStepTaken>(table.client, async () => {
    const read = await caseOf(table, seen.case, seen.traveller);
    if (!read) return { writes: [], result: { refused: `There is no case ${seen.case}.` } };
    if (read.case.version !== seen.version)
      return { writes: [], result: { refused: 'Somebody else has changed this case meanwhile.', changed: read.case } };
    const stepped = decideCase(read.case, command, actor, { frozenSince: read.profile?.hold?.since }, now);
    if ('refused' in stepped) return { writes: [], result: stepped };
    const { case: after, says, with: department, tells } = stepped;
    const at = now.toISOString();
    const { version, traveller } = after;
    const line = { case: after.case, version, at, agent: actor.agent, name: actor.name, does: command.does, says };
    const happened: Happening = {
      ...{
        what: `case.${command.does.replaceAll(' ', '-')}`,
        at,
        travellers: traveller === undefined ? [] : [traveller],
      },
      ...{ case: after.case, version: String(version) },
      ...(department === undefined ? {} : { with: department }),
      ...(tells === undefined ? {} : { tells, says: command.says }),
    };
    const writes = caseWrites(table.name, { case: after, line, happened }, read.profile, now);
    return { writes, result: { case: after, says } };
  });
