import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { makePromise, type Told } from '../promises/make-promise.ts';
import { attach, release } from './attach-callback.ts';
import { cancelCallers, lookOnList } from './cancel-callback.ts';
import { checkNumber } from './check-number.ts';
import { claim } from './claim-callback.ts';
import * as questions from './contract.ts';
import { callbackVariables } from './settings.ts';
import { tellAgain, tellWait } from './tell-wait.ts';

/** The longest that a caller waits for their promise to be written, in milliseconds: it is told in any case. */
const PROMISE_DEADLINE_MS = 500;
/** The longest that a caller waits for a callback to be claimed, changed or found, in milliseconds. */
const CALLBACK_DEADLINE_MS = 2500;

const table = { client: tableClient(), name: environment().tableName };
const callbacks = settings(callbackVariables).CALLBACKS;

const promise = (told: Told, now: Date) =>
  within(PROMISE_DEADLINE_MS, 'PromisesNotWritten', () => makePromise(table, told, now), 'not written');

const inTime = <Answer>(work: () => Promise<Answer>) =>
  within(CALLBACK_DEADLINE_MS, 'CallbacksUnavailable', work, { outcome: 'unavailable' } as const);

export const handler = answering([
  route(questions.howLong, (asked, now) => tellWait(asked, promise, now)),
  route(questions.howMuchLonger, async (asked, now) => tellAgain(asked, now)),
  route(questions.numberToCall, async (asked) => checkNumber(asked, callbacks)),
  route(questions.claimCallback, (asked, now) => inTime(() => claim(table, asked, callbacks, now))),
  route(questions.releaseCallback, (asked) => inTime(() => release(table, asked))),
  route(questions.attachCallback, (asked, now) => inTime(() => attach(table, asked, callbacks, now))),
  route(questions.onTheList, (asked, now) => inTime(() => lookOnList(table, asked, now))),
  route(questions.cancelByKey, (asked, now) => inTime(() => cancelCallers(table, asked, now))),
]);
