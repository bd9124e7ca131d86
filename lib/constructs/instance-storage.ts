import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Environment } from '../environments/environment.ts';

/** What the instance writes into the bucket, and below which prefix. */
const FILES: readonly (readonly [resourceType: string, prefix: string])[] = [
  ['CALL_RECORDINGS', 'recordings'],
  ['CHAT_TRANSCRIPTS', 'transcripts'],
  ['SCHEDULED_REPORTS', 'reports'],
  ['ATTACHMENTS', 'attachments'],
];

/** Where the instance keeps recordings, transcripts and reports, and where it tells contact records: all under one key of ours. */
export class InstanceStorage extends Construct {
  readonly contactRecords: Stream;
  private readonly instanceArn: string;
  private readonly key: Key;

  constructor(
    scope: Construct,
    id: string,
    { environment, instanceArn }: { readonly environment: Environment; readonly instanceArn: string },
  ) {
    super(scope, id);
    this.instanceArn = instanceArn;
    this.key = new Key(this, 'Key', {
      description: `Wayline ${environment.name}: recordings and contact records`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const bucket = this.recordings(environment.retention.recordings);
    for (const [resourceType, prefix] of FILES)
      new CfnInstanceStorageConfig(this, prefix, {
        instanceArn,
        resourceType,
        storageType: 'S3',
        s3Config: {
          bucketName: bucket.bucketName,
          bucketPrefix: prefix,
          encryptionConfig: { encryptionType: 'KMS', keyId: this.key.keyArn },
        },
      }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.contactRecords = this.stream();
  }

  private recordings(days: number): Bucket {
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(days) }],
    });
    const recordings = new Bucket(this, 'Recordings', {
      ...common,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs as IBucket,
      lifecycleRules: [{ expiration: Duration.days(days), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    for (const { policy } of [accessLogs, recordings]) policy?.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return recordings;
  }

  private stream(): Stream {
    const stream = new Stream(this, 'ContactRecords', {
      streamMode: StreamMode.PROVISIONED,
      shardCount: 1,
      // Records are what statistics are made of; a week gives time to mend whoever reads them.
      retentionPeriod: Duration.days(7),
      encryption: StreamEncryption.KMS,
      encryptionKey: this.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(stream).acknowledge({
      id: 'AwsSolutions-KDS3',
      reason: 'Contact records hold telephone numbers; under a key of ours we say who reads them.',
    });
    // Files are encrypted under a grant that Connect takes for itself; for a stream its key must name the service.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ContactRecords',
        principals: [new ServicePrincipal('connect.amazonaws.com')],
        actions: ['kms:GenerateDataKey'],
        resources: ['*'],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': this.instanceArn },
        },
      }),
    );
    new CfnInstanceStorageConfig(this, 'Records', {
      instanceArn: this.instanceArn,
      resourceType: 'CONTACT_TRACE_RECORDS',
      storageType: 'KINESIS_STREAM',
      kinesisStreamConfig: { streamArn: stream.streamArn },
    }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    return stream;
  }
}
