import { action, end, FLOW, LEADING } from './action.ts';

const METRIC_ERRORS = ['NoMatchingError', 'NoMatchingCondition'] as const;

/** The reference's section "Flow-control actions". */
export const flowControl = [
  action(
    'Compare',
    { ComparisonValue: '$.Attributes.language' },
    { errors: ['NoMatchingCondition'], branches: [['Equals', 'lt']] },
  ),
  action(
    'CheckHoursOfOperation',
    {},
    {
      branches: [
        ['Equals', 'True'],
        ['Equals', 'False'],
      ],
      places: LEADING,
    },
  ),
  action(
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsAvailable' },
    { mode: 'agents', errors: METRIC_ERRORS, branches: [['NumberGreaterThan', '0']], places: LEADING },
  ),
  action(
    'CheckMetricData',
    { MetricType: 'OldestContactInQueueAgeSeconds' },
    { mode: 'queue', errors: METRIC_ERRORS, branches: [['NumberLessOrEqualTo', '300000']], places: LEADING },
  ),
  action('GetMetricData', {}),
  action(
    'DistributeByPercentage',
    {},
    {
      errors: ['NoMatchingCondition'],
      branches: [
        ['NumberLessThan', '4'],
        ['NumberLessThan', '10'],
        ['NumberLessThan', '18'],
      ],
      places: [...LEADING, 'OUTBOUND_WHISPER'],
    },
  ),
  action(
    'Loop',
    { LoopCount: '3' },
    {
      errors: [],
      mayHave: ['NoMatchingError'],
      branches: [
        ['Equals', 'ContinueLooping'],
        ['Equals', 'DoneLooping'],
      ],
    },
  ),
  action(
    'Wait',
    { TimeLimitSeconds: '60' },
    { mode: 'time', mayHave: ['ParticipantNotFound'], branches: [['Equals', 'WaitCompleted']] },
  ),
  action(
    'Wait',
    { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'BotParticipantDisconnected'] },
    {
      mode: 'events',
      requires: ['TimeLimitSeconds'],
      mayHave: ['ParticipantNotFound'],
      branches: [
        ['Equals', 'WaitCompleted'],
        ['Equals', 'CustomerReturned'],
        ['Equals', 'BotParticipantDisconnected'],
      ],
    },
  ),
  action(
    'Wait',
    { TimeLimitSeconds: '60', ContinueExecution: 'True', MinimumWaitTimeSeconds: '5' },
    {
      mode: 'go on meanwhile',
      requires: ['TimeLimitSeconds'],
      mayHave: ['ParticipantNotFound'],
      branches: [
        ['Equals', 'Continue'],
        ['Equals', 'WaitCompleted'],
      ],
    },
  ),
  end(
    'EndFlowExecution',
    ['CUSTOMER_QUEUE', 'CUSTOMER_WHISPER', 'OUTBOUND_WHISPER', 'AGENT_WHISPER'],
    ['CONTACT_FLOW', 'CUSTOMER_HOLD', 'AGENT_HOLD', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  ),
  action('TransferToFlow', { ContactFlowId: FLOW }, { places: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'] }),
  action(
    'UpdateFlowAttributes',
    { FlowAttributes: { trip: { Value: '$.External.trip' } } },
    { requires: ['FlowAttributes', 'FlowAttributes.trip.Value'] },
  ),
  action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, { errors: [] }),
  action(
    'UpdateContactRoutingCriteria',
    {
      RoutingCriteria: {
        Steps: [
          {
            Expression: {
              AttributeCondition: {
                Name: 'cruises',
                Value: '1',
                ProficiencyLevel: '4',
                ComparisonOperator: 'NumberGreaterOrEqualTo',
              },
            },
            Expiry: { DurationInSeconds: '30' },
          },
        ],
      },
    },
    { places: LEADING },
  ),
  action(
    'CheckOutboundCallStatus',
    {},
    { branches: [['Equals', 'CallAnswered']], places: ['CONTACT_FLOW', 'OUTBOUND_WHISPER'] },
  ),
  action('CheckVoiceId', { CheckVoiceIdOption: 'VoiceAuthentication' }, { branches: [['Equals', 'NotAuthenticated']] }),
  action('StartVoiceIdStream', {}),
];
