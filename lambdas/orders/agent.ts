import { deskHere, inTime } from '../agents/desk.ts';
import { answering, route } from '../platform/answer.ts';
import { keepConsultation } from './agent-contract.ts';
import { writeConsultation } from './write-consultation.ts';

const desk = deskHere();

export const handler = answering([
  route(keepConsultation, (asked, now) => inTime(() => writeConsultation(desk, asked, now))),
]);
