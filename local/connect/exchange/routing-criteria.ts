import * as z from 'zod';
import { idIn } from '../arns.ts';
import type { User } from './configuration.ts';

const proficiency = z.strictObject({
  Name: z.string(),
  Value: z.string(),
  ProficiencyLevel: z.coerce.number().min(1).max(5),
  ComparisonOperator: z.literal('NumberGreaterOrEqualTo'),
});
const value = z.strictObject({ Name: z.string(), Value: z.string(), ComparisonOperator: z.literal('Match') });
const named = z.strictObject({
  ComparisonOperator: z.literal('Match'),
  MatchCriteria: z.strictObject({ AgentsCriteria: z.strictObject({ AgentIds: z.array(z.string()).min(1) }) }),
});
const condition = z.union([proficiency, value, named]);
type Condition = z.infer<typeof condition>;

/** What an agent must be for a step: exactly one of the three. */
export type Expression =
  | { readonly AttributeCondition: Condition }
  | { readonly AndExpression: readonly Expression[] }
  | { readonly OrExpression: readonly Expression[] };

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ AttributeCondition: condition }),
    z.strictObject({ AndExpression: z.array(expression).min(1) }),
    z.strictObject({ OrExpression: z.array(expression).min(1) }),
  ]),
);

const step = z.strictObject({
  Expression: expression,
  /** A step without one never expires. */
  Expiry: z.strictObject({ DurationInSeconds: z.coerce.number().int().positive() }).optional(),
});
export type RoutingStep = z.infer<typeof step>;

const criteria = z.strictObject({ Steps: z.array(step).min(1).max(5) });

/** The steps of a flow's RoutingCriteria, whose numbers are strings on the wire; nothing where they cannot be read. */
export const readRoutingCriteria = (written: unknown): readonly RoutingStep[] | undefined =>
  criteria.safeParse(written).data?.Steps;

/** Whether the agent is what an expression asks for. */
export function meets(user: User, asked: Expression): boolean {
  if ('AndExpression' in asked) return asked.AndExpression.every((part) => meets(user, part));
  if ('OrExpression' in asked) return asked.OrExpression.some((part) => meets(user, part));
  return meetsCondition(user, asked.AttributeCondition);
}

function meetsCondition(user: User, asked: Condition): boolean {
  if ('MatchCriteria' in asked) return asked.MatchCriteria.AgentsCriteria.AgentIds.includes(idIn(user.arn));
  const level = 'ProficiencyLevel' in asked ? asked.ProficiencyLevel : 1;
  return user.proficiencies.some((has) => has.name === asked.Name && has.value === asked.Value && has.level >= level);
}

/** When each step of criteria that began at an instant ends; those behind a step that never expires are never reached. */
export function stepEnds(steps: readonly RoutingStep[], from: Date): readonly Date[] {
  const endless = steps.findIndex(({ Expiry }) => Expiry === undefined);
  const expiring = endless < 0 ? steps : steps.slice(0, endless);
  let at = from.getTime();
  return expiring.map(({ Expiry }) => {
    at += (Expiry?.DurationInSeconds ?? 0) * 1000;
    return new Date(at);
  });
}

/** The step that counts now; none when the last is over, and then everybody counts. */
export const currentStep = (steps: readonly RoutingStep[], from: Date, now: Date): RoutingStep | undefined =>
  steps[stepEnds(steps, from).filter((end) => end <= now).length];
