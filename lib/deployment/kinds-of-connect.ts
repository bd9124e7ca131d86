import { BY_USE, type Kind, kind, SETTING } from './kind.ts';

const PART = { free: 'a part of the instance, which is paid by the minute of calls' };

/** The resource types of Amazon Connect, and ours that stand for one of its calls. */
export const KINDS_OF_CONNECT: { readonly [type: string]: Kind } = {
  'AWS::Connect::AgentStatus': kind('agent status', 'agent statuses', PART),
  'AWS::Connect::ApprovedOrigin': kind('approved origin', 'approved origins', PART),
  'AWS::Connect::ContactFlow': kind('flow', 'flows', PART),
  'AWS::Connect::ContactFlowModule': kind('flow module', 'flow modules', PART),
  'AWS::Connect::ContactFlowModuleAlias': kind('alias of a flow module', 'aliases of flow modules', PART),
  'AWS::Connect::ContactFlowModuleVersion': kind('version of a flow module', 'versions of flow modules', PART),
  'AWS::Connect::ContactFlowVersion': kind('version of a flow', 'versions of flows', PART),
  'AWS::Connect::EvaluationForm': kind('evaluation form', 'evaluation forms', PART),
  'AWS::Connect::HoursOfOperation': kind('set of opening hours', 'sets of opening hours', PART),
  'AWS::Connect::Instance': kind('Connect instance', 'Connect instances', BY_USE),
  'AWS::Connect::InstanceStorageConfig': kind(
    'place for what the instance writes',
    'places for what the instance writes',
    SETTING,
  ),
  'AWS::Connect::IntegrationAssociation': kind('function that flows may ask', 'functions that flows may ask', SETTING),
  'AWS::Connect::PhoneNumber': kind('phone number', 'phone numbers', 'claimed number'),
  'AWS::Connect::PredefinedAttribute': kind('list of proficiencies', 'lists of proficiencies', PART),
  'AWS::Connect::Prompt': kind('recorded prompt', 'recorded prompts', PART),
  'AWS::Connect::Queue': kind('queue for callers', 'queues for callers', PART),
  'AWS::Connect::QuickConnect': kind('quick connect', 'quick connects', PART),
  'AWS::Connect::RoutingProfile': kind('routing profile', 'routing profiles', PART),
  'AWS::Connect::Rule': kind('rule of the instance', 'rules of the instance', PART),
  'AWS::Connect::SecurityKey': kind('security key', 'security keys', PART),
  'AWS::Connect::SecurityProfile': kind('security profile', 'security profiles', PART),
  'AWS::Connect::TaskTemplate': kind('task template', 'task templates', PART),
  'AWS::Connect::User': kind('user', 'users', PART),
  'AWS::Connect::UserHierarchyGroup': kind('group of users', 'groups of users', PART),
  'AWS::Connect::UserHierarchyStructure': kind('structure of user groups', 'structures of user groups', PART),
  'AWS::Connect::View': kind('view', 'views', PART),
  'AWS::Connect::ViewVersion': kind('version of a view', 'versions of views', PART),
  'AWS::ConnectCampaignsV2::Campaign': kind('outbound campaign', 'outbound campaigns', BY_USE),
  'Custom::NumberAnswersWithFlow': kind('number that leads to a flow', 'numbers that lead to flows', SETTING),
};
