import type { Centre } from './centre.ts';
import { demoAgents } from './demo/agents.ts';
import { demoOrders } from './demo/people.ts';
import { demoTrips } from './demo/trips.ts';
import { importAgents } from './import-agents.ts';
import { wanted } from './users.ts';

/**
 * Gives a fresh centre the demo's travellers and agents, through the doors by which others come too.
 * @throws an Error where anything of it is refused: the demo is never half there.
 */
export async function importDemo(centre: Centre, progress: (line: string) => void): Promise<void> {
  progress('Importing the demo travellers and agents ...');
  const travellers = async () => {
    await ask(centre, 'bookings-on-file', { text: demoTrips(centre.clock.now(), centre.zone) });
    for (const order of demoOrders) await ask(centre, 'travellers-on-command', order);
  };
  const agents = async () => {
    const { rejected } = await importAgents(demoAgents, {
      order: (order) => ask(centre, 'agents-on-command', { do: order }),
      makeUser: async ({ userName, ...as }) => centre.users.make(userName, wanted.parse(as)),
    });
    if (rejected.length > 0) throw new Error(`The demo agents cannot be imported: ${JSON.stringify(rejected)}`);
  };
  await Promise.all([travellers(), agents()]);
}

async function ask(centre: Centre, name: string, event: unknown): Promise<unknown> {
  const pool = [...centre.functions].find(([arn]) => arn.endsWith(`-${name}`))?.[1];
  const outcome = await pool?.invoke(event);
  const answer = outcome && 'answer' in outcome ? (outcome.answer as { readonly [field: string]: unknown }) : undefined;
  const { rejected = [], refused, wrong } = answer ?? {};
  if (!answer || refused || wrong || (rejected as unknown[]).length > 0)
    throw new Error(`The demo cannot be imported: ${JSON.stringify(outcome)}`);
  return answer;
}
