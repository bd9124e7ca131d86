import { deskHere, inTime } from '../agents/desk.ts';
import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { callBackAt, cancelTheirs } from './agent-contract.ts';
import { cancelByGuide, planByGuide } from './plan-by-guide.ts';
import { callbackVariables } from './settings.ts';

const desk = deskHere();
const notices = settings(noticeVariables).NOTICES;
const callbacks = settings(callbackVariables).CALLBACKS;

export const handler = answering([
  route(callBackAt, (asked, now) => inTime(() => planByGuide(desk, asked, callbacks, notices, now))),
  route(cancelTheirs, (asked, now) => inTime(() => cancelByGuide(desk, asked, notices, now))),
]);
