import { deskHere, inTime } from '../agents/desk.ts';
import { answering, route } from '../platform/answer.ts';
import { askForRule, keepRule, listRules, lookAtRule, showRule, switchRule } from './agent-contract.ts';
import { planningOf } from './daily/planning.ts';
import { keepByGuide, lookByGuide, switchByGuide } from './own/deeds-by-guide.ts';
import { formForGuide, listForGuide, showForGuide } from './own/rules-by-guide.ts';

const desk = { ...deskHere(), planning: planningOf() };

export const handler = answering([
  route(listRules, (asked, now) => inTime(() => listForGuide(desk, asked, now))),
  route(showRule, (asked, now) => inTime(() => showForGuide(desk, asked, now))),
  route(askForRule, (asked, now) => inTime(() => formForGuide(desk, asked, now))),
  route(keepRule, (asked, now) => inTime(() => keepByGuide(desk, asked, now))),
  route(lookAtRule, (asked, now) => inTime(() => lookByGuide(desk, asked, now))),
  route(switchRule, (asked, now) => inTime(() => switchByGuide(desk, asked, now))),
]);
