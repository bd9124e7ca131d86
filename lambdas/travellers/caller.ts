import type { Crisis } from '../crisis/crisis.ts';
import { REMEMBERED_MS, readMark } from '../crisis/mark.ts';
import { noticesOfHold } from '../notices/notices-of-hold.ts';
import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { moment } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { CALLER_READ_DEADLINE_MS, tableClient } from '../platform/gateways/dynamodb.ts';
import { remembered } from '../platform/remembered.ts';
import { within } from '../platform/within.ts';
import { changeTraveller } from './change-traveller.ts';
import { type KeepLanguage, speakAnother } from './choose-language.ts';
import type { Actor, Command } from './command.ts';
import { callerContext, chooseLanguage, freezeAccount, laterTrips } from './contract.ts';
import { freezeCaller } from './freeze-account.ts';
import { lookUpCaller, type ReadCall, type ReadNumber } from './look-up-caller.ts';
import { sayLaterTrips } from './say-later-trips.ts';
import { callFactsOf, factsOf, rememberLanguage } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const tellAll = noticesOfHold(table.name, settings(noticeVariables).NOTICES);
const caller: Actor = { as: 'caller' };

/** Counts look-ups and changes that a caller did not get in time. */
const UNAVAILABLE = 'CallCardsUnavailable';
/** The longest that a change may take, in milliseconds, with the reads before it: within a flow's patience of four seconds. */
const CHANGE_DEADLINE_MS = 3000;

const inTime = <Facts>(ask: (signal: AbortSignal) => Promise<Facts>) =>
  within(CALLER_READ_DEADLINE_MS, UNAVAILABLE, ask, 'unavailable' as const);
const read: ReadNumber = (e164) => inTime((signal) => factsOf(table, e164, signal));
/** The crisis is not asked for with every call: one second's calls go by one answer. */
const mark = remembered<Crisis | undefined>(REMEMBERED_MS, moment);
const readCall: ReadCall = (e164) =>
  inTime((signal) => callFactsOf(table, e164, () => mark(() => readMark(table, signal)), signal));

const change = (traveller: string, command: Command, now: Date) =>
  changeTraveller(table, traveller, command, caller, tellAll, now);

const keepLanguage: KeepLanguage = {
  ofTraveller: async (traveller, language, now) => {
    await change(traveller, { does: 'speak', language }, now);
  },
  ofNumber: (e164, language, now) => rememberLanguage(table, e164, language, now),
};

export const handler = answering([
  route(callerContext, (asked, now) => lookUpCaller(asked, readCall, now)),
  route(laterTrips, (asked, now) => sayLaterTrips(asked, read, now)),
  route(chooseLanguage, (asked, now) =>
    within(CHANGE_DEADLINE_MS, UNAVAILABLE, () => speakAnother(asked, read, keepLanguage, now), {
      outcome: 'thisCall',
    } as const),
  ),
  route(freezeAccount, (asked, now) =>
    within(
      CHANGE_DEADLINE_MS,
      UNAVAILABLE,
      () => freezeCaller(asked, read, (traveller, at) => change(traveller, { does: 'hold' }, at), now),
      { outcome: 'unavailable' } as const,
    ),
  ),
]);
