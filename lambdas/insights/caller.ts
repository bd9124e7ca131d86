import * as z from 'zod';
import { answering, route } from '../platform/answer.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { within } from '../platform/within.ts';
import { keepSurvey } from './contract.ts';
import { keepScore } from './keep-survey.ts';

/** The longest that a caller waits for the thanks, in milliseconds: within the flow's patience of three seconds. */
const SURVEY_DEADLINE_MS = 2000;

const table = { client: tableClient(), name: environment().tableName };
const { CONTACT_DAYS } = settings(z.object({ CONTACT_DAYS: z.coerce.number().int().positive() }));

export const handler = answering([
  route(keepSurvey, (asked, now) =>
    within(SURVEY_DEADLINE_MS, 'SurveysNotKept', () => keepScore(table, asked, CONTACT_DAYS, now), {
      outcome: 'unavailable',
    } as const),
  ),
]);
