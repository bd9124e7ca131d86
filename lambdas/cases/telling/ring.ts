import type { Role } from '../../agents/contract.ts';
import type { Bell } from '../../orders/telling/tell-colleague.ts';
import { DEPARTMENT_OF } from '../../orders/words.en.ts';
import type { Case } from '../case.ts';
import { isSafety } from '../rules/kinds.ts';
import type { CaseHappened } from './happened.ts';

/**
 * Rings at the department whose turn it is: for danger and for what went to who leads by itself, a task that opens the case; for the rest once an
 * hour, as the list holds the work and a thousand bells would only hide it (S64, S66).
 */
export async function ringFor(bell: Bell, happened: CaseHappened, about: Case): Promise<void> {
  const { what, case: number, version, at, with: department } = happened;
  if (department === undefined || what === 'case.place') return;
  const urgent = isSafety(about.kind) || what === 'case.escalate' || what === 'case.resolve';
  const hour = at.slice(0, 13);
  await rings(bell, department, {
    name: urgent ? `Case ${number}: ${about.kind}` : 'Cases to be answered',
    brief: urgent ? `Case ${number}, ${about.kind}: ${about.about.slice(0, 200)}` : 'Cases are waiting for you.',
    ...(urgent ? { case: number } : {}),
    token: urgent ? `case ${number} v${version}` : `cases ${department} ${hour}`,
    ...(about.traveller === undefined ? {} : { traveller: about.traveller }),
  });
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
