import { flowNamed, type Path, queueNamed, type Step } from './step.ts';

/** Keeps what Lambdas send and receive out of the flow log: the first step of every flow. */
export const loggingDisabled: Step = {
  name: 'logging off',
  type: 'UpdateFlowLoggingBehavior',
  parameters: { FlowLoggingBehavior: 'Disabled' },
};

/** Keeps values on the contact, across flows and in its record; an empty value is refused by the service. */
export const remember = (attributes: { readonly [name: string]: string }): Step => ({
  name: `remember ${Object.keys(attributes).join(' and ')}`,
  type: 'UpdateContactAttributes',
  parameters: { Attributes: attributes, TargetContact: 'Current' },
  errors: { NoMatchingError: [] },
});

/** Keeps values for this flow only: they end with it and stay out of the contact record. */
export const note = (values: { readonly [name: string]: string }): Step => ({
  name: `note ${Object.keys(values).join(' and ')}`,
  type: 'UpdateFlowAttributes',
  parameters: { FlowAttributes: Object.fromEntries(Object.entries(values).map(([k, Value]) => [k, { Value }])) },
  errors: { NoMatchingError: [] },
});

/** Reads back what `note` kept. */
export const noted = (name: string): string => `$.FlowAttributes.${name}`;

/** The flow that the contact hears while it waits. Without it the instance's default plays. */
export const whileWaiting = (flow: string): Step => ({
  name: `while waiting ${flow}`,
  type: 'UpdateContactEventHooks',
  parameters: { EventHooks: { CustomerQueue: flowNamed(flow) } },
  errors: { NoMatchingError: [] },
});

/** Routing priority: 1 is served first, 5 is what a contact has by default. */
export const priority = (level: number): Step => ({
  name: `priority ${level}`,
  type: 'UpdateContactRoutingBehavior',
  parameters: { QueuePriority: String(level) },
});

/** Queues the contact for a person. The flow ends when that works; `full` and `failed` say what happens when not. */
export const toQueue = <Section extends string = never>(
  queue: string,
  otherwise: { readonly full: Path<Section>; readonly failed: Path<Section> },
): Step<Section> => ({
  name: `choose queue ${queue}`,
  type: 'UpdateContactTargetQueue',
  parameters: { QueueId: queueNamed(queue) },
  errors: { NoMatchingError: otherwise.failed },
  next: {
    path: [
      {
        name: `to queue ${queue}`,
        type: 'TransferContactToQueue',
        parameters: {},
        errors: { QueueAtCapacity: otherwise.full, NoMatchingError: otherwise.failed },
        next: { mirrors: 'NoMatchingError' },
      },
    ],
  },
});

/** Hangs up. */
export const hangUp: Step = { name: 'hang up', type: 'DisconnectParticipant', parameters: {}, next: 'ends' };
