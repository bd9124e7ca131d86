import { agentBehind } from '../agents/behind-guide.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { whoseRecord } from './agent-contract.ts';
import { number as inE164 } from './command.ts';
import { findTraveller, type Who } from './find-traveller.ts';
import type { Table } from './profile-store.ts';

/** Finds the record of a caller who was not recognised: somebody new at a number, or one of several who share it. */
export async function findByGuide(
  table: Table,
  asked: AskedOf<typeof whoseRecord>,
  now: Date,
): Promise<AnswerTo<typeof whoseRecord>> {
  if (!(await agentBehind(table, asked, now))) return { outcome: 'unknownAgent' };
  const who = whoIsMeant(asked);
  const found = 'refused' in who ? who : await findTraveller(table, who);
  return 'refused' in found
    ? { outcome: 'refused', says: found.refused }
    : { outcome: 'found', traveller: found.traveller };
}

/** Whom a form names: by number, with a name where one was written. */
export function whoIsMeant({
  number,
  name,
}: {
  readonly number?: string | null | undefined;
  readonly name?: string | null | undefined;
}): Extract<Who, { number: string }> | { readonly refused: string } {
  const read = inE164.safeParse((number ?? '').replace(/[\s().-]/g, ''));
  if (!read.success) return { refused: read.error.issues[0]?.message ?? '' };
  const called = (name ?? '').trim();
  return { number: read.data, ...(called === '' ? {} : { name: called }) };
}
