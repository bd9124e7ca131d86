import { FAILS, family, LEADING, LEADING_AND_OUTBOUND, MAY_FAIL } from './spec.ts';

const NUMBERS = ['NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'] as const;
const TEXTS = ['TextStartsWith', 'TextEndsWith', 'TextContains'] as const;

/** Every operator that the service knows; AWS's pages name others, which it refuses. */
const OPERATORS = ['Equals', ...TEXTS, ...NUMBERS, 'KeyExists'] as const;

const AGENTS = ['NumberOfAgentsAvailable', 'NumberOfAgentsStaffed', 'NumberOfAgentsOnline'] as const;
const WAIT_EVENTS = ['CustomerReturned', 'BotParticipantDisconnected'] as const;
const anyAgent = { operators: ['NumberGreaterThan'], least: 1, operands: ['0'] } as const;

/** Which way a contact goes, by what is known of it, of the time and of the queues. */
export const decisions = family({
  Compare: {
    block: 'Check contact attributes',
    parameters: { ComparisonValue: { kind: 'path', required: true } },
    errors: { required: ['NoMatchingCondition'] },
    conditions: { operators: OPERATORS, least: 1 },
  },
  CheckHoursOfOperation: {
    block: 'Check hours of operation',
    parameters: { HoursOfOperationId: { kind: 'id' } },
    errors: FAILS,
    conditions: { operators: ['Equals'], operands: ['True', 'False'] },
    branches: ['True', 'False'],
    places: LEADING,
  },
  CheckMetricData: {
    block: 'Check staffing / Check queue status',
    parameters: {
      MetricType: {
        kind: 'static',
        values: [...AGENTS, 'OldestContactInQueueAgeSeconds', 'NumberOfContactsInQueue'],
        required: true,
      },
      QueueId: { kind: 'id' },
      AgentId: { kind: 'id' },
    },
    errors: { required: ['NoMatchingError', 'NoMatchingCondition'] },
    conditions: { operators: ['Equals', ...NUMBERS], least: 1 },
    places: LEADING,
    variants: AGENTS.map((is) => ({ when: { parameter: 'MetricType', is }, conditions: anyAgent })),
  },
  GetMetricData: {
    block: 'Get queue metrics',
    parameters: { QueueId: { kind: 'id' }, AgentId: { kind: 'id' }, QueueChannel: { kind: 'value' } },
    errors: FAILS,
  },
  DistributeByPercentage: {
    block: 'Distribute by percentage',
    parameters: {},
    errors: { required: ['NoMatchingCondition'] },
    conditions: { operators: ['NumberLessThan'], least: 1, operands: /^([1-9][0-9]?|100)$/ },
    places: LEADING_AND_OUTBOUND,
  },
  Loop: {
    block: 'Loop',
    parameters: { LoopCount: { kind: 'value', whole: [0, 100], number: true, required: true } },
    errors: MAY_FAIL,
    conditions: { operators: ['Equals'], operands: ['ContinueLooping', 'DoneLooping'] },
    branches: ['ContinueLooping', 'DoneLooping'],
  },
  Wait: {
    block: 'Wait',
    parameters: {
      TimeLimitSeconds: { kind: 'value', whole: [0, 604_800], required: true },
      Events: { kind: 'list', of: { kind: 'static', values: WAIT_EVENTS } },
      ContinueExecution: { kind: 'static' },
      MinimumWaitTimeSeconds: { kind: 'value' },
    },
    errors: { required: ['NoMatchingError'], optional: ['ParticipantNotFound'] },
    conditions: {
      operators: ['Equals'],
      operands: ['WaitCompleted', ...WAIT_EVENTS, 'Continue'],
    },
    branches: ['WaitCompleted'],
    channels: ['CHAT', 'TASK'],
    variants: WAIT_EVENTS.map((includes) => ({ when: { parameter: 'Events', includes }, branches: [includes] })),
  },
  CheckOutboundCallStatus: {
    block: 'Check call progress',
    parameters: {},
    errors: FAILS,
    conditions: {
      operators: ['Equals'],
      operands: ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'],
    },
    places: ['CONTACT_FLOW', 'OUTBOUND_WHISPER'],
    channels: ['VOICE'],
  },
  CheckVoiceId: {
    block: 'Check Voice ID',
    parameters: { CheckVoiceIdOption: { kind: 'static', required: true } },
    errors: FAILS,
    conditions: {
      operators: ['Equals'],
      operands: [
        'Enrolled',
        'NotEnrolled',
        'OptedOut',
        'Authenticated',
        'NotAuthenticated',
        'Inconclusive',
        'HighRisk',
        'LowRisk',
      ],
    },
    channels: ['VOICE'],
  },
  StartVoiceIdStream: { block: 'Set Voice ID', parameters: {}, errors: FAILS, channels: ['VOICE'] },
});
