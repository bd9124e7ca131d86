import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { json } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { contactsOf } from '../platform/gateways/connect.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { parameters } from '../platform/gateways/parameters.ts';
import { participants } from '../platform/gateways/participants.ts';
import { handle } from '../platform/handle.ts';
import { random } from '../platform/random.ts';
import { within } from '../platform/within.ts';
import { answerChat } from './chat/answer-chat.ts';
import { askedBy, webRequest } from './form/web-request.ts';
import { LANGUAGES } from './form/words.ts';

/** The longest that somebody waits for their case to be kept, and then for a chat to begin, in milliseconds. */
const [WRITE_MS, CHAT_MS] = [8000, 5000];

const { CALENDAR, MAIN_NUMBER, FORM_LANGUAGES, INSTANCE, CHAT_FLOW } = settings(
  z.object({
    CALENDAR: calendarVariables,
    MAIN_NUMBER: z.string(),
    FORM_LANGUAGES: json.pipe(z.array(z.enum(LANGUAGES))),
    INSTANCE: z.string(),
    CHAT_FLOW: z.string(),
  }),
);
const flows = parameters();
const desk = {
  ...{ table: { client: tableClient(), name: environment().tableName }, random, newId: randomUUID, ...CALENDAR },
  ...{ mainNumber: MAIN_NUMBER, languages: FORM_LANGUAGES, participants: participants() },
  line: { contacts: contactsOf(INSTANCE), flow: () => flows.read(CHAT_FLOW, now()) },
  inTime: <T>(work: () => Promise<T>) => within(WRITE_MS, 'ChatCaseUnavailable', work, undefined),
  chatInTime: <T>(work: () => Promise<T>) => within(CHAT_MS, 'ChatUnavailable', work, undefined),
};

/** Web chat (S24, S33). */
export const handler = handle(webRequest, (event) => answerChat(desk, askedBy(event), now()));
