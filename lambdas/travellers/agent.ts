import { deskHere, inTime } from '../agents/desk.ts';
import { noticesOfHold } from '../notices/notices-of-hold.ts';
import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { bothRecords, callerCard, changeRecord, mergeRecords, whoseRecord } from './agent-contract.ts';
import { changeByGuide } from './change-by-guide.ts';
import { findByGuide } from './find-by-guide.ts';
import { mergeByGuide, nameBoth } from './merge-by-guide.ts';
import { showCard } from './show-card.ts';

const desk = deskHere();
const notices = settings(noticeVariables).NOTICES;
const tellAll = noticesOfHold(desk.table.name, notices);

export const handler = answering([
  route(callerCard, (asked, now) => inTime(() => showCard(desk.table, asked, notices.zone, now))),
  route(whoseRecord, (asked, now) => inTime(() => findByGuide(desk.table, asked, now))),
  route(changeRecord, (asked, now) => inTime(() => changeByGuide(desk, asked, tellAll, now))),
  route(bothRecords, (asked, now) => inTime(() => nameBoth(desk, asked, now))),
  route(mergeRecords, (asked, now) => inTime(() => mergeByGuide(desk, asked, now))),
]);
