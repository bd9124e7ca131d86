import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { answering, route } from '../platform/answer.ts';
import { environment } from '../platform/environment.ts';
import { CALLER_READ_DEADLINE_MS, tableClient } from '../platform/gateways/dynamodb.ts';
import { logger } from '../platform/logger.ts';
import { metrics } from '../platform/metrics.ts';
import { changeTraveller } from './change-traveller.ts';
import { type KeepLanguage, speakAnother } from './choose-language.ts';
import type { Actor, Command } from './command.ts';
import { callerContext, chooseLanguage, freezeAccount, laterTrips } from './contract.ts';
import { freezeCaller } from './freeze-account.ts';
import { lookUpCaller, type ReadNumber } from './look-up-caller.ts';
import { sayLaterTrips } from './say-later-trips.ts';
import { factsOf, rememberLanguage } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const caller: Actor = { as: 'caller' };

/** What could not be done in time is logged and counted, and is an answer for the flow. */
async function orElse<Answer, Otherwise>(
  does: () => Promise<Answer>,
  otherwise: Otherwise,
): Promise<Answer | Otherwise> {
  try {
    return await does();
  } catch (error) {
    logger.error('Call cards unavailable', { kind: (error as Error).name });
    metrics.addMetric('CallCardsUnavailable', MetricUnit.Count, 1);
    return otherwise;
  }
}

const read: ReadNumber = (e164) =>
  orElse(() => factsOf(table, e164, AbortSignal.timeout(CALLER_READ_DEADLINE_MS)), 'unavailable' as const);

const change = (traveller: string, command: Command, now: Date) =>
  changeTraveller(table, traveller, command, caller, () => [], now);

const keepLanguage: KeepLanguage = {
  ofTraveller: async (traveller, language, now) => {
    await change(traveller, { does: 'speak', language }, now);
  },
  ofNumber: (e164, language, now) => rememberLanguage(table, e164, language, now),
};

export const handler = answering([
  route(callerContext, (asked, now) => lookUpCaller(asked, read, now)),
  route(laterTrips, (asked, now) => sayLaterTrips(asked, read, now)),
  route(chooseLanguage, (asked, now) =>
    orElse(() => speakAnother(asked, read, keepLanguage, now), { outcome: 'thisCall' } as const),
  ),
  route(freezeAccount, (asked, now) =>
    orElse(() => freezeCaller(asked, read, (traveller, at) => change(traveller, { does: 'hold' }, at), now), {
      outcome: 'unavailable',
    } as const),
  ),
]);
