import { asAgent, type Desk } from '../agents/as-agent.ts';
import { agentBehind } from '../agents/behind-guide.ts';
import type { KeptAgent } from '../agents/kept-agent.ts';
import { DEPARTMENT_OF } from '../orders/words.en.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { listCases, openCaseFor, showCase } from './agent-contract.ts';
import type { Case } from './case.ts';
import { caseWithHistory } from './cases-store.ts';
import { openCasesOf } from './open-cases.ts';
import { type CaseDesk, reportCase } from './report-case.ts';
import type { CaseActor } from './rules/authority.ts';
import { KINDS, type Kind } from './rules/kinds.ts';
import { caseMeant } from './rules/numbers.ts';
import { caseLineOf, casePage, day } from './views.ts';
import { lists, steps } from './words.en.ts';
import { workOf } from './work-list.ts';

/** A desk at which agents work on cases. */
export type AgentDesk = CaseDesk & Desk;

/** The most cases of one page. */
const MOST = 30;

/** An agent as cases name them. */
export const actorOf = ({ arn, firstName, lastName, role }: KeptAgent): CaseActor => ({
  ...{ agent: arn, role },
  name: `${firstName} ${lastName}`,
});

/** The open cases of a traveller, or what the agent's department has to do, in the order of work (S53, S62). */
export async function casesFor(
  desk: AgentDesk,
  asked: AskedOf<typeof listCases>,
  now: Date,
): Promise<AnswerTo<typeof listCases>> {
  const agent = await agentBehind(desk.table, asked, now);
  if (!agent) return { outcome: 'unknownAgent' };
  const id = told(asked.traveller);
  const profile = id === undefined ? undefined : await profileOf(desk.table, id);
  const cases: readonly Case[] = profile
    ? await openCasesOf(desk.table, profile, now)
    : (await workOf(desk.table, agent.role === 'seat' ? 'teamLead' : agent.role, MOST)).cases;
  const heading = profile
    ? lists.ofTraveller(profile.name, cases.length)
    : lists.ofDepartment(DEPARTMENT_OF[agent.role], cases.length);
  const more = [lists.byNumber, ...(profile ? [lists.begin] : [])];
  return { outcome: 'cases', heading, cases: [...cases.map((each) => caseLineOf(each, now)), ...more] };
}

/** One case with its history and every contact about it, for whoever of ours asks (S7, S65). */
export async function showCasePage(
  desk: AgentDesk,
  asked: AskedOf<typeof showCase>,
  now: Date,
): Promise<AnswerTo<typeof showCase>> {
  const agent = await agentBehind(desk.table, asked, now);
  if (!agent) return { outcome: 'unknownAgent' };
  const number = caseMeant(asked.case);
  const found = number === undefined ? undefined : await caseWithHistory(desk.table, number);
  if (!found) return { outcome: 'refused', says: steps.noSuchCase(asked.case ?? '') };
  const { traveller, person } = found.case;
  const profile = traveller === undefined ? undefined : await profileOf(desk.table, traveller);
  const whose = profile ? `${profile.name} ${profile.familyName}` : person;
  return { outcome: 'case', ...casePage({ ...found, whose }, actorOf(agent), desk.zone, now) };
}

/** Writes a problem down for the traveller beside whom an agent is; where it is known already, the contact stands on that case (S38, S64). */
export const openByGuide = (
  desk: AgentDesk,
  asked: AskedOf<typeof openCaseFor>,
  now: Date,
): Promise<AnswerTo<typeof openCaseFor>> =>
  asAgent<AnswerTo<typeof openCaseFor>>(desk, asked, 'begin a case', now, async (_, contact) => {
    const traveller = told(asked.traveller);
    const [kind, about, departs] = [asked.kind ?? '', asked.about?.trim() ?? '', asked.departs?.trim() ?? ''];
    if (traveller === undefined) return { outcome: 'refused', says: 'Find the record of the caller first.' };
    if (!isKind(kind)) return { outcome: 'refused', says: 'Choose what it is about.' };
    if (about === '') return { outcome: 'refused', says: 'Write what it is about, in their words.' };
    if (about.length > 1000) return { outcome: 'refused', says: 'Shorten what it is about to 1000 characters.' };
    if (departs !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(departs))
      return { outcome: 'refused', says: 'Write the departure as YYYY-MM-DD, or leave it empty.' };
    const report = { way: 'agent', id: `${contact} ${kind}`, kind, about, at: now.toISOString() } as const;
    const trip = departs === '' ? {} : { departs };
    const { case: begun, is } = await reportCase(desk, { ...report, ...trip, traveller, language: 'en' }, now);
    const words = is === 'known' ? steps.known : steps.begun;
    const by = day(`${begun.promised.day}T12:00:00Z`, 'UTC');
    return { outcome: 'begun', says: words(begun.case, DEPARTMENT_OF[begun.department], by), case: begun.case };
  });

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);
