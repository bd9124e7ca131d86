import { action } from './action.ts';
import { type Draft, flowNamed, type Path, queueNamed, type Step } from './step.ts';

interface Otherwise<Section extends string> {
  readonly full: Path<Section>;
  readonly failed: Path<Section>;
}

const place = <Section extends string>(name: string, otherwise: Otherwise<Section>): Step<Section> =>
  action('TransferContactToQueue', {
    name,
    parameters: {},
    errors: { QueueAtCapacity: otherwise.full, NoMatchingError: otherwise.failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Chooses the queue of that name, for what asks about it (hours, staffing, metrics) and for `intoQueue`. */
export const chooseQueue = <Section extends string = never>(queue: string, failed: Path<Section>): Step<Section> =>
  action('UpdateContactTargetQueue', {
    name: `choose queue ${queue}`,
    parameters: { QueueId: queueNamed(queue) },
    errors: { NoMatchingError: failed },
  });

/** Queues the contact in the queue that was chosen. */
export const intoQueue = <Section extends string = never>(otherwise: Otherwise<Section>): Step<Section> =>
  place('to the queue', otherwise);

/** Queues the contact for a person. The flow ends when that works; `full` and `failed` say what happens when not. */
export const toQueue = <Section extends string = never>(
  queue: string,
  otherwise: Otherwise<Section>,
): Step<Section> => ({
  ...chooseQueue(queue, otherwise.failed),
  next: { path: [place(`to queue ${queue}`, otherwise)] },
});

/** Queues the contact for one agent, named by a reference to the user's ARN. */
export const toAgent = <Section extends string = never>(agent: string, otherwise: Otherwise<Section>): Step<Section> =>
  action('UpdateContactTargetQueue', {
    name: 'choose agent',
    parameters: { AgentId: agent },
    errors: { NoMatchingError: otherwise.failed },
    next: { path: [place('to the agent', otherwise)] },
  });

/** From a customer queue flow into another queue, keeping the contact; eleven times at most in one chain. */
export const moveToQueue = <Section extends string = never>(
  queue: string,
  otherwise: Otherwise<Section>,
): Step<Section> =>
  action('DequeueContactAndTransferToQueue', {
    name: `move to queue ${queue}`,
    parameters: { QueueId: queueNamed(queue) },
    errors: { QueueAtCapacity: otherwise.full, NoMatchingError: otherwise.failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Routing priority: 1 is served first, 5 is what a contact has by default. */
export const priority = (level: number): Step =>
  action('UpdateContactRoutingBehavior', { name: `priority ${level}`, parameters: { QueuePriority: String(level) } });

/** Ages the contact by so many seconds, as if it had waited since then. */
export const age = (seconds: number): Step =>
  action('UpdateContactRoutingBehavior', {
    name: `age ${seconds} s`,
    parameters: { QueueTimeAdjustmentSeconds: String(seconds) },
  });

/** Which proficiencies an agent must have, step by step; a step without seconds is the last. Levels are 1 to 5. */
export const routingSteps = <Section extends string = never>(
  steps: readonly {
    readonly needs: readonly { readonly skill: string; readonly value: string; readonly level: number }[];
    readonly seconds?: number;
  }[],
  failed: Path<Section>,
): Step<Section> =>
  action('UpdateContactRoutingCriteria', {
    name: 'routing steps',
    parameters: {
      RoutingCriteria: {
        Steps: steps.map(({ needs, seconds }) => ({
          Expression: expression(needs),
          ...(seconds === undefined ? {} : { Expiry: { DurationInSeconds: String(seconds) } }),
        })),
      },
    },
    errors: { NoMatchingError: failed },
  });

const expression = (
  needs: readonly { readonly skill: string; readonly value: string; readonly level: number }[],
): Draft => {
  const conditions = needs.map(({ skill, value, level }) => ({
    AttributeCondition: {
      Name: skill,
      Value: value,
      ProficiencyLevel: String(level),
      ComparisonOperator: 'NumberGreaterOrEqualTo',
    },
  }));
  return conditions.length === 1 && conditions[0] ? conditions[0] : { AndExpression: conditions };
};

/** Goes on in another flow; control does not come back. */
export const toFlow = <Section extends string = never>(flow: string, failed: Path<Section>): Step<Section> =>
  action('TransferToFlow', {
    name: `to flow ${flow}`,
    parameters: { ContactFlowId: flowNamed(flow) },
    errors: { NoMatchingError: failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Calls a number outside, in E.164 or by a reference, and leaves the caller with it; rings for up to `seconds` (0 to 600). */
export const toNumber = <Section extends string = never>(
  number: string,
  seconds: number,
  failed: Path<Section>,
): Step<Section> =>
  action('TransferParticipantToThirdParty', {
    name: 'to an outside number',
    parameters: {
      ThirdPartyPhoneNumber: number,
      ThirdPartyConnectionTimeLimitSeconds: String(seconds),
      ContinueFlowExecution: 'False',
    },
    errors: { NoMatchingError: failed },
    next: { mirrors: 'NoMatchingError' },
  });

/** Hangs up. */
export const hangUp: Step = action('DisconnectParticipant', { name: 'hang up', parameters: {}, next: 'ends' });

/** Ends the flow and leaves the contact where it is: in its queue, or on its way to an agent. */
export const endFlow: Step = action('EndFlowExecution', { name: 'end', parameters: {}, next: 'ends' });
