import { Aws, CfnOutput, type Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';
import { privateBucket } from './private-bucket.ts';

/** The folder of the bucket. */
const FOLDER = 'mail/';

interface Props {
  readonly environment: Environment;
  readonly encryptionKey: IKey;
  /** After this, e-mails are deleted. */
  readonly kept: Duration;
}

/**
 * Receives what is written to the address that our e-mails come from: over TLS only, looked through for spam and viruses, into a bucket of its own. The
 * rule set works when somebody makes it the active one of the account (docs/deploy.md).
 */
export class MailReceiver extends Construct {
  readonly bucket: Bucket;
  /** Objects that are e-mails, for grants. */
  readonly mails: string;

  constructor(scope: Construct, id: string, { environment, encryptionKey, kept }: Props) {
    super(scope, id);
    this.bucket = privateBucket(this, { encryptionKey, kept });
    this.mails = this.bucket.arnForObjects(`${FOLDER}*`);
    const name = `wayline-${environment.name}`;
    const role = this.writer(name, encryptionKey);
    const set = new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName: name });
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: set.ref,
      rule: {
        name,
        enabled: true,
        recipients: [environment.mail.from],
        scanEnabled: true,
        tlsPolicy: 'Require',
        actions: [
          { s3Action: { bucketName: this.bucket.bucketName, objectKeyPrefix: FOLDER, iamRoleArn: role.roleArn } },
        ],
      },
    });
    // SES writes a first object to see that it may.
    rule.node.addDependency(role);
    new CfnOutput(this, 'RuleSetName', {
      key: 'MailRuleSet',
      value: set.ref,
      description: 'Make it the active receipt rule set of the account, and e-mail comes in',
    });
  }

  /** Says why the policy of a role may name all e-mails. */
  acknowledge(role: Construct): void {
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${FOLDER}*]`,
      reason: 'SES names each e-mail anew; only those are in this folder.',
    });
  }

  /** As whom SES writes: for this rule only, and nothing else than e-mails into their folder. */
  private writer(name: string, encryptionKey: IKey): Role {
    const ofRule = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${name}:receipt-rule/${name}`,
    });
    const role = new Role(this, 'Writer', {
      assumedBy: new ServicePrincipal('ses.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': ofRule } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.mails] }));
    encryptionKey.grant(role, 'kms:Encrypt', 'kms:GenerateDataKey');
    this.acknowledge(role);
    return role;
  }
}
