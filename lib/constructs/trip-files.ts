import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { privateBucket } from './private-bucket.ts';

/** Files name people: whoever dropped them has them, and so have we what they said. */
const KEPT = Duration.days(30);

/** Where a file of trips is dropped (`trips/NAME`), and where what became of it is told (`reports/NAME.json`). */
export class TripFiles extends Construct {
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    { encryptionKey, onFile }: { readonly encryptionKey: IKey; readonly onFile: Lambda },
  ) {
    super(scope, id);
    this.bucket = privateBucket(this, { encryptionKey, kept: KEPT });
    const may = (action: string, objects: string) =>
      onFile.addToRolePolicy(
        new PolicyStatement({ actions: [action], resources: [this.bucket.arnForObjects(objects)] }),
      );
    may('s3:GetObject', 'trips/*');
    may('s3:PutObject', 'reports/*');
    encryptionKey.grant(onFile, 'kms:Decrypt', 'kms:GenerateDataKey');
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    for (const objects of ['trips/*', 'reports/*'])
      Validations.of(onFile.role ?? onFile).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${objects}]`,
        reason:
          'Files are named by whoever drops them; the function reads only what was dropped, and writes only reports.',
      });
    this.importsWith(onFile);
  }

  /** Tells the function of each new file. One that broke off is taken up again by Lambda, twice, and finds what is there. */
  private importsWith(onFile: Lambda): void {
    new Rule(this, 'Dropped', {
      description: 'A trip file was dropped',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.bucket.bucketName] }, object: { key: [{ prefix: 'trips/' }] } },
      },
      targets: [new LambdaFunction(onFile)],
    });
  }
}
