import { CfnRoutingProfile, CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { logicalId } from '../constructs/logical-id.ts';
import { PERMISSIONS } from './permissions.ts';
import type { QueueName } from './queues.ts';
import { ALL_ROLES, ROLES } from './roles.ts';
import { CONCURRENCY, ROUTING } from './routing.ts';

/** The tag of a routing profile that names its role. */
const ROLE_TAG = 'wayline:role';

/** What each role is offered, and what it may do: a routing profile and a security profile a role. */
export function profiles(scope: Construct, instanceArn: string, queueArn: (queue: QueueName) => string): void {
  for (const role of ALL_ROLES) {
    const { name, description } = ROLES[role];
    new CfnRoutingProfile(scope, `${logicalId(role)}Routing`, {
      instanceArn,
      name,
      description,
      mediaConcurrencies: CONCURRENCY.map(({ channel, concurrency, also }) => ({
        channel,
        concurrency,
        crossChannelBehavior: { behaviorType: also },
      })),
      queueConfigs: ROUTING[role].map(({ queue, channel, priority, delay }) => ({
        queueReference: { queueArn: queueArn(queue), channel },
        priority,
        delay,
      })),
      // Its quick connects are the whole list, for agents who are on no contact.
      defaultOutboundQueueArn: queueArn('general'),
      // Whoever makes users finds the profile of a role by it.
      tags: [{ key: ROLE_TAG, value: role }],
    });
    new CfnSecurityProfile(scope, `${logicalId(role)}Security`, {
      instanceArn,
      securityProfileName: name,
      description,
      permissions: [...PERMISSIONS[role]],
    });
  }
}
