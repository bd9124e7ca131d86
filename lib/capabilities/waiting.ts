import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { callAtTime } from '../../contact-flows/waiting/call-at-time.ts';
import { DUE_INDEX } from '../../lambdas/platform/table.ts';
import { CALLS_AT_ONCE } from '../../lambdas/waiting/contract.ts';
import { agentFunction } from '../constructs/agent-function.ts';
import { callerAlarm, counted } from '../constructs/caller-alarm.ts';
import { flowParameter } from '../constructs/flow-parameter.ts';
import { WaylineFunction } from '../constructs/function.ts';
import type { Later } from '../constructs/later.ts';
import { WaylineQueue } from '../constructs/queue.ts';
import type { Consumer } from '../constructs/stream-relay.ts';
import type { Environment } from '../environments/environment.ts';
import { noticeVariables } from './notice-variables.ts';

const CALLER_IMPACT =
  'Callers are not told how long they will wait and cannot be called back; they are queued all the same.';
const PROMISED_IMPACT = 'Travellers who were promised a call at a time that they chose are not called.';
const FOLLOWED_IMPACT =
  'Callbacks are not followed: who chose a time is not called, who cancelled is, and who was called in vain is not told.';

interface Props {
  readonly environment: Environment;
  readonly table: Table;
  readonly instanceArn: string;
  /** In E.164: where travellers reach us. */
  readonly mainNumber: string;
  /** ARN of the queue whose number travellers see when we call them. */
  readonly callsFrom: string;
  readonly later: Later;
}

/** How long a wait will be, and callbacks that keep the place or come at a chosen time (S29, S33, S37). */
export class Waiting extends Construct {
  readonly caller: IFunction;
  readonly agent: IFunction;
  /** Callbacks hear of themselves, and of contacts that are over. */
  readonly hears: Consumer;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { environment, table } = props;
    this.caller = this.answersCallers(props);
    this.agent = agentFunction(this, {
      ...{ environment, table, capability: 'waiting', actions: [...WRITING] },
      callerImpact: 'Agents cannot promise to call back at a time, nor take anybody off the list.',
      variables: variablesOf(props),
    });
    const onCommand = this.function('OnCommand', 'waiting/on-command', 30, PROMISED_IMPACT, props);
    onCommand.reaches(table, ...WRITING, 'dynamodb:BatchGetItem');
    onCommand.queries(table, DUE_INDEX.name);
    const dials = this.dials(props);
    this.hears = { queue: this.follower(dials, props), what: FOLLOWED };
  }

  private answersCallers(props: Props): IFunction {
    const caller = this.function('Caller', 'waiting/caller', 4, CALLER_IMPACT, props);
    callerAlarm(
      this,
      'PromisesNotWritten',
      counted('waiting', 'PromisesNotWritten'),
      'Callers are told how long they wait, but nobody can say later whether it was true.',
    );
    callerAlarm(
      this,
      'CallbacksUnavailable',
      counted('waiting', 'CallbacksUnavailable'),
      'The table does not answer in time: callers cannot be put on the list to be called back, and stay on the line.',
    );
    caller.reaches(props.table, ...WRITING);
    return caller.lambda;
  }

  /** Calls are made a few at a time and take their time. */
  private dials(props: Props): WaylineQueue {
    const { environment, table, instanceArn, callsFrom } = props;
    const callFlow = flowParameter(environment, callAtTime);
    const consumer = this.function('OnDial', 'waiting/on-dial', 30, PROMISED_IMPACT, props, {
      ...{ INSTANCE: instanceArn, QUEUE: callsFrom, CALL_FLOW: callFlow },
    });
    consumer.reaches(table, 'dynamodb:GetItem', 'dynamodb:PutItem');
    consumer.reachesContacts(instanceArn, 'connect:StartOutboundVoiceContact', 'connect:StopContact');
    consumer.readsParameter(callFlow);
    callerAlarm(
      this,
      'CallbacksNotAllowed',
      counted('waiting', 'CallbacksNotAllowed'),
      'A traveller is not called back, because this account may not dial their country: ask AWS to allow it.',
    );
    return new WaylineQueue(this, 'Dials', {
      ...{
        environment,
        name: 'waiting-dials',
        consumer,
        batch: 1,
        atOnce: CALLS_AT_ONCE,
        callerImpact: PROMISED_IMPACT,
      },
    });
  }

  private follower(dials: WaylineQueue, props: Props): WaylineQueue {
    const { environment, table, instanceArn, mainNumber, later } = props;
    const DIALS_URL = dials.queue.queueUrl;
    const onDue = this.function('OnDue', 'waiting/on-due', 30, PROMISED_IMPACT, props, { DIALS_URL });
    dials.queue.grantSendMessages(onDue.lambda);
    const consumer = this.function('OnHappened', 'waiting/on-happened', 30, FOLLOWED_IMPACT, props, {
      ...{ INSTANCE: instanceArn, MAIN_NUMBER: mainNumber, DIALS_URL },
    });
    consumer.reaches(table, ...WRITING);
    consumer.reachesContacts(instanceArn, 'connect:DescribeContact', 'connect:StopContact');
    dials.queue.grantSendMessages(consumer.lambda);
    later.lets(consumer, onDue, { takesBack: true });
    return new WaylineQueue(this, 'Happened', {
      ...{ environment, name: 'waiting-happened', consumer, callerImpact: FOLLOWED_IMPACT },
    });
  }

  private function(
    id: string,
    entry: string,
    seconds: number,
    callerImpact: string,
    props: Props,
    more: { readonly [name: string]: string } = {},
  ): WaylineFunction {
    const { environment, table } = props;
    const variables = { TABLE_NAME: table.tableName, ...variablesOf(props), ...more };
    return new WaylineFunction(this, id, { environment, entry, seconds, callerImpact, variables });
  }
}

const variablesOf = ({ environment }: Props) => ({
  ...callbackVariables(environment),
  ...noticeVariables(environment),
});

/** A callback is read, and written with the message about it. */
const WRITING = ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'] as const;

const FOLLOWED = ['contact.ended', 'callback.open', 'callback.cancelled'];

/** What a function must be told that knows of callbacks. */
export const callbackVariables = ({ timeZone, callbacks }: Environment) => ({
  CALLBACKS: JSON.stringify({ zone: timeZone, ...callbacks }),
});
