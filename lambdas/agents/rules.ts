/** What is wrong with one agent of a list; `line` is the place in the list, from 1. */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** An agent of a list, with its place there. */
export interface Listed<Agent = { readonly userName: string; readonly arn?: string | undefined }> {
  readonly line: number;
  readonly agent: Agent;
}

/** Splits a list into those who are named once, by user name and by ARN, and the later ones of twins: nobody can say which is meant. */
export function withoutTwins<Agent extends Listed['agent']>(
  listed: readonly Listed<Agent>[],
): {
  readonly agents: readonly Listed<Agent>[];
  readonly rejected: readonly Rejection[];
} {
  const rejected = listed.flatMap(({ line, agent }): readonly Rejection[] => {
    const earlier = listed.filter((other) => other.line < line);
    const sameName = earlier.find((other) => folded(other.agent.userName) === folded(agent.userName));
    if (sameName) return [{ line, field: 'userName', reason: `Entry ${sameName.line} has the same user name.` }];
    const sameArn = earlier.find((other) => agent.arn !== undefined && other.agent.arn === agent.arn);
    return sameArn ? [{ line, field: 'arn', reason: `Entry ${sameArn.line} is the same user.` }] : [];
  });
  const lines = new Set(rejected.map(({ line }) => line));
  return { agents: listed.filter(({ line }) => !lines.has(line)), rejected };
}

/** Connect takes user names that differ only in case for the same. */
export const folded = (userName: string): string => userName.toLowerCase();
