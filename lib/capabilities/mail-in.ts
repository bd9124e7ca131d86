import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { WaylineFunction } from '../constructs/function.ts';
import { MailReceiver } from '../constructs/mail-receiver.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Environment } from '../environments/environment.ts';
import { calendarOf } from './calendar-variables.ts';
import { REPORTING } from './cases.ts';
import { noticeVariables } from './notice-variables.ts';

const CALLER_IMPACT =
  'What travellers write by e-mail is not read: they are not answered, and their problems are nobody’s work.';

/** So many e-mails are worked on at one time: a crisis brings thousands, and callers come first. */
const AT_ONCE = 5;

interface Props {
  readonly environment: Environment;
  readonly table: Table;
}

/** What travellers write to us by e-mail (S5, S67): a bucket that SES writes to, a queue, and the function that takes each in. */
export class MailIn extends Construct {
  constructor(scope: Construct, id: string, { environment, table }: Props) {
    super(scope, id);
    const { encryptionKey } = table;
    if (!encryptionKey) throw new Error('The table has no key of its own.');
    const kept = environment.retention.contacts;
    const receiver = new MailReceiver(this, 'Receiver', { environment, encryptionKey, kept: Duration.days(kept) });
    const consumer = new WaylineFunction(this, 'OnMail', {
      ...{ environment, entry: 'cases/on-mail', seconds: 60, megabytes: 1024, callerImpact: CALLER_IMPACT },
      variables: {
        ...{ TABLE_NAME: table.tableName, CALENDAR: calendarOf(environment), ...noticeVariables(environment) },
        ...{ MAIL_ADDRESS: environment.mail.from, MAIL_DAYS: String(kept) },
      },
    });
    consumer.reaches(table, ...REPORTING);
    consumer.lambda.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [receiver.mails] }));
    receiver.acknowledge(consumer.lambda.role as unknown as Construct);
    const { queue } = new WaylineQueue(this, 'Mails', {
      ...{ environment, name: 'cases-mail', consumer, batch: 5, atOnce: AT_ONCE, callerImpact: CALLER_IMPACT },
    });
    new Rule(this, 'Received', {
      description: 'An e-mail came in',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [receiver.bucket.bucketName] }, object: { key: [{ prefix: 'mail/' }] } },
      },
      targets: [new SqsQueue(queue)],
    });
  }
}
