import { deskHere, inTime } from '../agents/desk.ts';
import { noticeVariables } from '../notices/settings.ts';
import { answering, route } from '../platform/answer.ts';
import { settings } from '../platform/environment.ts';
import { sendTicketFor } from './agent-contract.ts';
import { sendTicketAs } from './send-ticket-for.ts';

const desk = deskHere();
const notices = settings(noticeVariables).NOTICES;

export const handler = answering([
  route(sendTicketFor, (asked, now) => inTime(() => sendTicketAs(desk, notices, asked, now))),
]);
