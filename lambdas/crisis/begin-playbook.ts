import * as z from 'zod';
import type { Executions } from '../platform/gateways/step-functions.ts';

/** As often as a playbook that did not end well is begun anew by ordering the same once more. */
const AGAIN = 9;

/** How an execution says that another went on: at its end, or in the branch that tells. */
const goesOn = z.object({ goesOn: z.string() });
const ended = z.union([
  goesOn.transform((on) => on.goesOn),
  z.object({ did: z.tuple([z.unknown(), z.unknown(), goesOn]) }).transform(({ did }) => did[2].goesOn),
]);

type Book = Pick<Executions, 'start' | 'describe'>;

/**
 * Begins the playbook of one version of a crisis. One that runs or has run stays as it is; one that failed, was stopped or took too long is begun
 * anew, also where that happened when it went on in another execution: it does nothing twice.
 * @throws an Error where it failed that often.
 */
export async function beginPlaybook(executions: Book, name: string, version: number): Promise<void> {
  const first = `${name}-v${version}`;
  for (let again = 0; again <= AGAIN; again += 1) {
    const as = again === 0 ? first : `${first}-again-${again}`;
    if ((await executions.start(as, { as, name, version, page: 0 })) === 'started') return;
    if (await standsWell(executions, as)) return;
  }
  throw new Error(`The playbook was begun ${AGAIN + 1} times and did not end well`);
}

/** Whether an execution and all that went on behind it run or have run. */
async function standsWell(executions: Book, execution: string): Promise<boolean> {
  for (let name: string | undefined = execution; name !== undefined; ) {
    const stands = await executions.describe(name);
    if (stands?.status === 'RUNNING') return true;
    if (stands?.status !== 'SUCCEEDED') return false;
    name = ended.safeParse(stands.output).data;
  }
  return true;
}
