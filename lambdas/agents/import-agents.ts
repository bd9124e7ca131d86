import { isDeepStrictEqual } from 'node:util';
import { type KeptAgent, keptAgent } from './kept-agent.ts';
import { type ListedAgent, listedAgent } from './listed-agent.ts';
import { folded, type Listed, type Rejection, withoutTwins } from './rules.ts';

/** Counts are agents: read = written + unchanged + agents with a rejection. */
export interface ImportReport {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  /** By their places in the list. */
  readonly rejected: readonly Rejection[];
}

/** Reads a list: who is written as an agent is, and what is wrong with the others, once a field. Writes nothing. */
export function readAgents(given: readonly unknown[]): {
  readonly agents: readonly Listed<ListedAgent>[];
  readonly rejected: readonly Rejection[];
} {
  const listed: Listed<ListedAgent>[] = [];
  const rejected: Rejection[] = [];
  for (const [index, each] of given.entries()) {
    const line = index + 1;
    const read = listedAgent.safeParse(each);
    if (read.success) listed.push({ line, agent: read.data });
    else
      for (const [field, [first]] of Map.groupBy(read.error.issues, ({ path }) => path.join('.') || 'agent'))
        rejected.push({ line, field, reason: first?.message ?? '' });
  }
  const { agents, rejected: twins } = withoutTwins(listed);
  return { agents, rejected: [...rejected, ...twins].sort((a, b) => a.line - b.line) };
}

const WITHOUT_USER = 'Give the ARN of the user: users are made in Connect.';

/** Where agents are kept. */
export interface Agents {
  readonly all: () => Promise<readonly KeptAgent[]>;
  readonly put: (agent: KeptAgent) => Promise<void>;
  readonly remove: (arn: string) => Promise<void>;
}

/**
 * Keeps a list of agents: the good ones are kept whatever the others are, and importing twice changes nothing. A user name that
 * comes with another ARN is another user, and the old one is gone: Connect has each name once.
 */
export async function importAgents(given: readonly unknown[], kept: Agents): Promise<ImportReport> {
  const { agents, rejected } = readAgents(given);
  const known = await kept.all();
  const counts = { written: 0, unchanged: 0 };
  const without: Rejection[] = [];
  for (const { line, agent } of agents) {
    if (agent.arn === undefined) {
      without.push({ line, field: 'arn', reason: WITHOUT_USER });
      continue;
    }
    const told = keptAgent.parse(agent);
    counts[await keep(told, known, kept)] += 1;
  }
  return {
    read: given.length,
    ...counts,
    rejected: [...rejected, ...without].sort((a, b) => a.line - b.line),
  };
}

async function keep(
  agent: KeptAgent,
  known: readonly KeptAgent[],
  { put, remove }: Agents,
): Promise<'written' | 'unchanged'> {
  if (known.some((each) => isDeepStrictEqual(each, agent))) return 'unchanged';
  await put(agent);
  for (const { arn, userName } of known)
    if (arn !== agent.arn && folded(userName) === folded(agent.userName)) await remove(arn);
  return 'written';
}
