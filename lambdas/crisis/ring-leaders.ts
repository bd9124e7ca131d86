import type { Bell } from '../orders/telling/tell-colleague.ts';
import { DEPARTMENT_OF } from '../orders/words.en.ts';
import type { Crisis } from './crisis.ts';

/** Rings for who leads when a crisis begins and when it is over, once for each (S42); in between they are at it. */
export async function ringLeaders(bell: Bell, { name, version, state, drill }: Crisis): Promise<void> {
  if (version > 1 && state === 'running') return;
  const what = drill ? 'drill' : 'crisis';
  const brief =
    state === 'running'
      ? `The ${what} ${name} has begun. How it goes: wayline crisis status, or the Ops page.`
      : `The ${what} ${name} is over. What is left: the open cases.`;
  await ringManagement(bell, {
    name: `${drill ? 'Drill' : 'Crisis'} ${name}: ${state === 'running' ? 'begun' : 'over'}`,
    ...{ brief, token: `crisis ${name} v${version}` },
  });
}

/** A task for management that opens the cases, once for each token. */
export async function ringManagement(
  bell: Bell,
  { name, brief, token }: { readonly name: string; readonly brief: string; readonly token: string },
): Promise<void> {
  const department = DEPARTMENT_OF.management;
  await bell.contacts.startTask({
    flow: await bell.workFlow(),
    name,
    references: { department },
    attributes: { desk: 'cases', department, brief },
    token,
  });
}
