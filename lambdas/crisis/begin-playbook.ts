import type { Executions } from '../platform/gateways/step-functions.ts';

/** As often as a playbook that did not end well is begun anew by ordering the same once more. */
const AGAIN = 9;

/**
 * Begins the playbook of one version of a crisis. One that runs or has run stays as it is; one that failed, was stopped or took too long is begun
 * anew: it does nothing twice.
 * @throws an Error where it failed that often.
 */
export async function beginPlaybook(
  executions: Pick<Executions, 'start' | 'describe'>,
  name: string,
  version: number,
): Promise<void> {
  const first = `${name}-v${version}`;
  const input = { name, version, page: 0 };
  for (let again = 0; again <= AGAIN; again += 1) {
    const execution = again === 0 ? first : `${first}-again-${again}`;
    if ((await executions.start(execution, input)) === 'started') return;
    const stands = await executions.describe(execution);
    if (stands?.status === 'RUNNING' || stands?.status === 'SUCCEEDED') return;
  }
  throw new Error(`The playbook was begun ${AGAIN + 1} times and did not end well`);
}
