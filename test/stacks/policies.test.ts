import { expect, it } from 'vitest';
import { allowedIn } from './policy-statements.ts';
import { ENVIRONMENTS } from './synthesized.ts';

const OWN_KEY = 'in a key’s own policy, `*` is that key; the account itself must be able to manage it';
const XRAY = 'X-Ray knows no resource';
const ALARM_KEY = 'SNS asks for it so to encrypt; in a key’s own policy, `*` is that key';
const CONNECT_KEY = 'in a key’s own policy, `*` is that key';
const TRACES = 'xray:PutTelemetryRecords on *, xray:PutTraceSegments on *';

const SCHEDULES = 'arn:aws:scheduler:eu-central-1:<AWS::AccountId>:schedule/wayline-ENV/*';
const PAGE_SCHEDULES = 'arn:aws:scheduler:eu-central-1:<AWS::AccountId>:schedule/wayline-ENV-page/*';

const EXECUTIONS = 'arn:aws:states:eu-central-1:<AWS::AccountId>:execution:wayline-ENV-crisis-playbook:*';
const LOG_DELIVERY = [
  ...['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies', 'GetLogDelivery'],
  ...['ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'],
]
  .map((action) => `logs:${action} on *`)
  .join(', ');

/** Everything in any policy that allows by wildcard, and why it has to. */
const WILDCARDS: { readonly [allowed: string]: string } = {
  'durable/TableKey: kms:* on *': OWN_KEY,
  'durable/StorageKey: kms:* on *': OWN_KEY,
  'durable/StorageKey: kms:GenerateDataKey on *': CONNECT_KEY,
  'durable/StorageAccessLogsPolicy: s3:PutObject on ${StorageAccessLogs.Arn}/*':
    'log delivery names each file anew, in the bucket that is for logs only',
  'service/BookingsFilesAccessLogsPolicy: s3:PutObject on ${BookingsFilesAccessLogs.Arn}/*':
    'log delivery names each file anew, in the bucket that is for logs only',
  'service/BookingsOnFileRoleDefaultPolicy: s3:GetObject on ${BookingsFilesBucket.Arn}/trips/*':
    'files are named by whoever drops them',
  'service/BookingsOnFileRoleDefaultPolicy: s3:PutObject on ${BookingsFilesBucket.Arn}/reports/*':
    'a report is named after its file',
  'service/MailInReceiverAccessLogsPolicy: s3:PutObject on ${MailInReceiverAccessLogs.Arn}/*':
    'log delivery names each file anew, in the bucket that is for logs only',
  'service/MailInReceiverWriterDefaultPolicy: s3:PutObject on ${MailInReceiverBucket.Arn}/mail/*':
    'SES names each e-mail anew',
  'service/MailInOnMailRoleDefaultPolicy: s3:GetObject on ${MailInReceiverBucket.Arn}/mail/*':
    'SES names each e-mail anew',
  [`service/MailInOnMailRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'centre/AlarmsKey: kms:* on *': OWN_KEY,
  [`crisis/CrisisCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`crisis/CrisisOnCommandRoleDefaultPolicy: states:DescribeExecution on ${EXECUTIONS}, states:StopExecution on ${EXECUTIONS}`]:
    'executions are named when they are started, and these are of the playbook only',
  [`crisis/CrisisOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'crisis/CrisisOnStepRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  'crisis/CrisisOnStepRoleDefaultPolicy: s3:GetObject on ${public/CrisisPagePagesBucket.Arn}/crisis*, s3:PutObject on ${public/CrisisPagePagesBucket.Arn}/crisis*':
    'pages are named by the crisis, its version and the language',
  [`crisis/CrisisOnStepRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'crisis/CrisisOnHappenedRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`crisis/CrisisOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`crisis/CrisisPlaybookMachineRoleDefaultPolicy: ${LOG_DELIVERY}, xray:GetSamplingRules on *, xray:GetSamplingTargets on *, ${TRACES}`]:
    'X-Ray and the delivery of logs know no resource',
  'public/CrisisPageOnPageRoleDefaultPolicy: s3:GetObject on ${CrisisPagePagesBucket.Arn}/crisis*, s3:PutObject on ${CrisisPagePagesBucket.Arn}/crisis*':
    'pages are named by the crisis, its version and the language',
  [`public/CrisisPageOnPageRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'public/CrisisPagePagesAccessLogsPolicy: s3:PutObject on ${CrisisPagePagesAccessLogs.Arn}/*':
    'log delivery names each file anew, in the bucket that is for logs only',
  'public/CrisisPagePagesBucketPolicy: s3:GetObject on ${CrisisPagePagesBucket.Arn}/*':
    'everybody reads every page, through the one distribution',
  'service/RepliesKey: kms:* on *': OWN_KEY,
  'service/RepliesKey: kms:Decrypt on *, kms:GenerateDataKey* on *': ALARM_KEY,
  'service/RepliesOnReplyRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/RepliesOnReplyRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'centre/AlarmsKey: kms:Decrypt on *, kms:GenerateDataKey* on *': ALARM_KEY,
  [`service/AgentsCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/AgentsOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/BookingsCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/BookingsAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/WaitingCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/PromisesOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnInboxRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnWrittenRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnFeedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnThawedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/NoticesOnDispatchRoleDefaultPolicy: sns:Publish on *, ${TRACES}`]:
    'X-Ray knows no resource; a telephone number is no resource; everything that is one, which are topics, is denied beside it',
  [`service/NoticesOnWrittenRoleDefaultPolicy: scheduler:CreateSchedule on ${SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`service/BookingsOnFileRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/TravellersCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/TravellersAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/TravellersOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/TravellersOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/InsightsCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OrdersAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/InsightsAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/InsightsOnContactEventRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/InsightsOnContactRecordRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/RelayOnChangeRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/AgentsAgentRoleDefaultPolicy: connect:DescribeContact on ${durable/Instance.Arn}/contact/*, connect:ResumeContactRecording on ${durable/Instance.Arn}/contact/*, connect:SuspendContactRecording on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/AgentsAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OrdersCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/PromisesOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OrdersOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/CasesAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/CasesCallerRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/CasesOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`public/CrisisPageOnPageRoleDefaultPolicy: scheduler:CreateSchedule on ${PAGE_SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`crisis/CrisisOnStepRoleDefaultPolicy: scheduler:CreateSchedule on ${PAGE_SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`public/CaseFormOnFormRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'public/CaseFormOnChatRoleDefaultPolicy: connect:StartChatContact on ${durable/Instance.Arn}/contact-flow/*':
    'the flows come after the function, which reads from a parameter which of them a chat runs',
  [`public/CaseFormOnChatRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/CasesOnHappenedRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/CasesOnHappenedRoleDefaultPolicy: scheduler:CreateSchedule on ${SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`service/CasesOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/CasesOnLookRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/CasesOnLookRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/OrdersOnHappenedRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/OrdersOnHappenedRoleDefaultPolicy: scheduler:CreateSchedule on ${SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`service/OrdersOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/OrdersOnThirdDayRoleDefaultPolicy: connect:StartTaskContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/OrdersOnThirdDayRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/RemindersOnLateTripRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/RemindersOnPlanRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/RemindersOnRemindersRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/RemindersOnShardRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OwnRulesAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OwnRulesOnOrderStageRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OwnRulesOnOwnRulesRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/OwnRulesOnRuleCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/WaitingAgentRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/WaitingOnCommandRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/WaitingOnDialRoleDefaultPolicy: connect:StartOutboundVoiceContact on ${durable/Instance.Arn}/contact/*, connect:StopContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/WaitingOnDialRoleDefaultPolicy: ${TRACES}`]: XRAY,
  [`service/WaitingOnDueRoleDefaultPolicy: ${TRACES}`]: XRAY,
  'service/WaitingOnHappenedRoleDefaultPolicy: connect:DescribeContact on ${durable/Instance.Arn}/contact/*, connect:StopContact on ${durable/Instance.Arn}/contact/*':
    'contacts are named when they begin',
  [`service/WaitingOnHappenedRoleDefaultPolicy: scheduler:CreateSchedule on ${SCHEDULES}, scheduler:DeleteSchedule on ${SCHEDULES}`]:
    'schedules are named when they are made, in a group that is ours only',
  [`service/WaitingOnHappenedRoleDefaultPolicy: ${TRACES}`]: XRAY,
};

/** What a service of AWS may do to what we encrypt or keep, and on whose behalf. */
const SERVICES: { readonly [allowed: string]: RegExp } = {
  'public/CrisisPagePagesAccessLogsPolicy: logging.s3.amazonaws.com s3:PutObject':
    /"aws:SourceAccount"|"aws:SourceArn"/,
  'public/CrisisPagePagesBucketPolicy: cloudfront.amazonaws.com s3:GetObject': /"AWS:SourceArn"/,
  'durable/StorageKey: connect.amazonaws.com kms:GenerateDataKey': /"aws:SourceAccount".*"aws:SourceArn"/,
  'durable/StorageAccessLogsPolicy: logging.s3.amazonaws.com s3:PutObject': /"aws:SourceAccount"|"aws:SourceArn"/,
  'service/BookingsFilesAccessLogsPolicy: logging.s3.amazonaws.com s3:PutObject': /"aws:SourceAccount"|"aws:SourceArn"/,
  'service/MailInReceiverAccessLogsPolicy: logging.s3.amazonaws.com s3:PutObject':
    /"aws:SourceAccount"|"aws:SourceArn"/,
  'service/MailInMailsQueuePolicy: events.amazonaws.com sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage':
    /"aws:SourceArn"/,
  'centre/AlarmsKey: cloudwatch.amazonaws.com kms:Decrypt kms:GenerateDataKey*': /"aws:SourceAccount".*"aws:SourceArn"/,
  'centre/AlarmsTopicPolicy: cloudwatch.amazonaws.com sns:Publish': /"aws:SourceAccount".*"aws:SourceArn"/,
  'service/RepliesKey: sms-voice.amazonaws.com kms:Decrypt kms:GenerateDataKey*':
    /"aws:SourceAccount".*"aws:SourceArn"/,
  'service/RepliesTopicPolicy: sms-voice.amazonaws.com sns:Publish': /"aws:SourceAccount".*"aws:SourceArn"/,
  'service/RepliesQueuePolicy: sns.amazonaws.com sqs:SendMessage': /"aws:SourceArn"/,
  'service/RepliesFailedPolicy: sns.amazonaws.com sqs:SendMessage': /"aws:SourceArn"/,
  'service/InsightsContactEventsQueuePolicy: events.amazonaws.com sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage':
    /"aws:SourceArn"/,
};

const isRole = (actions: readonly string[]) => actions.every((action) => action.startsWith('sts:'));

it.each(ENVIRONMENTS)('allows by wildcard what is listed with its reason, and nothing else: %s', (environment) => {
  const found = allowedIn(environment)
    .map(({ where, actions, resources }) => ({
      where,
      wild: actions
        .flatMap((action) => resources.map((resource) => `${action} on ${resource}`))
        .filter((pair) => pair.includes('*')),
    }))
    .filter(({ wild }) => wild.length > 0)
    .map(({ where, wild }) => `${where}: ${wild.sort().join(', ')}`)
    .map((line) =>
      line
        .replaceAll(`wayline-${environment}/`, 'wayline-ENV/')
        .replaceAll(`wayline-${environment}-`, 'wayline-ENV-')
        .replaceAll(/\$\{(AWS::AccountId)\}/g, '<$1>'),
    );
  expect([...new Set(found)].sort()).toEqual(Object.keys(WILDCARDS).sort());
});

it.each(ENVIRONMENTS)(
  'lets the services of AWS into keys, queues, topics and buckets that are listed: %s',
  (environment) => {
    const found = allowedIn(environment).filter(({ services, actions }) => services.length > 0 && !isRole(actions));
    const lines = found.map(
      ({ where, services, actions }) => `${where}: ${[...services, ...[...actions].sort()].join(' ')}`,
    );
    expect([...lines].sort()).toEqual(Object.keys(SERVICES).sort());
    for (const [n, { conditions }] of found.entries()) expect(conditions).toMatch(SERVICES[lines[n] ?? ''] ?? /never/);
  },
);

/** Who takes a role, where it is not a function. */
const TAKEN_BY: { readonly [role: string]: string } = {
  'service/MailInReceiverWriter': 'ses.amazonaws.com',
  'crisis/CrisisPlaybookMachineRole': 'states.amazonaws.com',
  // CDK makes it for the whole account; API Gateway names no source when it takes it.
  'public/CaseFormPublicApiCloudWatchRole': 'apigateway.amazonaws.com',
};
const SCHEDULE_ROLES = new Set([
  'public/CrisisPageKeptRole',
  'public/CrisisPageLaterRole',
  'service/LaterRole',
  'service/OwnRulesRunRole',
  'service/RemindersreminderRole',
  'service/ReminderssurveyRole',
]);

it.each(ENVIRONMENTS)('lets a role be taken by one service only: %s', (environment) => {
  const takers = allowedIn(environment).filter(({ actions }) => isRole(actions));
  expect(takers.length).toBeGreaterThan(3);
  for (const { where, services, conditions } of takers) {
    const others = SCHEDULE_ROLES.has(where) ? 'scheduler.amazonaws.com' : 'lambda.amazonaws.com';
    expect([where, services]).toEqual([where, [TAKEN_BY[where] ?? others]]);
    if (TAKEN_BY[where] === 'ses.amazonaws.com') expect(conditions).toMatch(/"aws:SourceAccount".*"aws:SourceArn"/);
  }
});
