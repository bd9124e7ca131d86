import { describe, expect, it } from 'vitest';
import { sentences, wire } from './judged-flow.ts';
import { smallest } from './smallest-actions.ts';

const comparing = (ComparisonValue: string): readonly string[] =>
  sentences({ ...wire(smallest('Compare')), Parameters: { ComparisonValue } });
const queueing = (QueueId: string): readonly string[] =>
  sentences({ ...wire(smallest('UpdateContactTargetQueue (queue)')), Parameters: { QueueId } });

describe('a reference', () => {
  it.each([
    '$.Attributes.language',
    '$.Attributes.My-key',
    '$.Attributes.a_b.0',
    '$.Attributes.first trip',
    "$.Attributes['first trip']",
    '$.Attributes["first trip"]',
    "$.['Attributes']['trip']",
    "$['AwsRegion']",
    '$["AwsRegion"]',
    "$.SegmentAttributes['connect:Subtype']",
    "$.SegmentAttributes['connect:CustomerAuthentication']['Status']",
    "$.DataTables.Q['my col']",
    '$.Views.ViewResultData.FormData.x',
    '$.Views.ViewResultData.PatientTable.0.id',
    '$.Views.ViewResultData.choice[0]',
    '$.Views.Action',
    '$.StoredCustomerInput',
    '$.Channel',
    '$.Tags',
    '$.Customer.Attributes.tier',
    '$.Lex.Slots.Destination',
    '$.Metrics.Queue.OldestContactAge',
    '$.References.ticket.Value',
    '$.Externals',
    "$['Externals']",
  ])('is %s', (reference) => {
    expect(comparing(reference)).toEqual([]);
  });

  it.each([
    'language',
    '$',
    '$.',
    '$x',
    '$.External',
    '$.Attributes',
    "$['External']",
    '$["External"]',
    "$.['Attributes']",
    '$.Customer',
    '$.Attributes.',
    '$.Attributes..x',
    '$..x',
    '$.Attributes. x',
    '$.Attributes.x ',
    '$.Attributes.x\n',
    ' $.Attributes.x',
    'Hello $.Attributes.x',
    '$.Attributes.x$.Attributes.y',
    '$.Attributes.x, $.Attributes.y',
    '$.Attributes[x]',
    "$.Attributes['x",
    "$.Attributes['']",
    '$[]',
  ])('is not %j', (text) => {
    expect(comparing(text)).toEqual(['Invalid Action property value. Path: Actions[1].Parameters.ComparisonValue']);
  });
});

describe('an id', () => {
  it.each([
    '6f1c2a3b-0000-4000-8000-000000000001',
    '6F1C2A3B-0000-4000-8000-00000000000A',
    '6f1c2a3b-0000-4000-8000-000000000001:$LATEST',
    '6f1c2a3b-0000-4000-8000-000000000001:3',
    'arn:aws:connect:eu-central-1:111122223333:instance/a/queue/b',
    'arn:aws-us-gov:connect:us-gov-west-1:111122223333:instance/a/queue/b:$LATEST',
    '$.Attributes.queue',
    "$.Attributes['the queue']",
  ])('is %s', (id) => {
    expect(queueing(id)).toEqual([]);
  });

  it.each([
    'General',
    '6f1c2a3b-0000-4000-8000-00000000000',
    '6f1c2a3b00004000800000000000000a',
    '6g1c2a3b-0000-4000-8000-000000000001',
    'x6f1c2a3b-0000-4000-8000-000000000001',
    '6f1c2a3b-0000-4000-8000-000000000001 ',
    '6f1c2a3b-0000-4000-8000-000000000001:',
    '6f1c2a3b-0000-4000-8000-000000000001:a b',
    'arn:aws:connect and so on',
    'my arn:aws:connect:x',
    'arn:AWS',
    '$.Attributes',
  ])('is not %j', (id) => {
    expect(queueing(id)).toEqual(['Not a supported id format']);
  });

  it('of a queue is text', () => {
    const block = { ...wire(smallest('UpdateContactTargetQueue (queue)')), Parameters: { QueueId: 7 } };
    expect(sentences(block)).toEqual(['Invalid Action property value. Path: Actions[1].Parameters.QueueId']);
  });

  it.each(['CheckHoursOfOperation', 'TransferToFlow', 'CreateTask', 'CreateCallbackContact', 'InvokeFlowModule'])(
    'is judged in %s as well',
    (title) => {
      const block = wire(smallest(title));
      const name = { CheckHoursOfOperation: 'HoursOfOperationId', InvokeFlowModule: 'FlowModuleId' }[title];
      block.Parameters[name ?? 'ContactFlowId'] = 'by name';
      expect(sentences(block)).toEqual(['Not a supported id format']);
    },
  );

  it.each([
    ['MessageParticipant (recording)', 'PromptId', 'Beep.wav'],
    ['CreateTask', 'TaskTemplateId', 'Rebooking'],
    ['InvokeLambdaFunction', 'LambdaFunctionARN', '$.Attributes.function'],
  ])('is not asked of %s %s', (title, name, given) => {
    const block = wire(smallest(title));
    expect(sentences({ ...block, Parameters: { ...block.Parameters, [name]: given } })).toEqual([]);
  });
});
