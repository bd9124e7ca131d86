import type { Planned } from './planned.ts';
import { countOf } from './planned.ts';

/** A limit that AWS sets and that the stacks count against. */
export interface Quota {
  readonly name: string;
  readonly per: 'instance' | 'account and Region' | 'account' | 'stack' | 'routing profile' | 'set of opening hours';
  /** What an account has that never asked; the lower figure where older accounts have less. */
  readonly byDefault: number;
  /** What every new Connect instance brings of its own, rounded up. */
  readonly builtIn: number;
  /** By which Service Quotas raises it; none where nobody can. */
  readonly code?: string;
  readonly needs: (planned: Planned) => number;
}

/** Where the defaults were read, and when. */
export const QUOTAS_SOURCE = {
  pages: [
    'docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html',
    'docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  ],
  asOf: '2026-11',
};

const ofType =
  (type: string) =>
  ({ resources }: Planned): number =>
    countOf(resources, type);

/** The longest list under that property among the resources of a type. */
const longest =
  (type: string, property: string) =>
  ({ resources }: Planned): number =>
    Math.max(
      0,
      ...resources
        .filter((resource) => resource.type === type)
        .map(({ properties }) => (Array.isArray(properties[property]) ? properties[property].length : 0)),
    );

const askedByFlows = ({ resources }: Planned): number =>
  resources.filter(
    ({ type, properties }) =>
      type === 'AWS::Connect::IntegrationAssociation' && properties['IntegrationType'] === 'LAMBDA_FUNCTION',
  ).length;

const inFullestStack = ({ stacks, resources }: Planned): number =>
  Math.max(0, ...stacks.map((name) => resources.filter(({ stack }) => stack === name).length));

type Row = readonly [
  name: string,
  per: Quota['per'],
  byDefault: number,
  builtIn: number,
  code: string | undefined,
  needs: Quota['needs'],
];

const ROWS: readonly Row[] = [
  ['Connect instances', 'account and Region', 2, 0, 'L-AA17A6B9', ofType('AWS::Connect::Instance')],
  ['Phone numbers', 'instance', 5, 0, 'L-8F812903', ofType('AWS::Connect::PhoneNumber')],
  ['Queues for callers', 'instance', 50, 1, 'L-19A87C94', ofType('AWS::Connect::Queue')],
  ['Flows', 'instance', 100, 25, 'L-22922690', ofType('AWS::Connect::ContactFlow')],
  ['Flow modules', 'instance', 200, 0, 'L-19755C7E', ofType('AWS::Connect::ContactFlowModule')],
  ['Functions that flows may ask', 'instance', 50, 0, 'L-E3D2F503', askedByFlows],
  ['Sets of opening hours', 'instance', 100, 1, 'L-20CD02F7', ofType('AWS::Connect::HoursOfOperation')],
  [
    'Days with other hours',
    'set of opening hours',
    50,
    0,
    undefined,
    longest('AWS::Connect::HoursOfOperation', 'HoursOfOperationOverrides'),
  ],
  ['Routing profiles', 'instance', 100, 1, 'L-D3E7BE26', ofType('AWS::Connect::RoutingProfile')],
  [
    'Queues and channels',
    'routing profile',
    50,
    0,
    'L-516BC0EB',
    longest('AWS::Connect::RoutingProfile', 'QueueConfigs'),
  ],
  ['Security profiles', 'instance', 100, 4, 'L-F325A715', ofType('AWS::Connect::SecurityProfile')],
  ['Quick connects', 'instance', 100, 0, 'L-68BBE2E8', ofType('AWS::Connect::QuickConnect')],
  ['Agent statuses', 'instance', 50, 2, undefined, ofType('AWS::Connect::AgentStatus')],
  ['Task templates', 'instance', 50, 0, undefined, ofType('AWS::Connect::TaskTemplate')],
  ['Lists of proficiencies', 'instance', 150, 2, 'L-3828FBF0', ofType('AWS::Connect::PredefinedAttribute')],
  ['Resources', 'stack', 500, 0, undefined, inFullestStack],
  ['Roles', 'account', 1000, 0, 'L-FE177D64', ofType('AWS::IAM::Role')],
];

/** The limits against which what is in the stacks counts. What depends on the traffic stands in the environment. */
export const QUOTAS: readonly Quota[] = ROWS.map(([name, per, byDefault, builtIn, code, needs]) => ({
  name,
  per,
  byDefault,
  builtIn,
  ...(code === undefined ? {} : { code }),
  needs,
}));
