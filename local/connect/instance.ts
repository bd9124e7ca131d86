import { fictitiousNumber } from '../assembly/fictitious-numbers.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly, Resource } from '../assembly/resources.ts';
import { idIn } from './arns.ts';
import type { InstanceFlow } from './contact.ts';
import type { RoutingProfile } from './exchange/configuration.ts';
import type { Hours } from './hours.ts';
import { type QuickConnect, quickConnectsOf } from './quick-connects.ts';
import { readFlow } from './read-flow.ts';
import { routingProfileOf } from './routing-profile.ts';
import { type TaskTemplate, taskTemplatesOf } from './task-templates.ts';

/** The Connect instance as the assembly describes it: what can be dialled, what is said, where callers wait. */
export interface Instance {
  readonly arn: string;
  readonly flows: ReadonlyMap<string, InstanceFlow>;
  /** By ARN. */
  readonly queues: ReadonlyMap<string, Queue>;
  /** By ARN. */
  readonly hours: ReadonlyMap<string, Hours>;
  readonly profiles: readonly RoutingProfile[];
  readonly taskTemplates?: readonly TaskTemplate[];
  /** Number in E.164 -> ARN of the flow that answers. */
  readonly numbers: ReadonlyMap<string, string>;
  /** ARNs of the functions that flows may ask. */
  readonly askable: ReadonlySet<string>;
}

interface Queue {
  readonly name: string;
  /** ARN of its hours. */
  readonly hours: string;
  /** How many contacts may wait in it; the instance's quota where nothing is said. */
  readonly most?: number;
  /** ARN of the flow that a customer hears who is called, before the agent. */
  readonly outboundFlow?: string;
  /** What agents can hand its contacts to. */
  readonly quickConnects?: readonly QuickConnect[];
}

/** Builds the instance that one machine imitates. */
export function instanceOf(assembly: Assembly, resolve: Resolve, arnOf: (resource: Resource) => string): Instance {
  const all = (type: string) => assembly.resources.filter((resource) => resource.type === type);
  const flows = [...all('AWS::Connect::ContactFlow'), ...all('AWS::Connect::ContactFlowModule')].map((resource) => {
    const { Name, Type = 'MODULE', Content } = resolve(resource) as { Name: string; Type: string; Content: string };
    return { arn: arnOf(resource), name: Name, type: Type, document: readFlow(Content) };
  });
  const byId = new Map(flows.map((flow) => [idIn(flow.arn), flow.arn]));
  const numberOf = new Map(
    all('AWS::Connect::PhoneNumber').map(
      (resource) => [idIn(arnOf(resource)), fictitiousNumber(resolve(resource))] as const,
    ),
  );
  const numbers = all('Custom::NumberAnswersWithFlow').flatMap((resource) => {
    const { Create } = resolve(resource) as { Create: string };
    const { parameters } = JSON.parse(Create) as { parameters: { PhoneNumberId: string; ContactFlowId: string } };
    const number = numberOf.get(parameters.PhoneNumberId);
    const flow = byId.get(parameters.ContactFlowId);
    return number && flow ? [[number, flow] as const] : [];
  });
  const quickConnects = quickConnectsOf(assembly, resolve, arnOf);
  const [instance] = all('AWS::Connect::Instance');
  return {
    arn: instance ? arnOf(instance) : '',
    flows: new Map(flows.map((flow) => [flow.arn, flow])),
    queues: new Map(all('AWS::Connect::Queue').map((queue) => [arnOf(queue), queueOf(resolve(queue), quickConnects)])),
    hours: new Map(
      all('AWS::Connect::HoursOfOperation').map((hours) => [arnOf(hours), resolve(hours) as unknown as Hours]),
    ),
    profiles: all('AWS::Connect::RoutingProfile').map((profile) => routingProfileOf(arnOf(profile), resolve(profile))),
    taskTemplates: taskTemplatesOf(assembly, resolve, arnOf),
    numbers: new Map(numbers),
    askable: new Set(
      all('AWS::Connect::IntegrationAssociation').map((item) => String(resolve(item)['IntegrationArn'])),
    ),
  };
}

function queueOf(
  properties: { readonly [property: string]: unknown },
  known: ReadonlyMap<string, QuickConnect>,
): Queue {
  const { Name, HoursOfOperationArn, MaxContacts, OutboundCallerConfig, QuickConnectArns = [] } = properties;
  const { OutboundFlowArn } = (OutboundCallerConfig ?? {}) as { readonly OutboundFlowArn?: string };
  return {
    name: String(Name),
    hours: String(HoursOfOperationArn),
    ...(typeof MaxContacts === 'number' ? { most: MaxContacts } : {}),
    ...(OutboundFlowArn === undefined ? {} : { outboundFlow: OutboundFlowArn }),
    quickConnects: (QuickConnectArns as readonly string[]).flatMap((arn) => known.get(arn) ?? []),
  };
}
