import * as z from 'zod';
import { deskHere, inTime } from '../agents/desk.ts';
import { calendarVariables } from '../orders/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { random } from '../platform/random.ts';
import { askForCaseStep, listCases, openCaseFor, showCase, takeStepOfCase } from './agent-contract.ts';
import { casesFor, openByGuide, showCasePage } from './case-by-guide.ts';
import { askForTheCaseStep, takeCaseStepByGuide } from './take-step-by-guide.ts';

const desk = { ...deskHere(), random, ...settings(z.object({ CALENDAR: calendarVariables })).CALENDAR };

export const handler = answering([
  route(listCases, (asked, now) => inTime(() => casesFor(desk, asked, now))),
  route(showCase, (asked, now) => inTime(() => showCasePage(desk, asked, now))),
  route(askForCaseStep, (asked, now) => inTime(() => askForTheCaseStep(desk, asked, now))),
  route(takeStepOfCase, (asked, now) => inTime(() => takeCaseStepByGuide(desk, asked, now))),
  route(openCaseFor, (asked, now) => inTime(() => openByGuide(desk, asked, now))),
]);
