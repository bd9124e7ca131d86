import { caseOf } from '../../cases/cases-store.ts';
import type { Report } from '../../cases/report.ts';
import { reportCase } from '../../cases/report-case.ts';
import { kindMeant } from '../../cases/rules/kind-meant.ts';
import { isSafety } from '../../cases/rules/kinds.ts';
import { caseAnswered, isForPeople, problemIn } from '../rules/problem-told.ts';
import type { Wish } from '../rules/reply-words.ts';
import { oneMoreTask } from '../rules/replying.ts';
import { handToPeople } from './hand-to-people.ts';
import type { Dealt, Matter } from './matter.ts';

/** Takes what only people can answer to them: on a case, where somebody tells of a problem or goes on with one (S67), else as a task. */
export const handOn = async (matter: Matter, mentions: readonly Wish[]): Promise<Dealt> =>
  (isForPeople(mentions) ? undefined : await takeProblem(matter)) ?? handToPeople(matter);

/** Danger needs no word before it (S66). */
const dangerIn = (text: string): string | undefined => (isSafety(kindMeant(text)) ? text : undefined);

/**
 * Nothing where it is no problem, nor about a case. The reply's id is the contact's, so that one that is worked on twice is one. Of too many within an
 * hour none opens a case but for danger; what goes on with an open one makes no work for anybody, and is never too much.
 */
async function takeProblem({ on, reply, cards, sent, lately, now }: Matter): Promise<Dealt | undefined> {
  const told = problemIn(reply.text) ?? dangerIn(reply.text);
  const number = caseAnswered(reply.text, cards, sent, now);
  const of = number === undefined ? undefined : (await caseOf(on.table, number))?.case;
  if (told === undefined && of === undefined) return undefined;
  const about = told ?? reply.text;
  const report: Report = {
    ...{ way: 'sms', id: reply.id, about, at: now.toISOString(), phone: reply.from },
    ...{ kind: of?.kind ?? kindMeant(about), language: cards[0]?.language ?? 'en' },
    ...(of === undefined ? {} : { case: of.case, traveller: of.traveller, departs: of.trip?.departs }),
  };
  const tasks = oneMoreTask(lately, now);
  const taken = await reportCase(on.cases, report, now, tasks !== undefined || isSafety(report.kind));
  if (!taken) return { did: 'too often' };
  return { did: 'case', ...(taken.opened && tasks ? { lately: { tasks } } : {}) };
}
