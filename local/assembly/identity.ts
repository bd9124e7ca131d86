import { createHash } from 'node:crypto';
import { fictitiousNumber } from './fictitious-numbers.ts';
import type { Resource } from './resources.ts';

/** The account of everything that exists on this machine only. */
export const LOCAL_ACCOUNT = '000000000000';

/** A UUID that is always the same for the same words. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** What the cloud would call this resource: its own name where the template gives one, else one made of stack and id. */
export const nameOf = ({ type, stack, id, properties }: Resource): string => {
  const given = [...NAMES, ...(NAMED_BY_NAME.includes(type) ? ['Name'] : [])]
    .map((property) => properties[property])
    .find((value) => typeof value === 'string');
  if (typeof given === 'string') return given;
  return `${stack}-${id}${properties['FifoQueue'] === true ? '.fifo' : ''}`;
};

const NAMES = [
  ...['TableName', 'FunctionName', 'LogGroupName', 'RoleName', 'QueueName', 'TopicName'],
  'StateMachineName',
];
const NAMED_BY_NAME = [
  'AWS::Kinesis::Stream',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SSM::Parameter',
];

interface Where {
  readonly region: string;
  /** The id of the only Connect instance. */
  readonly instanceId: string;
  /** Where queues answer, such as http://127.0.0.1:4100: the SDK sends to the host of a queue's address. */
  readonly queues: string;
}

/** This machine as a place: one instance, always the same. Without `queues`, queues have the addresses that they would have on AWS. */
export const whereOf = (region: string, queues = `https://sqs.${region}.amazonaws.com`): Where => ({
  region,
  instanceId: uuidOf('the Connect instance'),
  queues,
});

/** The ARN of a schedule. */
export const scheduleArn = (region: string, group: string, name: string): string =>
  `arn:aws:scheduler:${region}:${LOCAL_ACCOUNT}:schedule/${group}/${name}`;

/** What `Ref` and `Fn::GetAtt` give for a resource: an attribute that nobody needed yet is missing here, and named when asked for. */
export function attributesOf(
  resource: Resource,
  { region, instanceId, queues }: Where,
): { readonly [attribute: string]: string } {
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${LOCAL_ACCOUNT}:${rest}`;
  const id = uuidOf(`${resource.stack} ${resource.id}`);
  const name = nameOf(resource);
  const instance = arn('connect', `instance/${instanceId}`);
  const inInstance = (kind: string) => `${instance}/${kind}/${id}`;
  const named = (attribute: string, value: string) => ({ Ref: value, [attribute]: value });
  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
      return {
        Ref: name,
        Arn: arn('dynamodb', `table/${name}`),
        StreamArn: arn('dynamodb', `table/${name}/stream/local`),
      };
    case 'AWS::KMS::Key':
      return { Ref: id, Arn: arn('kms', `key/${id}`), KeyId: id };
    case 'AWS::Lambda::Function':
      return { Ref: name, Arn: arn('lambda', `function:${name}`) };
    case 'AWS::IAM::Role':
      return { Ref: name, Arn: `arn:aws:iam::${LOCAL_ACCOUNT}:role/${name}` };
    case 'AWS::Logs::LogGroup':
      return { Ref: name, Arn: arn('logs', `log-group:${name}`) };
    case 'AWS::SQS::Queue': {
      const address = `${queues}/${LOCAL_ACCOUNT}/${name}`;
      return { Ref: address, QueueUrl: address, Arn: arn('sqs', name), QueueName: name };
    }
    case 'AWS::S3::Bucket': {
      const bucket = `${name.toLowerCase().slice(0, 50)}-${id.slice(0, 8)}`;
      return {
        Ref: bucket,
        Arn: `arn:aws:s3:::${bucket}`,
        RegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
      };
    }
    case 'AWS::SNS::Topic':
      return { Ref: arn('sns', name), TopicArn: arn('sns', name), TopicName: name };
    case 'AWS::Kinesis::Stream':
      return { Ref: name, Arn: arn('kinesis', `stream/${name}`) };
    case 'AWS::Events::Rule':
      return { Ref: name, Arn: arn('events', `rule/${name}`) };
    case 'AWS::Scheduler::Schedule':
      return { Ref: name, Arn: scheduleArn(region, String(resource.properties['GroupName'] ?? 'default'), name) };
    case 'AWS::Scheduler::ScheduleGroup':
      return { Ref: name, Arn: arn('scheduler', `schedule-group/${name}`) };
    case 'AWS::StepFunctions::StateMachine':
      return { ...named('Arn', arn('states', `stateMachine:${name}`)), Name: name };
    case 'AWS::Lambda::EventSourceMapping':
      return { Ref: id, Id: id, EventSourceMappingArn: arn('lambda', `event-source-mapping:${id}`) };
    case 'AWS::SSM::Parameter':
      return {
        Ref: name,
        Type: String(resource.properties['Type']),
        ...(typeof resource.properties['Value'] === 'string' ? { Value: resource.properties['Value'] } : {}),
      };
    case 'AWS::ApiGateway::RestApi':
      return { Ref: id.slice(0, 8), RestApiId: id.slice(0, 8), RootResourceId: `${id.slice(0, 8)}root` };
    case 'AWS::ApiGateway::Resource':
      return { Ref: id.slice(0, 8), ResourceId: id.slice(0, 8) };
    case 'AWS::ApiGateway::Stage':
      return { Ref: String(resource.properties['StageName']) };
    case 'AWS::CloudFront::Distribution':
      return { Ref: id.slice(0, 8), Id: id.slice(0, 8), DomainName: `${id.slice(0, 8)}.cloudfront.net` };
    case 'AWS::CloudFront::OriginAccessControl':
    case 'AWS::CloudFront::CachePolicy':
    case 'AWS::CloudFront::ResponseHeadersPolicy':
      return { Ref: id, Id: id };
    case 'AWS::WAFv2::WebACL':
      return { Ref: name, Arn: arn('wafv2', `regional/webacl/${name}/${id}`), Id: id };
    case 'AWS::Connect::Instance':
      return { Ref: instance, Arn: instance, Id: instanceId };
    case 'AWS::Connect::PhoneNumber':
      return {
        ...named('PhoneNumberArn', arn('connect', `phone-number/${id}`)),
        Address: fictitiousNumber(resource.properties),
      };
    case 'AWS::Connect::HoursOfOperation':
      return named('HoursOfOperationArn', inInstance('operating-hours'));
    case 'AWS::Connect::Queue':
      return named('QueueArn', inInstance('queue'));
    case 'AWS::Connect::ContactFlow':
      return named('ContactFlowArn', inInstance('contact-flow'));
    case 'AWS::Connect::ContactFlowModule':
      return named('ContactFlowModuleArn', inInstance('flow-module'));
    case 'AWS::Connect::RoutingProfile':
      return named('RoutingProfileArn', inInstance('routing-profile'));
    case 'AWS::Connect::TaskTemplate':
      return named('Arn', inInstance('task-template'));
    case 'AWS::Connect::QuickConnect':
      return named('QuickConnectArn', inInstance('transfer-destination'));
    default:
      return { Ref: name };
  }
}

/** The ARN of a resource in `region`: the attribute of it that ends so, for a type that has one. */
export const arnsIn =
  (region: string) =>
  (resource: Resource): string =>
    Object.entries(attributesOf(resource, whereOf(region))).find(([name]) => name.endsWith('Arn'))?.[1] ?? '';
