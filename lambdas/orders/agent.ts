import * as z from 'zod';
import { deskHere, inTime } from '../agents/desk.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { random } from '../platform/random.ts';
import {
  askForStep,
  beginOrderFor,
  countOrders,
  keepConsultation,
  listOrders,
  showOrder,
  takeOrderStep,
} from './agent-contract.ts';
import { beginByGuide } from './begin-by-guide.ts';
import { countByGuide } from './count-by-guide.ts';
import { ordersFor } from './list-orders.ts';
import { askForTheStep, showOrderPage } from './order-by-guide.ts';
import { calendarVariables } from './settings.ts';
import { takeStepByGuide } from './take-step-by-guide.ts';
import { writeConsultation } from './write-consultation.ts';

const desk = { ...deskHere(), ...settings(z.object({ CALENDAR: calendarVariables })).CALENDAR };

export const handler = answering([
  route(keepConsultation, (asked, now) => inTime(() => writeConsultation(desk, asked, now))),
  route(listOrders, (asked, now) => inTime(() => ordersFor(desk, asked, now))),
  route(showOrder, (asked, now) => inTime(() => showOrderPage(desk, asked, now))),
  route(askForStep, (asked, now) => inTime(() => askForTheStep(desk, asked, now))),
  route(takeOrderStep, (asked, now) => inTime(() => takeStepByGuide(desk, asked, now))),
  route(countOrders, (asked, now) => inTime(() => countByGuide(desk, asked, now))),
  route(beginOrderFor, (asked, now) => inTime(() => beginByGuide(desk, asked, random, now))),
]);
