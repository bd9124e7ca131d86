import { answering, route } from '../platform/answer.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { makePromise, type Told } from '../promises/make-promise.ts';
import { howLong } from './contract.ts';
import { tellWait } from './tell-wait.ts';

/** The longest that a caller waits for their promise to be written, in milliseconds: it is told in any case. */
const PROMISE_DEADLINE_MS = 500;

const table = { client: tableClient(), name: environment().tableName };

const promise = (told: Told, now: Date) =>
  within(PROMISE_DEADLINE_MS, 'PromisesNotWritten', () => makePromise(table, told, now), 'not written');

export const handler = answering([route(howLong, (asked, now) => tellWait(asked, promise, now))]);
