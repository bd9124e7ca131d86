import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

interface Props {
  readonly encryptionKey: IKey;
  /** After this, files are deleted. */
  readonly kept: Duration;
}

/** A bucket for files that name people: under a key of ours, closed to everybody else, with a log of who read what, and told to EventBridge. */
export function privateBucket(scope: Construct, { encryptionKey, kept }: Props): Bucket {
  const common = {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [{ expiration: kept, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  };
  const accessLogs = new Bucket(scope, 'AccessLogs', { ...common, encryption: BucketEncryption.S3_MANAGED });
  const bucket = new Bucket(scope, 'Bucket', {
    ...common,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs as IBucket,
  });
  // By CloudFormation's own property: the construct's would bring a function to set it.
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  return bucket;
}
