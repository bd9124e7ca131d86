import type { Assembly } from './resources.ts';

/** What becomes of a resource on one machine: run by a real engine, imitated, or of no effect here for the reason given. */
type Treatment = 'run' | 'imitated' | { readonly withoutLocalEffect: string };

/** Every resource type that may stand in the assembly. One that is not here stops the start. */
const RESOURCE_TYPES: { readonly [type: string]: Treatment } = {
  'AWS::DynamoDB::Table': 'run',
  'AWS::Lambda::Function': 'run',
  'AWS::Connect::ContactFlow': 'run',
  'AWS::Connect::ContactFlowModule': 'run',
  'AWS::StepFunctions::StateMachine': 'run',
  'AWS::Connect::Instance': 'imitated',
  'AWS::Connect::PhoneNumber': 'imitated',
  'AWS::Connect::HoursOfOperation': 'imitated',
  'AWS::Connect::Queue': 'imitated',
  'AWS::Connect::RoutingProfile': 'imitated',
  'AWS::Connect::QuickConnect': 'imitated',
  'AWS::Connect::TaskTemplate': 'imitated',
  'AWS::Connect::IntegrationAssociation': 'imitated',
  'Custom::NumberAnswersWithFlow': 'imitated',
  'AWS::Connect::InstanceStorageConfig': 'imitated',
  'AWS::Connect::AgentStatus': 'imitated',
  'AWS::Connect::PredefinedAttribute': 'imitated',
  'AWS::SQS::Queue': 'run',
  'AWS::Lambda::EventSourceMapping': 'imitated',
  'AWS::Lambda::EventInvokeConfig': 'imitated',
  'AWS::Kinesis::Stream': 'imitated',
  'AWS::Events::Rule': 'imitated',
  'AWS::Scheduler::Schedule': 'imitated',
  'AWS::Scheduler::ScheduleGroup': 'imitated',
  'AWS::SSM::Parameter': 'imitated',
  'AWS::ApiGateway::RestApi': 'imitated',
  'AWS::ApiGateway::Resource': 'imitated',
  'AWS::ApiGateway::Method': 'imitated',
  'AWS::ApiGateway::Stage': 'imitated',
  'AWS::ApiGateway::GatewayResponse': 'imitated',
  'AWS::ApiGateway::Deployment': { withoutLocalEffect: 'what stands in the assembly is what is reached' },
  'AWS::ApiGateway::Account': { withoutLocalEffect: 'no access log is written here' },
  'AWS::WAFv2::WebACL': {
    withoutLocalEffect: 'only programs of this machine reach its pages; what is too large the function refuses itself',
  },
  'AWS::WAFv2::WebACLAssociation': { withoutLocalEffect: 'there is no web ACL' },
  'AWS::SQS::QueuePolicy': { withoutLocalEffect: 'whoever works on this machine may send to its queues' },
  'AWS::Connect::SecurityProfile': { withoutLocalEffect: 'everybody at this machine may do everything' },
  'AWS::Connect::ApprovedOrigin': { withoutLocalEffect: 'the panel of AWS is not shown here' },
  'AWS::CloudFront::Distribution': 'imitated',
  'AWS::CloudFront::ResponseHeadersPolicy': 'imitated',
  'AWS::CloudFront::CachePolicy': { withoutLocalEffect: 'nothing is kept on the way: everybody reads what lies there' },
  'AWS::CloudFront::OriginAccessControl': { withoutLocalEffect: 'whoever works on this machine may read its buckets' },
  'AWS::S3::Bucket': 'run',
  'AWS::S3::BucketPolicy': { withoutLocalEffect: 'whoever works on this machine may read its buckets' },
  'AWS::SES::ReceiptRuleSet': 'imitated',
  'AWS::SES::ReceiptRule': 'imitated',
  'AWS::KMS::Key': { withoutLocalEffect: 'nothing is encrypted at rest on one machine' },
  'AWS::IAM::Role': { withoutLocalEffect: 'functions and state machines run as the user who started the centre' },
  'AWS::IAM::Policy': { withoutLocalEffect: 'functions and state machines run as the user who started the centre' },
  'AWS::Logs::LogGroup': {
    withoutLocalEffect: 'function logs go to one file in the data folder; executions are kept themselves',
  },
  'AWS::Lambda::Permission': { withoutLocalEffect: 'whoever is on this machine may invoke' },
  'AWS::SNS::Topic': 'imitated',
  'AWS::SNS::Subscription': 'imitated',
  'AWS::SNS::TopicPolicy': { withoutLocalEffect: 'whoever works on this machine may write to its topics' },
  'AWS::SES::ConfigurationSet': { withoutLocalEffect: 'the stand-in of the provider takes every message' },
  'AWS::SES::EmailIdentity': { withoutLocalEffect: 'nothing leaves this machine, whoever it is from' },
  'AWS::SMSVOICE::ConfigurationSet': { withoutLocalEffect: 'the stand-in of the provider takes every message' },
  'AWS::SMSVOICE::OptOutList': { withoutLocalEffect: 'the stand-in of the provider keeps no list of its own' },
  'AWS::CloudWatch::Dashboard': {
    withoutLocalEffect: 'it shows metrics of the cloud; the ops board is the local page',
  },
  'AWS::CloudWatch::Alarm': { withoutLocalEffect: 'nobody is on call for a laptop' },
};

/**
 * Sees to it that nothing in the assembly is skipped in silence.
 * @throws an Error that names every resource whose type the local centre does not know.
 */
export function refuseUnknownTypes(assembly: Assembly): void {
  const unknown = assembly.resources.filter(({ type }) => !(type in RESOURCE_TYPES));
  if (unknown.length === 0) return;
  const named = unknown.map(({ stack, id, type }) => `  ${type} (${stack}/${id})`).join('\n');
  throw new Error(
    `The local centre does not know these resources; say in local/assembly/resource-types.ts what becomes of them:\n${named}`,
  );
}
