import { afterEach, describe, expect, it } from 'vitest';
import { att, functionArn, type Small, SmallCentre } from './small-centre.ts';

const RASA = '+37061234567';
const id = (resource: string, attribute: string, part: number) => ({
  'Fn::Select': [part, { 'Fn::Split': ['/', att(resource, attribute)] }],
});
const FLOW = {
  Version: '2019-10-30',
  StartAction: 'hello',
  Actions: [
    {
      Identifier: 'hello',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hello' },
      Transitions: { NextAction: 'bye', Errors: [{ NextAction: 'bye', ErrorType: 'NoMatchingError' }] },
    },
    { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

/** An instance with one number, whose flow says hello and hangs up, and what is told of it. */
const instance = (resources: Small['resources'], functions: Small['functions'] = {}) =>
  new SmallCentre({
    functions,
    resources: {
      Instance: { Type: 'AWS::Connect::Instance', Properties: {} },
      Number: { Type: 'AWS::Connect::PhoneNumber', Properties: { CountryCode: 'US', Type: 'DID' } },
      Flow: {
        Type: 'AWS::Connect::ContactFlow',
        Properties: { Name: 'main', Type: 'CONTACT_FLOW', Content: JSON.stringify(FLOW) },
      },
      Line: {
        Type: 'Custom::NumberAnswersWithFlow',
        Properties: {
          Create: {
            'Fn::Join': [
              '',
              [
                '{"parameters":{"PhoneNumberId":"',
                id('Number', 'PhoneNumberArn', 1),
                '","ContactFlowId":"',
                id('Flow', 'ContactFlowArn', 3),
                '"}}',
              ],
            ],
          },
        },
      },
      ...resources,
    },
  });

let small: SmallCentre;
afterEach(() => small.remove());
const call = () => {
  const dialled = small.centre.switchboard.dial(RASA);
  if ('refused' in dialled) throw new Error(dialled.refused);
  return dialled.call.id;
};

describe('contact records', () => {
  const recorded = (body: string, mapping: object = {}) => ({
    functions: { statistics: body },
    resources: {
      Records: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'records', ShardCount: 1 } },
      Storage: {
        Type: 'AWS::Connect::InstanceStorageConfig',
        Properties: {
          InstanceArn: att('Instance'),
          ResourceType: 'CONTACT_TRACE_RECORDS',
          StorageType: 'KINESIS_STREAM',
          KinesisStreamConfig: { StreamArn: att('Records') },
        },
      },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: att('Records'),
          FunctionName: 'statistics',
          StartingPosition: 'LATEST',
          ...mapping,
        },
      },
    },
  });
  const contacts = () =>
    small
      .seen('statistics')
      .flatMap(({ event }) => event.Records)
      .map(({ kinesis }) => JSON.parse(Buffer.from(kinesis.data, 'base64').toString()).ContactId);

  it('go through their stream to the function, in the shape of a Kinesis event', async () => {
    const { functions, resources } = recorded('');
    small = instance(resources, functions);
    await small.open();
    const contact = call();
    await small.centre.settled();
    expect(contacts()).toEqual([contact]);
    expect(small.seen('statistics')[0]?.event.Records).toMatchObject([
      {
        kinesis: {
          kinesisSchemaVersion: '1.0',
          partitionKey: contact,
          sequenceNumber: expect.stringMatching(/^\d{56}$/),
          approximateArrivalTimestamp: expect.any(Number),
        },
        eventSource: 'aws:kinesis',
        eventName: 'aws:kinesis:record',
        eventID: expect.stringMatching(/^shardId-000000000000:\d{56}$/),
        eventSourceARN: 'arn:aws:kinesis:eu-central-1:000000000000:stream/records',
        awsRegion: 'eu-central-1',
      },
    ]);
  });

  it('wait for the next start where their function has not taken them', async () => {
    const { functions, resources } = recorded("throw new Error('not yet');");
    small = instance(resources, functions);
    await small.open();
    const first = call();
    await small.centre.settled();
    await small.close();
    small.rewrite({ ...small.written, functions: { statistics: '' } });
    await small.open();
    const second = call();
    await small.centre.settled();
    expect(contacts().slice(-2)).toEqual([first, second]);
  });
});

