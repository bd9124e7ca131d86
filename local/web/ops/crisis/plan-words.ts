import { dayAndTime } from '../../shell/times.ts';
import type { Plan, Status } from './answers.ts';

const number = new Intl.NumberFormat('en-GB');

/** Such as 1 message, 2,400 messages. */
export const count = (many: number, one: string, more = `${one}s`): string =>
  `${number.format(many)} ${many === 1 ? one : more}`;

/** A plan in sentences: who is affected, what telling them takes, and what it takes to answer who calls. */
export function planSentences(plan: Plan, zone: string): readonly string[] {
  const { concurrentCalls } = plan;
  return [
    `${count(plan.affected, 'traveller is', 'travellers are')} affected.`,
    `Telling them takes ${count(plan.messages, 'message')} in ${count(plan.parts, 'part')}, costs about ${plan.cost.toFixed(2)} dollars and is done on ${dayAndTime(plan.finishAt, zone)}${plan.within24h ? ', within 24 hours' : ''}.`,
    ...Object.entries(plan.skipped).map(([reason, many]) => `Not told: ${number.format(many)}, ${reason}.`),
    `To answer who calls, count on ${count(plan.agents, 'agent')} and ${count(concurrentCalls.needed, 'call')} at one time; ${number.format(concurrentCalls.granted)} are granted.`,
    `${count(plan.emailQuota.needed, 'e-mail')} of ${number.format(plan.emailQuota.granted)} a day that are granted.`,
  ];
}

/** What is not enough, each with what to do. */
export function planWarnings(plan: Plan): readonly string[] {
  const { within24h, concurrentCalls, emailQuota } = plan;
  return [
    ...(within24h ? [] : ['Not everybody can be told within 24 hours.']),
    ...(concurrentCalls.needed > concurrentCalls.granted ? ['Ask AWS for more concurrent calls now.'] : []),
    ...(emailQuota.needed > emailQuota.granted ? ['Ask AWS for more e-mails a day now.'] : []),
  ];
}

/** Of all messages how many were told, and how many are settled one way or the other, in percent. */
export function toldOf({ told }: Status) {
  const gone = told.sent + told.resent;
  const all = gone + told.failed + told.unknown + told.refused + told.pending;
  return { gone, all, percent: all === 0 ? 0 : Math.floor(((all - told.pending) / all) * 100) };
}

/** How far telling is, such as 40 of 1,600 messages. */
export function toldWords(status: Status): string {
  const { gone, all } = toldOf(status);
  return `${number.format(gone)} of ${count(all, 'message')} told${status.written ? '' : ', and more are being written'}`;
}
