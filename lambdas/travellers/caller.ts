import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { answering, route } from '../platform/answer.ts';
import { environment } from '../platform/environment.ts';
import { CALLER_READ_DEADLINE_MS, tableClient } from '../platform/gateways/dynamodb.ts';
import { logger } from '../platform/logger.ts';
import { metrics } from '../platform/metrics.ts';
import { callerContext, laterTrips } from './contract.ts';
import { lookUpCaller, type ReadCards } from './look-up-caller.ts';
import { sayLaterTrips } from './say-later-trips.ts';
import { cardsOf } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };

const cards: ReadCards = async (e164) => {
  try {
    return await cardsOf(table, e164, AbortSignal.timeout(CALLER_READ_DEADLINE_MS));
  } catch (error) {
    logger.error('Call cards unavailable', { kind: (error as Error).name });
    metrics.addMetric('CallCardsUnavailable', MetricUnit.Count, 1);
    return 'unavailable';
  }
};

export const handler = answering([
  route(callerContext, (asked, now) => lookUpCaller(asked, cards, now)),
  route(laterTrips, (asked, now) => sayLaterTrips(asked, cards, now)),
]);
