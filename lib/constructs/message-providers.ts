import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnConfigurationSet, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { CfnOptOutList, CfnConfigurationSet as CfnSmsConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import type { WaylineFunction } from './function.ts';

/** Classes of messages that people can end by themselves: the pools of the environment keep who did on a list each. */
const REFUSABLE = ['operational', 'survey', 'marketing'];

/**
 * What messages go out through: Amazon SES for the domain of the environment's address; SNS for countries without a pool; End User
 * Messaging for those with one, which gets a configuration set and a list of opt-outs a class.
 */
export class MessageProviders extends Construct {
  /** Of e-mails and of pools alike: `wayline-ENV`. */
  readonly configurationSet: string;
  private readonly environment: Environment;

  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id);
    this.environment = environment;
    this.configurationSet = `wayline-${environment.name}`;
    const set = new CfnConfigurationSet(this, 'Mail', {
      name: this.configurationSet,
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
      suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    new CfnEmailIdentity(this, 'Domain', {
      emailIdentity: this.domain,
      configurationSetAttributes: { configurationSetName: set.ref },
    });
    if (this.pools.length === 0) return;
    new CfnSmsConfigurationSet(this, 'Sms', { configurationSetName: this.configurationSet });
    for (const type of REFUSABLE)
      new CfnOptOutList(this, `OptOut${type}`, { optOutListName: `${this.configurationSet}-${type}` });
  }

  /** Lets a function send, and nothing else: SMS to telephones and not to topics, e-mail from our domain. */
  lets(sender: WaylineFunction): void {
    const { lambda } = sender;
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));
    lambda.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['sns:Publish'],
        resources: [Stack.of(this).formatArn({ service: 'sns', region: '*', account: '*', resource: '*' })],
      }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.arn('ses', 'identity', this.domain), this.arn('ses', 'configuration-set')],
      }),
    );
    if (this.pools.length > 0)
      lambda.addToRolePolicy(
        new PolicyStatement({
          actions: ['sms-voice:SendTextMessage'],
          resources: [...this.pools, this.arn('sms-voice', 'configuration-set')],
        }),
      );
  }

  private get domain(): string {
    return this.environment.mail.from.replace(/^.*@/, '');
  }

  private get pools(): readonly string[] {
    const arns = Object.values(this.environment.senders).flatMap((sender) =>
      sender.via === 'pool' ? [sender.pool] : [],
    );
    return [...new Set(arns)];
  }

  private arn(service: string, resource: string, resourceName = this.configurationSet): string {
    return Stack.of(this).formatArn({ service, resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
  }
}
