import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnAgentStatus, CfnApprovedOrigin, CfnPredefinedAttribute, CfnQueue } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { handOver } from '../../contact-flows/agents/hand-over.ts';
import { outboundWhisper } from '../../contact-flows/agents/outbound-whisper.ts';
import { centreFlows } from '../../contact-flows/flows.ts';
import { AGENT_STATUSES } from '../centre/agent-statuses.ts';
import { openingHours } from '../centre/hours.ts';
import { proficiencies } from '../centre/proficiencies.ts';
import { profiles } from '../centre/profiles.ts';
import { DEPARTMENTS, type Department, QUEUES, type QueueName } from '../centre/queues.ts';
import { quickConnect } from '../centre/quick-connects.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { InstanceFlows } from '../constructs/instance-flows.ts';
import { logicalId } from '../constructs/logical-id.ts';
import type { Environment } from '../environments/environment.ts';
import type { DurableStack } from './durable.ts';

/** Who works here and where callers wait: hours, queues, roles, and the flows that queues need. Flows find them by their names here. */
export class CentreStack extends Stack {
  readonly hours: ReturnType<typeof openingHours>;
  readonly queues: { readonly [Q in QueueName]: CfnQueue };
  readonly flows: InstanceFlows;
  /** Where every alarm of every stack rings. */
  readonly alarms: AlarmTopic;
  private readonly durable: DurableStack;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly environment: Environment; readonly durable: DurableStack },
  ) {
    super(scope, id, props);
    const { environment, durable } = props;
    const { instanceArn } = durable;
    this.durable = durable;
    this.alarms = new AlarmTopic(this, 'Alarms', { environment });
    this.hours = openingHours(this, instanceArn, environment);
    this.flows = new InstanceFlows(this, { instanceArn, resolve: () => undefined });
    for (const flow of centreFlows) this.flows.make(flow);
    this.queues = this.makeQueues();
    profiles(this, instanceArn, (queue) => this.queues[queue].attrQueueArn);
    this.listChoices(environment);
  }

  /** A queue lists quick connects, and those name queues: departments come first, then emergencies, then the other lines. */
  private makeQueues(): { readonly [Q in QueueName]: CfnQueue } {
    const handedOver = (queue: QueueName, { attrQueueArn: queueArn }: CfnQueue): string =>
      quickConnect(this, queue, {
        instanceArn: this.durable.instanceArn,
        queueArn,
        contactFlowArn: this.flows.arnOf(handOver.name),
      });
    const departments = Object.fromEntries(DEPARTMENTS.map((name) => [name, this.queue(name, [])])) as {
      [D in Department]: CfnQueue;
    };
    const toDepartments = DEPARTMENTS.map((name) => handedOver(name, departments[name]));
    const emergency = this.queue('emergency', toDepartments);
    const toAll = [handedOver('emergency', emergency), ...toDepartments];
    return { ...departments, emergency, general: this.queue('general', toAll), surge: this.queue('surge', toAll) };
  }

  private queue(name: QueueName, quickConnectArns: string[]): CfnQueue {
    const { hours, ...named } = QUEUES[name];
    return new CfnQueue(this, `${logicalId(name)}Queue`, {
      ...named,
      instanceArn: this.durable.instanceArn,
      hoursOfOperationArn: this.hours[hours].attrHoursOfOperationArn,
      outboundCallerConfig: {
        outboundCallerIdName: 'Wayline Travel',
        outboundCallerIdNumberArn: this.durable.mainNumberArn,
        outboundFlowArn: this.flows.arnOf(outboundWhisper.name),
      },
      ...(quickConnectArns.length > 0 ? { quickConnectArns } : {}),
    });
  }

  /** What agents choose from, and the pages that may show their panel. */
  private listChoices(environment: Environment): void {
    const { instanceArn } = this.durable;
    for (const [name, values] of Object.entries(proficiencies(environment)))
      new CfnPredefinedAttribute(this, `${logicalId(name)}Proficiency`, {
        instanceArn,
        name,
        values: { stringList: [...values] },
      });
    for (const [index, { name, description }] of AGENT_STATUSES.entries())
      new CfnAgentStatus(this, `${logicalId(name)}Status`, {
        instanceArn,
        name,
        description,
        state: 'ENABLED',
        displayOrder: index + 1,
      });
    for (const origin of environment.approvedOrigins)
      new CfnApprovedOrigin(this, `Origin${logicalId(origin)}`, { instanceId: instanceArn, origin });
  }
}
