import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IStream } from 'aws-cdk-lib/aws-kinesis';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { ContactRecords } from '../constructs/contact-records.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Environment } from '../environments/environment.ts';

const LIVE_IMPACT =
  'Live statistics lack contacts until their records come: team leads see shorter waits than there are.';
const RECORD_IMPACT = 'Waiting and handling times of ended contacts are missing from statistics and timelines.';

const SURVEY_IMPACT = 'None: who answers the survey after a call is thanked, but the answer is lost.';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  /** Missing where the instance was there before us and keeps its own: then live events are all that is known. */
  readonly contactRecords: IStream | undefined;
}

/** What happened to every contact: waits (S39), handling times (S104), how it ended, and how callers found it (S103). */
export class Insights extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table, contactRecords: stream } = props;
    this.agent = agentFunction(this, {
      ...{ environment, table, capability: 'insights' },
      callerImpact: 'Agents cannot say how a contact ended: whoever answers next does not know.',
    });
    const onEvent = this.keeper('OnContactEvent', 'insights/on-contact-event', LIVE_IMPACT, props);
    const events = new WaylineQueue(this, 'ContactEvents', {
      environment,
      name: 'insights-contact-events',
      consumer: onEvent,
      callerImpact: LIVE_IMPACT,
    });
    new Rule(this, 'ContactEventRule', {
      ruleName: `wayline-${environment.name}-contact-events`,
      description: 'Live contact events of our instance',
      eventPattern: {
        source: ['aws.connect'],
        detailType: ['Amazon Connect Contact Event'],
        detail: { instanceArn: [props.instanceArn] },
      },
      targets: [new SqsQueue(events.queue)],
    });
    this.caller = this.answersSurveys(props);
    if (stream === undefined) return;
    const consumer = this.keeper('OnContactRecord', 'insights/on-contact-record', RECORD_IMPACT, props);
    new ContactRecords(this, 'ContactRecords', { environment, stream, consumer, callerImpact: RECORD_IMPACT });
  }

  private answersSurveys({ environment, table }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      environment,
      entry: 'insights/caller',
      seconds: 3,
      callerImpact: SURVEY_IMPACT,
      variables: { TABLE_NAME: table.tableName, CONTACT_DAYS: String(environment.retention.contacts) },
    });
    callerAlarm(this, 'SurveysNotKept', counted('insights', 'SurveysNotKept'), SURVEY_IMPACT);
    caller.reaches(table, 'dynamodb:GetItem', 'dynamodb:PutItem');
    return caller.lambda;
  }

  private keeper(id: string, entry: string, callerImpact: string, { environment, table }: Props): WaylineFunction {
    const keeper = new WaylineFunction(this, id, {
      environment,
      entry,
      seconds: 30,
      callerImpact,
      variables: { TABLE_NAME: table.tableName, CONTACT_DAYS: String(environment.retention.contacts) },
    });
    keeper.reaches(table, 'dynamodb:GetItem', 'dynamodb:PutItem');
    return keeper;
  }
}