describe('a rule', () => {
  const pattern = (detail: object) => ({
    source: ['aws.connect'],
    'detail-type': ['Amazon Connect Contact Event'],
    detail,
  });
  const rule = (detail: object, target: object, more: object = {}) => ({
    Heard: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'heard' } },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: pattern(detail), Targets: [{ Id: 'Target0', ...target }], ...more },
    },
  });

  it('sends the contact events that it matches to a queue, as EventBridge writes them', async () => {
    small = instance(rule({ eventType: ['DISCONNECTED'] }, { Arn: att('Heard') }));
    await small.open();
    const contact = call();
    await small.centre.settled();
    const [{ resources: [, resource] = [], ...event } = {}, ...others] = small.held('heard').map((b) => JSON.parse(b));
    expect(others).toEqual([]);
    expect(resource).toMatch(new RegExp(`/contact/${contact}$`));
    expect(event).toMatchObject({
      version: '0',
      'detail-type': 'Amazon Connect Contact Event',
      source: 'aws.connect',
      account: '000000000000',
      region: 'eu-central-1',
      time: expect.stringMatching(/^2026-12-04T12:00:\d\dZ$/),
      detail: { eventType: 'DISCONNECTED', contactId: contact, channel: 'VOICE' },
    });
  });

  it('invokes a function with them, and matches by prefix', async () => {
    small = instance(rule({ eventType: [{ prefix: 'CONNECTED' }] }, { Arn: att('Functionwatch') }), { watch: '' });
    await small.open();
    call();
    await small.centre.settled();
    expect(small.seen('watch').map(({ event }) => event.detail.eventType)).toEqual(['CONNECTED_TO_SYSTEM']);
  });

  it('that is off sends nothing', async () => {
    small = instance(rule({ channel: ['VOICE'] }, { Arn: att('Heard') }, { State: 'DISABLED' }));
    await small.open();
    call();
    await small.centre.settled();
    expect(small.held('heard')).toEqual([]);
  });

  it('that cannot be matched here stops the start and is named', async () => {
    small = instance(rule({ channel: [{ wildcard: 'V*' }] }, { Arn: att('Heard') }));
    await expect(small.open()).rejects.toThrow(/cannot match \{"wildcard":"V\*"\} in small\/Rule\.detail\.channel/);
  });

  it.each([
    [{ Arn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:crisis' }, /small\/Rule: .* not to arn:aws:states/],
    [{ Arn: att('Heard'), InputTransformer: {} }, /small\/Rule asks for:\n.*"InputTransformer"/],
  ])('whose target %j is not done here stops the start and is named', async (target, problem) => {
    small = instance(rule({ channel: ['VOICE'] }, target));
    await expect(small.open()).rejects.toThrow(problem);
  });
});

describe('a function that nobody waits for', () => {
  const FAILS = "throw new TypeError('broken');";
  const watched = (more: Small['resources'], body = FAILS, properties: Small['properties'] = {}) => {
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['aws.connect'], detail: { eventType: ['INITIATED'] } },
        Targets: [{ Id: 'Target0', Arn: att('Functionwatch') }],
      },
    };
    const lost = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } };
    const made = instance({ Lost: lost, Rule: rule, ...more }, { watch: body });
    made.rewrite({ ...made.written, properties });
    return made;
  };
  const minutes = () => small.seen('watch').map(({ at }) => at.slice(11, 16));

  it('is tried twice more, after one and two minutes', async () => {
    small = watched({});
    await small.open();
    call();
    await small.centre.moveTo(small.after(3600));
    expect(minutes()).toEqual(['12:00', '12:01', '12:03']);
  });

  it('is tried as often as it says, and what is given up goes to its destination', async () => {
    small = watched({
      Config: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'Functionwatch' },
          Qualifier: '$LATEST',
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: att('Lost') } },
        },
      },
    });
    await small.open();
    const contact = call();
    await small.centre.moveTo(small.after(3600));
    expect(minutes()).toEqual(['12:00', '12:01']);
    expect(small.held('lost').map((body) => JSON.parse(body))).toMatchObject([
      {
        version: '1.0',
        requestContext: {
          functionArn: `${functionArn('watch')}:$LATEST`,
          condition: 'RetriesExhausted',
          approximateInvokeCount: 2,
        },
        requestPayload: { detail: { contactId: contact } },
        responsePayload: { errorType: 'TypeError', errorMessage: 'broken' },
      },
    ]);
  });

  it('gives its event to its dead-letter queue', async () => {
    small = watched({}, FAILS, { watch: { DeadLetterConfig: { TargetArn: att('Lost') } } });
    await small.open();
    const contact = call();
    await small.centre.moveTo(small.after(3600));
    expect(small.held('lost').map((body) => JSON.parse(body))).toMatchObject([{ detail: { contactId: contact } }]);
  });

  it('is tried again behind the next start', async () => {
    small = watched({});
    await small.open();
    call();
    await small.centre.settled();
    await small.close();
    await small.open(small.after(30));
    await small.centre.moveTo(small.after(70));
    expect(minutes()).toEqual(['12:00', '12:01']);
  });
});
