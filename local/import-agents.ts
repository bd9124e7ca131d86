import * as z from 'zod';

const rejection = z.object({ line: z.number(), field: z.string(), reason: z.string() });
const checked = z.object({ rejected: z.array(rejection) });
const report = z.object({
  read: z.number(),
  written: z.number(),
  unchanged: z.number(),
  rejected: z.array(rejection),
});

/** What became of a list of agents: read = written + unchanged + agents with a rejection, which are named by their places from 1. */
export type AgentsReport = z.infer<typeof report>;

/** Where a list goes. Both may throw where the centre breaks off. */
export interface Doors {
  /** Gives the function an order about agents, and answers its answer. */
  readonly order: (order: object) => Promise<unknown>;
  /** Makes a user in Connect; or says which field is refused, and why. */
  readonly makeUser: (agent: {
    readonly userName: string;
  }) => Promise<{ readonly arn: string } | { readonly field: string; readonly refused: string }>;
}

/**
 * Imports agents: the function first says who is written as an agent is; for those without the ARN of a user one is made; then the
 * function keeps them. Whom Connect refuses is rejected like the others.
 */
export async function importAgents(agents: readonly unknown[], { order, makeUser }: Doors): Promise<AgentsReport> {
  const check = checked.parse(await order({ does: 'check', agents }));
  const bad = new Set(check.rejected.map(({ line }) => line));
  const refused = new Map<number, z.infer<typeof rejection>>();
  const complete: unknown[] = [];
  for (const [index, agent] of agents.entries()) {
    const line = index + 1;
    if (bad.has(line) || hasUser(agent)) complete.push(agent);
    else {
      const made = await makeUser(agent as { readonly userName: string });
      if ('refused' in made) refused.set(line, { line, field: made.field, reason: made.refused });
      complete.push('arn' in made ? { ...(agent as object), arn: made.arn } : agent);
    }
  }
  const answered = report.parse(await order({ does: 'import', agents: complete }));
  return { ...answered, rejected: answered.rejected.map((each) => refused.get(each.line) ?? each) };
}

const hasUser = (agent: unknown): boolean => (agent as { readonly arn?: unknown }).arn !== undefined;
