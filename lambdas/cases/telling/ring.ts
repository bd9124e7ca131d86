import type { Role } from '../../agents/contract.ts';
import type { Bell } from '../../orders/telling/tell-colleague.ts';
import { DEPARTMENT_OF } from '../../orders/words.en.ts';
import type { Case } from '../case.ts';
import { isSafety } from '../rules/kinds.ts';
import { onTheLineUntil } from '../rules/looks.ts';
import type { CaseHappened } from './happened.ts';

/**
 * Rings at the department whose turn it is: for danger and for what went to who leads by itself, a task that opens the case; for the rest once an
 * hour, as the list holds the work and a thousand bells would only hide it (S64, S66).
 */
export async function ringFor(bell: Bell, happened: CaseHappened, about: Case): Promise<void> {
  const { what, case: number, version, at, with: department } = happened;
  if (department === undefined || what === 'case.place') return;
  if (what === 'case.opened' && onTheLineUntil(about)) return;
  const urgent = isSafety(about.kind) || what === 'case.escalate' || what === 'case.resolve';
  const hour = at.slice(0, 13);
  if (urgent) return rings(bell, department, { ...ofOne(about), token: `case ${number} v${version}` });
  await ringHourly(bell, department, `cases ${department} ${hour}`);
}

/** With which token a function rang last at whom. */
const rung = new WeakMap<Bell, Map<Role, string>>();

/** Asked for once by each function: Connect begins two tasks a second, and of a surge those for people in danger need them. */
async function ringHourly(bell: Bell, department: Role, token: string): Promise<void> {
  const last = rung.get(bell) ?? new Map<Role, string>();
  if (last.get(department) === token) return;
  await rings(bell, department, { name: 'Cases to be answered', brief: 'Cases are waiting for you.', token });
  rung.set(bell, last.set(department, token));
}

const ofOne = ({ case: number, kind, about, traveller }: Case) => ({
  name: `Case ${number}: ${kind}`,
  brief: `Case ${number}, ${kind}: ${about.slice(0, 200)}`,
  case: number,
  ...(traveller === undefined ? {} : { traveller }),
});

/** Rings for somebody in danger whose call was in front for a minute, and whom nobody has dealt with: they may have hung up (S66). */
export async function ringForLine(bell: Bell, about: Case, now: Date): Promise<void> {
  const until = onTheLineUntil(about);
  if (!until || until > now) return;
  await rings(bell, about.department, { ...ofOne(about), token: `case ${about.case} line` });
}

/** The day after a rescue somebody phones and asks how they are (S66). */
export const ringForCare = (bell: Bell, { case: number, traveller }: Case): Promise<void> =>
  rings(bell, 'seat', {
    name: `Case ${number}: how are they?`,
    brief: `Case ${number}: they were in danger yesterday. Phone them, ask how they are, and write it down.`,
    ...{ case: number, token: `case ${number} care` },
    ...(traveller === undefined ? {} : { traveller }),
  });

interface Ring {
  readonly name: string;
  readonly brief: string;
  readonly token: string;
  /** The case that the task opens; without one it opens the list. */
  readonly case?: string;
  readonly traveller?: string;
}

async function rings(bell: Bell, whose: Role, { name, brief, token, case: number, traveller }: Ring): Promise<void> {
  const department = DEPARTMENT_OF[whose];
  await bell.contacts.startTask({
    flow: await bell.workFlow(),
    name,
    references: { department },
    attributes: {
      ...{ desk: number === undefined ? 'cases' : 'case', department, brief },
      ...(number === undefined ? {} : { case: number }),
      ...(traveller === undefined || number === undefined ? {} : { traveller }),
    },
    token,
  });
}
