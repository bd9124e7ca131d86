import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstance, CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

/** The Connect instance and its main number: made here, or there before us and only used. */
export class Instance extends Construct {
  readonly arn: string;
  readonly mainNumberArn: string;
  /** In E.164. */
  readonly mainNumber: string;

  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    super(scope, id);
    this.arn =
      'alias' in environment.instance
        ? this.made(environment.instance.alias, environment)
        : environment.instance.existing;
    const { mainNumber } = environment;
    const number =
      'existing' in mainNumber
        ? { attrPhoneNumberArn: mainNumber.existing, attrAddress: mainNumber.number }
        : this.claimed(mainNumber);
    this.mainNumberArn = number.attrPhoneNumberArn;
    this.mainNumber = number.attrAddress;
  }

  private made(alias: string, environment: Environment): string {
    // Stands before the instance, which would otherwise make one of its own that keeps logs for ever.
    const logs = new LogGroup(this, 'FlowLogs', {
      logGroupName: `/aws/connect/${alias}`,
      retention: environment.retention.logs,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const instance = new CfnInstance(this, 'Instance', {
      identityManagementType: 'CONNECT_MANAGED',
      instanceAlias: alias,
      attributes: { inboundCalls: true, outboundCalls: true, contactflowLogs: true },
    });
    instance.node.addDependency(logs);
    instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return instance.attrArn;
  }

  private claimed({ country, type }: { readonly country: string; readonly type: string }): CfnPhoneNumber {
    const number = new CfnPhoneNumber(this, 'MainNumber', {
      targetArn: this.arn,
      countryCode: country,
      type,
      description: 'The main line',
    });
    number.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return number;
  }
}
