/** One resource that a deployment creates, its intrinsic functions still in place. */
export interface PlannedResource {
  readonly stack: string;
  readonly id: string;
  /** CloudFormation's type, such as `AWS::KMS::Key`. */
  readonly type: string;
  readonly properties: { readonly [name: string]: unknown };
}

/** What `cdk synth` wrote for one environment, the stacks in the order in which they are deployed. */
export interface Planned {
  readonly stacks: readonly string[];
  readonly resources: readonly PlannedResource[];
}

/** How many of them are of that type. */
export const countOf = (resources: readonly PlannedResource[], type: string): number =>
  resources.filter((resource) => resource.type === type).length;
