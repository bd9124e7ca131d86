import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { json } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { random } from '../platform/random.ts';
import { within } from '../platform/within.ts';
import { answerForm } from './form/answer-form.ts';
import { askedBy, webRequest } from './form/web-request.ts';
import { LANGUAGES } from './form/words.ts';

/** The longest that somebody waits for their form to be kept, in milliseconds. */
const WRITE_MS = 8000;

const { CALENDAR, MAIN_NUMBER, FORM_LANGUAGES } = settings(
  z.object({
    CALENDAR: calendarVariables,
    MAIN_NUMBER: z.string(),
    FORM_LANGUAGES: json.pipe(z.array(z.enum(LANGUAGES))),
  }),
);
const desk = {
  ...{ table: { client: tableClient(), name: environment().tableName }, random, newId: randomUUID, ...CALENDAR },
  ...{ mainNumber: MAIN_NUMBER, languages: FORM_LANGUAGES },
  inTime: <T>(work: () => Promise<T>) => within(WRITE_MS, 'FormUnavailable', work, undefined),
};

/** The online form (S51 to S56). */
export const handler = handle(webRequest, (event) => answerForm(desk, askedBy(event), now()));
