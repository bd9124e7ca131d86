import { action } from './action.ts';
import type { EVENT_HOOKS } from './catalogue/contact-data.ts';
import { flowNamed, type Path, type Reference, type Step } from './step.ts';

/** Keeps what Lambdas send and receive out of the flow log: the first step of every flow. */
export const loggingDisabled: Step = action('UpdateFlowLoggingBehavior', {
  name: 'logging off',
  parameters: { FlowLoggingBehavior: 'Disabled' },
});

/** Keeps values on the contact, across flows and in its record; an empty value is refused by the service. */
export const remember = (
  attributes: { readonly [name: string]: string | Reference },
  on: 'Current' | 'Related' = 'Current',
): Step => rememberOr(attributes, [], on);

/** The same, for values without which the call must not go on as it would: `failed` is where it goes then. */
export const rememberOr = <Section extends string = never>(
  attributes: { readonly [name: string]: string | Reference },
  failed: Path<Section>,
  on: 'Current' | 'Related' = 'Current',
): Step<Section> =>
  action('UpdateContactAttributes', {
    name: `remember ${Object.keys(attributes).join(' and ')}`,
    parameters: { Attributes: attributes, TargetContact: on },
    errors: { NoMatchingError: failed },
  });

/** Keeps values for this flow only: they end with it and stay out of the contact record. */
export const note = (values: { readonly [name: string]: string }): Step =>
  action('UpdateFlowAttributes', {
    name: `note ${Object.keys(values).join(' and ')}`,
    parameters: {
      FlowAttributes: Object.fromEntries(Object.entries(values).map(([name, Value]) => [name, { Value }])),
    },
    errors: { NoMatchingError: [] },
  });

/** Reads back what `note` kept. */
export const noted = (name: string): string => `$.FlowAttributes.${name}`;

/** Reads back what `remember` kept. */
export const remembered = (name: string): string => `$.Attributes.${name}`;

/** Names the flow that runs at an event of the contact: waiting, whispers, holds, guides, what remains after the agent hangs up. */
export const onEvent = (event: (typeof EVENT_HOOKS)[number], flow: string): Step =>
  action('UpdateContactEventHooks', {
    name: `at ${event} ${flow}`,
    parameters: { EventHooks: { [event]: flowNamed(flow) } },
    errors: { NoMatchingError: [] },
  });

/** The same, where a reference such as an attribute holds the flow's ARN; nothing is set where it holds nothing. */
export const onEventBy = (event: (typeof EVENT_HOOKS)[number], reference: string): Step =>
  action('UpdateContactEventHooks', {
    name: `at ${event} by ${reference.replace(/^\$\./, '')}`,
    parameters: { EventHooks: { [event]: reference } },
    errors: { NoMatchingError: [] },
  });

/** The flow that the contact hears while it waits. Without it the instance's default plays. */
export const whileWaiting = (flow: string): Step => onEvent('CustomerQueue', flow);

/** Up to six tags for reports and bills. */
export const tag = (tags: { readonly [name: string]: string }): Step =>
  action('TagContact', { name: 'tag', parameters: { Tags: tags }, errors: { NoMatchingError: [] } });

/** Records what the call hears and says without an agent, from here on or no longer: a message by voice. */
export const recordTheCall = (is: 'on' | 'off'): Step =>
  action('UpdateContactRecordingBehavior', {
    name: `recording of the call itself ${is}`,
    parameters: {
      RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: is === 'on' ? 'Enabled' : 'Disabled' },
    },
  });

/** Records the agent, the customer, both or nobody from here on. */
export const record = (participants: readonly ('Agent' | 'Customer')[]): Step =>
  action('UpdateContactRecordingBehavior', {
    name: participants.length === 0 ? 'recording off' : `record ${participants.join(' and ')}`,
    parameters: { RecordingBehavior: { RecordedParticipants: participants } },
  });

/** Records both, and keeps for guides that the call is recorded: a payment on it needs the recording paused first. */
export const recordBoth: readonly Step[] = [record(['Agent', 'Customer']), remember({ recorded: 'yes' })];
