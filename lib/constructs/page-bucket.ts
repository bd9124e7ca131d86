import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { asNagSays } from './as-nag-says.ts';
import type { WaylineFunction } from './function.ts';

/** How long a page that was written over can be had back, and who fetched what can be read. */
const [OVERWRITTEN, LOGGED] = [Duration.days(365), Duration.days(90)];

/** A bucket for pages that anybody may read, by a distribution only. They name nobody; what was written over is kept for a year. */
export class PageBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: BucketEncryption.S3_MANAGED,
    };
    const abortIncompleteMultipartUploadAfter = Duration.days(1);
    // What is logged is what the distribution fetched, not who read it.
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      lifecycleRules: [{ expiration: LOGGED, abortIncompleteMultipartUploadAfter }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...common,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: OVERWRITTEN, abortIncompleteMultipartUploadAfter }],
      serverAccessLogsBucket: accessLogs as IBucket,
    });
  }

  /** Lets a function, of whichever stack, write the pages whose names begin with `prefix`, and see what lies there. */
  isWrittenBy({ lambda }: WaylineFunction, prefix: string): void {
    const objects = this.bucket.arnForObjects(`${prefix}*`);
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects] }));
    // Whoever may not list is told that an object which is not there is forbidden.
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    const own = Stack.of(lambda) === Stack.of(this);
    const id = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(lambda.role ?? lambda).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${own ? `<${id}.Arn>/${prefix}*` : asNagSays(objects)}]`,
      reason: 'Pages are named by the crisis, its version and the language; the function writes no others.',
    });
  }
}
