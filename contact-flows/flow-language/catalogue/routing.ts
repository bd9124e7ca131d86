import {
  EXCEPT_QUEUE,
  FAILS,
  family,
  LEADING,
  LEADING_AND_OUTBOUND,
  LEADING_NOT_MODULE,
  MAY_FAIL,
  WHOLE,
} from './spec.ts';

const QUEUE_OR_AGENT = { QueueId: { kind: 'id' }, AgentId: { kind: 'id' } } as const;
const FULL_OR_FAILED = { required: ['QueueAtCapacity', 'NoMatchingError'] } as const;

/** Where a contact goes: to a queue, an agent, another flow, or the end. */
export const routing = family({
  UpdateContactTargetQueue: {
    block: 'Set working queue',
    parameters: QUEUE_OR_AGENT,
    groups: [{ of: ['QueueId', 'AgentId'], take: 'exactly one' }],
    errors: FAILS,
    places: EXCEPT_QUEUE,
  },
  TransferContactToQueue: { block: 'Transfer to queue', parameters: {}, errors: FULL_OR_FAILED, places: EXCEPT_QUEUE },
  DequeueContactAndTransferToQueue: {
    block: 'Transfer to queue (in a customer queue flow)',
    parameters: QUEUE_OR_AGENT,
    errors: FULL_OR_FAILED,
    places: ['CUSTOMER_QUEUE'],
  },
  TransferContactToAgent: {
    block: 'Transfer to agent (beta)',
    parameters: {},
    next: 'forbidden',
    places: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'],
    channels: ['VOICE'],
  },
  UpdateContactRoutingBehavior: {
    block: 'Change routing priority / age',
    parameters: {
      QueuePriority: { kind: 'value', whole: WHOLE },
      QueueTimeAdjustmentSeconds: { kind: 'value', whole: WHOLE },
      RoutingProficiencies: { kind: 'json' },
    },
    groups: [
      { of: ['QueuePriority', 'QueueTimeAdjustmentSeconds'], take: 'at most one' },
      { of: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'], take: 'at least one' },
    ],
    errors: MAY_FAIL,
    places: LEADING_AND_OUTBOUND,
    channels: ['VOICE', 'TASK'],
    variants: [
      { when: { parameter: 'QueuePriority' }, errors: { refused: ['NoMatchingError'] } },
      { when: { parameter: 'QueueTimeAdjustmentSeconds' }, errors: { refused: ['NoMatchingError'] } },
    ],
  },
  UpdateContactRoutingCriteria: {
    block: 'Set routing criteria',
    parameters: { RoutingCriteria: { kind: 'json', required: true } },
    errors: FAILS,
    places: LEADING,
  },
  TransferToFlow: {
    block: 'Transfer to flow',
    parameters: { ContactFlowId: { kind: 'id', required: true } },
    errors: FAILS,
    places: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  },
  EndFlowExecution: {
    block: 'End flow / Resume',
    parameters: {},
    next: 'forbidden',
    places: ['CUSTOMER_QUEUE', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'],
    doubtfulPlaces: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
  },
  DisconnectParticipant: {
    block: 'Disconnect / hang up',
    parameters: {},
    next: 'forbidden',
    places: LEADING_NOT_MODULE,
  },
  UpdatePreviousContactParticipantState: {
    block: 'Hold customer or agent',
    parameters: {
      PreviousContactParticipantState: {
        kind: 'static',
        values: ['AgentOnHold', 'CustomerOnHold', 'OffHold'],
        required: true,
      },
    },
    errors: FAILS,
    places: ['CONTACT_FLOW', 'OUTBOUND_WHISPER', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
    channels: ['VOICE'],
  },
  ResumeContact: { block: 'Resume contact', parameters: {}, errors: FAILS },
});
