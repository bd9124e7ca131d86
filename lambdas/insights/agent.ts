import { deskHere, inTime } from '../agents/desk.ts';
import { answering, route } from '../platform/answer.ts';
import { keepDisposition } from './agent-contract.ts';
import { wrapUp } from './wrap-up.ts';

const desk = deskHere();

export const handler = answering([route(keepDisposition, (asked, now) => inTime(() => wrapUp(desk, asked, now)))]);
