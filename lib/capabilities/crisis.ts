import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { workForDepartment } from '../../contact-flows/agents/work-for-department.ts';
import { DEPARTS_INDEX, WORK_INDEX } from '../../lambdas/platform/table.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import { WaylineStateMachine } from '../constructs/state-machine.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { calendarOf } from './calendar-variables.ts';
import { REPORTING } from './cases.ts';
import type { CrisisPage } from './crisis-page.ts';
import { playbookOf } from './crisis-playbook.ts';
import { noticeVariables, poolVariables, priceVariables, recipientVariables } from './notice-variables.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  readonly page: CrisisPage;
}

const TOLD_IMPACT =
  'Travellers whom a crisis touches are not told, or its page is not up: they call, and hear it on the line only.';
const LED_IMPACT = 'A crisis cannot be begun, updated or ended: callers hear the ordinary greeting, or old news.';
const CALLER_IMPACT = 'Callers in a crisis do not get its page by SMS; they are told so and hear the same menu again.';
const NOTICED_IMPACT =
  'Nobody is asked whether it is a crisis when many come about one matter: callers wait until somebody sees it by themselves.';
const SUSPECTED_IMPACT =
  'Many more than usual come about one matter: it may be a crisis, and callers hear the ordinary greeting until somebody begins one.';

/** A crisis (S42): who is affected is told in order, callers hear it at once, and it ends as if it had not been. */
export class CrisisCapability extends Construct {
  readonly caller: IFunction;
  /** Who comes to us is counted, so that a crisis is noticed. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment } = props;
    this.caller = this.answersCallers(props);
    this.hears = this.notices(props);
    const playbook = new WaylineStateMachine(this, 'Playbook', {
      environment,
      name: 'crisis-playbook',
      definition: playbookOf(this, environment, this.steps(props)),
      timeout: Duration.days(2),
      callerImpact: TOLD_IMPACT,
    });
    playbook.lets(this.leads(props));
  }

  private answersCallers({ environment, table, page }: Props): IFunction {
    const caller = new WaylineFunction(this, 'Caller', {
      ...{ environment, entry: 'crisis/caller', seconds: 5, callerImpact: CALLER_IMPACT },
      variables: { TABLE_NAME: table.tableName, ...noticeVariables(environment), ...page.pageVariables() },
    });
    callerAlarm(this, 'CrisisPagesUnavailable', counted('crisis', 'CrisisPagesUnavailable'), CALLER_IMPACT);
    caller.reaches(table, 'dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    return caller.lambda;
  }

  private notices({ environment, table, instanceArn }: Props): Consumer {
    const workFlow = flowParameter(environment, workForDepartment);
    const onHappened = new WaylineFunction(this, 'OnHappened', {
      ...{ environment, entry: 'crisis/on-happened', seconds: 60, callerImpact: NOTICED_IMPACT },
      variables: {
        ...{ TABLE_NAME: table.tableName, AGENCY_ZONE: environment.timeZone },
        ...{ INSTANCE: instanceArn, WORK_FLOW: workFlow },
      },
    });
    const actions = ['BatchGetItem', 'GetItem', 'Query', 'PutItem', 'UpdateItem'];
    onHappened.reaches(table, ...actions.map((action) => `dynamodb:${action}`));
    onHappened.reachesContacts(instanceArn, 'connect:StartTaskContact');
    onHappened.readsParameter(workFlow);
    callerAlarm(this, 'CrisesSuspected', counted('crisis', 'CrisesSuspected'), SUSPECTED_IMPACT);
    const queue = new WaylineQueue(this, 'Happened', {
      ...{ environment, name: 'crisis-happened', consumer: onHappened, gathered: 100, callerImpact: NOTICED_IMPACT },
    });
    return { queue, what: ['case.opened', 'case.contacted', 'contact.ended', 'crisis.noticed'] };
  }

  /** Does the steps of the playbook. */
  private steps({ environment, table, instanceArn, page }: Props): WaylineFunction {
    const workFlow = flowParameter(environment, workForDepartment);
    const onStep = new WaylineFunction(this, 'OnStep', {
      ...{ environment, entry: 'crisis/on-step', seconds: 300, megabytes: 1024, callerImpact: TOLD_IMPACT },
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
        ...page.pageVariables(),
        ...page.publishVariables(),
        ...{ INSTANCE: instanceArn, WORK_FLOW: workFlow, CALENDAR: calendarOf(environment) },
      },
    });
    onStep.reaches(table, ...REPORTING);
    onStep.queries(table, DEPARTS_INDEX.name);
    page.isWrittenBy(onStep);
    page.isLookedAtAfter(onStep);
    onStep.reachesContacts(instanceArn, 'connect:StartTaskContact');
    onStep.readsParameter(workFlow);
    return onStep;
  }

  private leads({ environment, table, page }: Props): WaylineFunction {
    const onCommand = new WaylineFunction(this, 'OnCommand', {
      ...{ environment, entry: 'crisis/on-command', seconds: 900, megabytes: 1024, callerImpact: LED_IMPACT },
      variables: {
        TABLE_NAME: table.tableName,
        ...noticeVariables(environment),
        ...poolVariables(environment),
        ...priceVariables(environment),
        ...recipientVariables(environment),
        ...page.pageVariables(),
        QUOTAS: JSON.stringify({
          concurrentCalls: environment.quotas.concurrentCalls,
          emailsPerDay: environment.quotas.emailsPerDay,
        }),
      },
    });
    onCommand.reaches(table, 'dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');
    for (const { name } of [DEPARTS_INDEX, WORK_INDEX]) onCommand.queries(table, name);
    return onCommand;
  }
}
