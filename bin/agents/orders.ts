import type { AgentsReport, Doors } from '../../local/import-agents.ts';
import { Failure } from '../failure.ts';
import { invoke } from '../invoke.ts';
import { fetchFrom, type Reached } from '../reach.ts';

const BROKEN = 'The centre cannot answer now. Agents who were kept before that stay kept; do it again.';

/**
 * What the function answers to an order about agents.
 * @throws Failure 2 where the order is not written as one, 3 where the function fails.
 */
export async function orderAbout(centre: Reached, order: object): Promise<{ readonly [field: string]: unknown }> {
  type Answer = { wrong?: readonly { reason: string }[]; [field: string]: unknown };
  const answer = (await invoke(centre, 'agents-on-command', { do: order }, BROKEN)) as Answer;
  if (answer.wrong) throw new Failure(2, answer.wrong.map(({ reason }) => reason).join(' '));
  return answer;
}

/** Makes a user of the local instance. @throws Failure 3 where the centre does not answer. */
export const makeUser = async (
  centre: Reached,
  { userName, ...agent }: Parameters<Doors['makeUser']>[0],
): ReturnType<Doors['makeUser']> => {
  const response = await fetchFrom(centre.url, `/users/${encodeURIComponent(userName)}`, {
    method: 'PUT',
    body: JSON.stringify(agent),
  });
  const { arn, field, problem } = (await response.json()) as { arn?: string; field?: string; problem?: string };
  return arn === undefined ? { field: field ?? 'agent', refused: problem ?? 'The user cannot be made.' } : { arn };
};

/** A report for people. */
export const told = (file: string, { read, written, unchanged, rejected }: AgentsReport): string =>
  [
    `${file}: ${read} agents read, ${written} written, ${unchanged} unchanged, ${new Set(rejected.map(({ line }) => line)).size} rejected`,
    ...rejected.map(({ line, field, reason }) => `  entry ${line}, ${field}: ${reason}`),
  ].join('\n');
