/** Something wrong with a flow. `refused` is the service's own no, in its words; `warning` is ours. */
export interface Problem {
  /** The identifier of the block; empty where the flow as a whole is meant. */
  readonly block: string;
  readonly rule: string;
  readonly severity: 'refused' | 'warning';
  readonly problem: string;
}

/** Says no in the service's words, with the path of what it refuses. */
export const refused = (block: string, rule: string, problem: string): Problem => ({
  block,
  rule,
  severity: 'refused',
  problem,
});

export const warning = (block: string, rule: string, problem: string): Problem => ({
  block,
  rule,
  severity: 'warning',
  problem,
});
