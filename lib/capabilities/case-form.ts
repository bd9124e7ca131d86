import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { chatInbound } from '../../contact-flows/cases/chat-inbound.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { WaylineFunction } from '../constructs/function.ts';
import { PublicApi } from '../constructs/public-api.ts';
import { WebGuard } from '../constructs/web-guard.ts';
import type { Environment } from '../environments/environment.ts';
import { calendarOf } from './calendar-variables.ts';
import { REPORTING } from './cases.ts';
import { gatewayPage } from './gateway-page.ts';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  /** In E.164. */
  readonly mainNumber: string;
}

const FORM_IMPACT = 'Travellers cannot tell us of a problem by the form: they are told so, and ring.';

const CHAT_IMPACT = 'Travellers cannot chat: they are told so, read that their case is kept where it is, and ring.';

/** As many as write in a crisis, and no more than the functions that callers wait for can do without. */
const [RATE, BURST] = [50, 100];
/** Of one address in five minutes: a hotel full of stranded guests has one. */
const OF_ONE_ADDRESS = 500;
/** As lambdas/cases/form/fields.ts has it; a test holds the two together. */
const BODY_MOST = 16_384;

/** The online form (S51, S52) and the chat beside it (S24): pages that anybody can reach, and the functions behind them. */
export class CaseForm extends Construct {
  /** Where it is, to which a language is added. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table, mainNumber } = props;
    const onForm = new WaylineFunction(this, 'OnForm', {
      environment,
      entry: 'cases/on-form',
      seconds: 10,
      callerImpact: FORM_IMPACT,
      variables: pageVariables(props),
    });
    onForm.reaches(table, ...REPORTING);
    callerAlarm(this, 'FormUnavailable', counted('cases', 'FormUnavailable'), FORM_IMPACT);
    const { api } = new PublicApi(this, 'Public', {
      environment,
      stage: 'form',
      description: `Wayline ${environment.name}: the online form`,
      lambda: onForm.lambda,
      below: { chat: this.chats(props) },
      callerImpact: FORM_IMPACT,
      ...{ rate: RATE, burst: BURST },
      pages: {
        refused: gatewayPage('refused', mainNumber),
        unknown: gatewayPage('unknown', mainNumber),
        failed: gatewayPage('failed', mainNumber),
      },
    });
    this.address = api.urlForPath('/');
    new WebGuard(this, 'Guard', {
      name: `wayline-${environment.name}-form`,
      guards: api.deploymentStage.stageArn,
      ...{ bodyMost: BODY_MOST, requestsMost: OF_ONE_ADDRESS },
    });
  }
  private chats(props: Props): IFunction {
    const { environment, table, instanceArn } = props;
    const flow = flowParameter(environment, chatInbound);
    const onChat = new WaylineFunction(this, 'OnChat', {
      ...{ environment, entry: 'cases/on-chat', seconds: 15, callerImpact: CHAT_IMPACT },
      variables: { ...pageVariables(props), INSTANCE: instanceArn, CHAT_FLOW: flow },
    });
    onChat.reaches(table, ...REPORTING);
    onChat.beginsChats(instanceArn);
    onChat.readsParameter(flow);
    for (const name of ['ChatUnavailable', 'ChatCaseUnavailable'])
      callerAlarm(this, name, counted('cases', name), CHAT_IMPACT);
    return onChat.lambda;
  }
}

const pageVariables = ({ environment, table, mainNumber }: Props) => ({
  TABLE_NAME: table.tableName,
  CALENDAR: calendarOf(environment),
  MAIN_NUMBER: mainNumber,
  FORM_LANGUAGES: JSON.stringify(environment.languages.written),
});
