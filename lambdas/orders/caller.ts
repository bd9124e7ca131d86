import * as z from 'zod';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { promiseStep } from '../promises/order-promise.ts';
import { cardsOf } from '../travellers/store.ts';
import { whereAreMyOrders } from './contract.ts';
import { calendarVariables } from './settings.ts';
import { sayOrders } from './where-are-my-orders.ts';

/** The longest that a caller waits for it, in milliseconds: a read and a write. */
const DEADLINE_MS = 2500;

const table = { client: tableClient(), name: environment().tableName };
const { zone } = settings(z.object({ CALENDAR: calendarVariables })).CALENDAR;

export const handler = answering([
  route(whereAreMyOrders, (asked, now) =>
    within(
      DEADLINE_MS,
      'OrdersUnavailable',
      () =>
        sayOrders(
          asked,
          (e164) => cardsOf(table, e164),
          (order) => promiseStep(table, order, now),
          zone,
        ),
      { outcome: 'unavailable' } as const,
    ),
  ),
]);
