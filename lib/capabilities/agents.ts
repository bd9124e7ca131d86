import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Environment } from '../environments/environment.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
}

/** Who works here, and who of them is on which contact (S4, S31, S91, S92). */
export class Agents extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      environment: props.environment,
      entry: 'agents/on-command',
      seconds: 60,
      callerImpact: 'Who is new here cannot be told to the centre: callers reach them, but guides do nothing for them.',
      variables: { TABLE_NAME: props.table.tableName },
    });
    onCommand.reaches(props.table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem');
    this.caller = this.answersWhispers(props);
    this.agent = agentFunction(this, {
      ...props,
      capability: 'agents',
      callerImpact:
        'Agents whom the whisper could not name stay unknown to their guides, which then do nothing for the caller.',
      variables: { INSTANCE: props.instanceArn, ZONE: props.environment.timeZone },
      contacts: {
        of: props.instanceArn,
        actions: ['connect:DescribeContact', 'connect:SuspendContactRecording', 'connect:ResumeContactRecording'],
      },
    });
  }

  private answersWhispers({ environment, table }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      environment,
      entry: 'agents/caller',
      seconds: 2,
      callerImpact: 'Agents get their calls, but guides do not know whom they serve and refuse what only some may do.',
      variables: { TABLE_NAME: table.tableName, CONTACT_DAYS: String(environment.retention.contacts) },
    });
    callerAlarm(
      this,
      'AgentsUnavailable',
      counted('agents', 'AgentsUnavailable'),
      'The table does not answer in time: guides do not know whom they serve and refuse what only some may do.',
    );
    caller.reaches(table, 'dynamodb:GetItem', 'dynamodb:PutItem');
    return caller.lambda;
  }
}
