import { describe, expect, it } from 'vitest';
import type { Json } from '../../../contact-flows/flow-language/verifier/json.ts';
import { sentences, verdict, type Wire, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const PARAMETERS = 'Actions[1].Parameters';
const value = (path: string) => [`Invalid Action property value. Path: ${PARAMETERS}.${path}`];
const name = (path: string) => [`Invalid Action property name. Path: ${PARAMETERS}.${path}`];
const UUID = '6f1c2a3b-0000-4000-8000-000000000001';

const given = (title: string, parameters: { readonly [name: string]: Json }): readonly string[] => {
  const block = wire(smallest(title));
  return sentences({ ...block, Parameters: { ...block.Parameters, ...parameters } });
};

describe('numbers within bounds', () => {
  it.each<[title: string, parameter: string, good: readonly Json[], bad: readonly Json[]]>([
    ['Loop', 'LoopCount', ['0', '100', 0, 100, '$.Attributes.tries'], ['-1', '101', 101, 'three', true]],
    ['InvokeLambdaFunction', 'InvocationTimeLimitSeconds', ['1', '8', '$.Attributes.patience'], ['0', '9', 3, 'x']],
    ['CreateCallbackContact', 'InitialCallDelaySeconds', ['1', '259200'], ['0', '259201', 60]],
    ['CreateCallbackContact', 'RetryDelaySeconds', ['1', '259200'], ['0', '259201']],
    ['CreateCallbackContact', 'MaximumConnectionAttempts', ['1', '2'], ['once']],
    ['CreateTask', 'DelaySeconds', ['1', '518400'], ['0', '518401']],
    ['Wait (time)', 'TimeLimitSeconds', ['1', '604800'], ['604801', '-1']],
    ['TransferParticipantToThirdParty (for good)', 'ThirdPartyConnectionTimeLimitSeconds', ['0', '600'], ['601', '-1']],
    ['UpdateContactRoutingBehavior (priority)', 'QueuePriority', ['1', '$.Attributes.priority'], ['first', 1]],
    ['UpdateContactRoutingBehavior (age)', 'QueueTimeAdjustmentSeconds', ['-600', '0'], ['1.5']],
    ['ShowView', 'InvocationTimeLimitSeconds', ['30', '59940'], ['0', 'long']],
    ['MessageParticipantIteratively (interrupted)', 'InterruptFrequencySeconds', ['20'], ['0', '-20']],
  ])('%s %s', (title, parameter, good, bad) => {
    const accepted = (each: Json) => given(title, { [parameter]: each });
    expect(good.map(accepted)).toEqual(good.map(() => []));
    const boolean = [`Invalid Action type. Type: ${smallest(title).type}`];
    expect(bad.map(accepted)).toEqual(bad.map((each) => (each === true ? boolean : value(parameter))));
  });
});

describe('words of a fixed list', () => {
  it.each<[title: string, parameter: string, good: readonly Json[], bad: readonly Json[]]>([
    ['UpdateFlowLoggingBehavior', 'FlowLoggingBehavior', ['Enabled'], ['On', '$.Attributes.log', '$["a"]']],
    ['UpdateContactAttributes', 'TargetContact', ['Current', 'Related'], ['Other', '$.Attributes.x']],
    ['UpdatePreviousContactParticipantState', 'PreviousContactParticipantState', ['AgentOnHold', 'OffHold'], ['Held']],
    ['UpdateContactTextToSpeechVoice', 'TextToSpeechStyle', ['None', 'Conversational', 'Newscaster'], ['Whisper']],
    ['UpdateContactTextToSpeechVoice', 'TextToSpeechEngine', ['Neural', 'generative', '$.Attributes.engine'], [7]],
    ['CreatePersistentContactAssociation', 'RehydrationType', ['ENTIRE_PAST_SESSION'], ['ALL']],
    ['LoadContactContent', 'ContentType', ['EmailMessage'], ['Chat']],
    ['InvokeLambdaFunction', 'InvocationType', ['SYNCHRONOUS', 'ASYNCHRONOUS'], ['Event']],
    ['CheckMetricData (agents)', 'MetricType', ['NumberOfAgentsStaffed', 'NumberOfAgentsOnline'], ['$.Attributes.m']],
    ['TransferParticipantToThirdParty (for good)', 'ContinueFlowExecution', [], ['no']],
    ['MessageParticipant (text)', 'SkipWhenDTMFBufferEnabled', ['true', 'False'], ['maybe']],
  ])('%s %s', (title, parameter, good, bad) => {
    expect(good.map((each) => given(title, { [parameter]: each }))).toEqual(good.map(() => []));
    expect(bad.map((each) => given(title, { [parameter]: each }))).toEqual(bad.map(() => value(parameter)));
  });

  it('has two kinds of answers of functions', () => {
    const answer = (ResponseType: string) => given('InvokeLambdaFunction', { ResponseValidation: { ResponseType } });
    expect([answer('STRING_MAP'), answer('JSON')]).toEqual([[], []]);
    expect(answer('JSON_OBJECT')).toEqual(value('ResponseValidation.ResponseType'));
  });

  it('has two parties of a recording', () => {
    const recorded = (RecordedParticipants: Json) =>
      given('UpdateContactRecordingBehavior', {
        RecordingBehavior: { RecordedParticipants, IVRRecordingBehavior: 'Enabled' },
      });
    expect([recorded([]), recorded(['Agent'])]).toEqual([[], []]);
    expect(recorded(['Agent', 'Driver'])).toEqual(value('RecordingBehavior.RecordedParticipants[1]'));
    expect(recorded('Agent')).toEqual(value('RecordingBehavior.RecordedParticipants'));
  });
});

describe('parameters that the documentation has and the service refuses', () => {
  it.each([
    ['InvokeLambdaFunction', 'RequestAttributes'],
    ['UpdateContactTextToSpeechVoice', 'VoiceId'],
    ['UpdateContactTextToSpeechVoice', 'LanguageCode'],
    ['UpdateContactTextToSpeechVoice', 'Engine'],
    ['Wait (time)', 'TimeoutSeconds'],
    ['TransferParticipantToThirdParty (for good)', 'ThirdPartyConnectionTimeoutSeconds'],
  ])('%s %s', (title, parameter) => {
    expect(given(title, { [parameter]: '5' })).toEqual(name(parameter));
  });
});

describe('one or the other', () => {
  it.each<[title: string, parameters: { [name: string]: Json }, together: string]>([
    ['UpdateContactTargetQueue (queue)', { AgentId: UUID }, 'QueueId, AgentId'],
    [
      'UpdateContactRoutingBehavior (priority)',
      { QueueTimeAdjustmentSeconds: '5' },
      'QueuePriority, QueueTimeAdjustmentSeconds',
    ],
    ['ConnectParticipantWithLexBot (version 1)', { LexV2Bot: { AliasArn: 'arn:aws:lex:x' } }, 'LexV2Bot, LexBot'],
    ['CreateTask', { DelaySeconds: '5', ScheduledTime: '1' }, 'DelaySeconds, ScheduledTime'],
    [
      'UpdateContactRecordingAndAnalyticsBehavior (voice)',
      { ScreenRecordingBehavior: {} },
      'VoiceBehavior, ScreenRecordingBehavior',
    ],
    ['MessageParticipant (recording)', { Text: 'a', SSML: 'b' }, 'Text, SSML, PromptId'],
  ])('%s', (title, parameters, together) => {
    expect(given(title, parameters)).toEqual([
      `Only one of these properties may be defined. Properties: [${together}]`,
    ]);
  });

  it.each<[title: string, parameters: { [name: string]: Json }]>([
    ['CreateCallbackContact', { QueueId: UUID, AgentId: UUID }],
    ['CreateTask', { TaskTemplateId: UUID }],
    ['GetMetricData', { QueueId: UUID, QueueChannel: 'Voice' }],
    ['ConnectParticipantWithLexBot (version 2)', { LexInitializationData: { InitialMessage: 'Hi' } }],
    ['UpdateContactRoutingBehavior (priority)', { RoutingProficiencies: {} }],
  ])('%s takes %j together', (title, parameters) => {
    expect(given(title, parameters)).toEqual([]);
  });

  it('needs a bot', () => {
    const block = wire(smallest('ConnectParticipantWithLexBot (version 2)'));
    expect(sentences({ ...block, Parameters: { Text: 'How can we help?' } })).toEqual([
      'At least one of [LexV2Bot, LexBot] must be set',
    ]);
  });
});

describe('what is looped while waiting', () => {
  const messages = (Messages: Json) => given('MessageParticipantIteratively (for ever)', { Messages });

  it('is any of the four forms, each message one', () => {
    const media = { Uri: 's3://music/sea.wav', SourceType: 'S3', MediaType: 'Audio' };
    expect(messages([{ Text: 'a' }, { SSML: 'b' }, { PromptId: UUID }, { Media: media }])).toEqual([]);
    expect(messages([{ Text: 'a', PromptId: UUID }])).toEqual([
      'Only one of these properties may be defined. Properties: [Text, PromptId]',
    ]);
    expect(messages([{ Text: 'a' }, {}])).toEqual(['At least one of [Text, SSML, PromptId, Media] must be set']);
  });

  it('is something', () => {
    expect(messages([])).toEqual(value('Messages'));
  });

  it('branches only where it is interrupted', () => {
    const block = wire({
      ...smallest('MessageParticipantIteratively (for ever)'),
      branches: [['Equals', 'MessagesInterrupted']],
    });
    expect(sentences(block)).toEqual(['Action does not support conditions. Path: Actions[1].Transitions.Conditions']);
  });

  it('may end a flow', () => {
    const block: Wire = { ...wire(smallest('MessageParticipantIteratively (for ever)')), Transitions: {} };
    expect(sentences(block, 'CUSTOMER_QUEUE')).toEqual([]);
  });
});

describe('collections', () => {
  it('of tags hold six at most, and one key at least', () => {
    expect(given('TagContact', { Tags: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } })).toEqual([]);
    expect(given('TagContact', { Tags: ['a'] })).toEqual(value('Tags'));
    expect(given('UntagContact', { TagKeys: [] })).toEqual(value('TagKeys'));
    expect(given('UntagContact', { TagKeys: ['$.Attributes.key'] })).toEqual(value('TagKeys[0]'));
    expect(given('UntagContact', { TagKeys: 'team' })).toEqual(value('TagKeys'));
  });

  it('of hooks hold one, of a kind that exists', () => {
    const hooks = (EventHooks: Json) => given('UpdateContactEventHooks', { EventHooks });
    expect(hooks({ DefaultAgentUI: '$.Attributes.guide' })).toEqual([]);
    expect(hooks({ CustomerQueue: UUID, CustomerHold: UUID })).toEqual(value('EventHooks'));
    expect(hooks({ CustomerBored: UUID })).toEqual(name('EventHooks.CustomerBored'));
    expect(hooks({ CustomerQueue: 'Music' })).toEqual(['Not a supported id format']);
    expect(hooks('CustomerQueue')).toEqual(value('EventHooks'));
  });

  it('of flow attributes hold values in objects, under names without $ and dots', () => {
    const attributes = (FlowAttributes: Json) => given('UpdateFlowAttributes', { FlowAttributes });
    expect(attributes({ trip: { Value: 'BT 341', Type: 'String' } })).toEqual([]);
    expect(attributes({ trip: 'BT 341' })).toEqual(value('FlowAttributes.trip'));
    expect(attributes({ 'trip.number': { Value: '1' } })).toEqual(name('FlowAttributes.trip.number'));
    expect(attributes({ $trip: { Value: '1' } })).toEqual(name('FlowAttributes.$trip'));
    expect(attributes({ trip: null })).toEqual(value('FlowAttributes.trip'));
    expect(attributes({ trip: ['a'] })).toEqual(value('FlowAttributes.trip'));
  });

  it('of questions to a data table hold five at most', () => {
    const query = { QueryName: 'a', Attributes: ['b'], PrimaryValues: [] };
    const queries = (count: number) => given('EvaluateDataTableValues', { Queries: Array(count).fill(query) });
    expect(queries(5)).toEqual([]);
    expect([queries(0), queries(6)]).toEqual([value('Queries'), value('Queries')]);
  });

  it('of values for a data table hold 25 at most, of fields of a case 10', () => {
    const written = (count: number) =>
      given('UpsertDataTableValues', { DataTableUpsertAttributes: Array(count).fill({ AttributeName: 'a' }) });
    const read = (count: number) => given('GetCase', { CaseResponseFields: Array(count).fill('status') });
    expect([written(25), read(10)]).toEqual([[], []]);
    expect([written(26), read(11)]).toEqual([value('DataTableUpsertAttributes'), value('CaseResponseFields')]);
  });

  it('may be a reference of any length', () => {
    const DataTableUpsertAttributes = '$.External.everythingThatIsKnownOfThePortToday';
    expect(given('UpsertDataTableValues', { DataTableUpsertAttributes })).toEqual([]);
    expect(given('UpsertDataTableValues', { DataTableUpsertAttributes: null })).toEqual([]);
  });

  it('break rules that are told apart by their names', () => {
    const rule = (title: string, parameters: { readonly [name: string]: Json }) => {
      const block = wire(smallest(title));
      return verdict({ ...block, Parameters: { ...block.Parameters, ...parameters } }).map(({ rule: name }) => name);
    };
    expect(rule('TagContact', { Tags: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' } })).toEqual([
      'too-many',
    ]);
    expect(rule('UpdateContactEventHooks', { EventHooks: { Nothing: UUID } })).toEqual(['parameter-name']);
    expect(rule('UpdateContactAttributes', { Attributes: { a: '' } })).toEqual(['empty-string']);
    expect(rule('TransferToFlow', { ContactFlowId: 'x' })).toEqual(['id-format']);
    expect(rule('UpsertDataTableValues', { DataTableUpsertAttributes: Array(26).fill('a') })).toEqual(['too-many']);
  });

  it('of attributes hold strings', () => {
    expect(given('UpdateContactAttributes', { Attributes: { trips: 2 } })).toEqual(value('Attributes.trips'));
    expect(given('UpdateContactAttributes', { Attributes: { a: ' ' } })).toEqual([]);
  });
});
