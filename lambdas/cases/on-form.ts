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

/** What API Gateway sends of a request (proxy integration of a REST API): the parts that we read. */
const request = z.object({
  httpMethod: z.string(),
  path: z.string(),
  pathParameters: z.object({ language: z.string().optional() }).nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  requestContext: z.object({ path: z.string().nullish() }),
});

/** The online form (S51 to S56). */
export const handler = handle(request, (event) => {
  const header = (name: string): string =>
    Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  const body = event.body ?? '';
  return answerForm(
    desk,
    {
      method: event.httpMethod,
      language: event.pathParameters?.language,
      path: event.requestContext.path ?? event.path,
      ...{ accepts: header('accept-language'), type: header('content-type') },
      body: event.isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
    },
    now(),
  );
});
