import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTableEngine } from '../../../local/aws/table-engine.ts';
import { demoAgents } from '../../../local/demo/agents.ts';
import { meter } from '../../bookings/meter.ts';
import { type GameCentre, openGameCentre } from '../game-day/centre.ts';
import { BEGIN } from '../game-day/people.ts';
import { type Counts, countOn } from './counting.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'build', 'test-centres');

/** A local centre in this process that is counted on. */
export interface Counted extends GameCentre {
  /** Where it answers, such as http://127.0.0.1:4101. */
  readonly url: string;
  /** What was used since `begin` was last called, or since it was opened. */
  readonly begin: () => () => Counts;
}

/** Opens a centre with so many bookings (the same as on a game day) and the agents of the demo, before a meter of its table. */
export async function openCounted(travellers: number, progress: (line: string) => void): Promise<Counted> {
  mkdirSync(folder, { recursive: true });
  const within = mkdtempSync(join(folder, 'cost-'));
  const engine = await startTableEngine(join(within, 'table.db'));
  // Whatever ends this process: the engine would go on alone.
  const left = () => {
    if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
    rmSync(within, { recursive: true, force: true });
  };
  process.once('exit', left);
  const metered = await meter(engine.endpoint);
  process.env['DYNAMODB_ENDPOINT'] = metered.endpoint;
  const game = await openGameCentre(BEGIN, travellers, within, progress);
  const [name = ''] = readdirSync(within).filter((each) => each.startsWith('game-day-'));
  const data = join(within, name);
  const { url } = JSON.parse(readFileSync(join(data, 'centre.json'), 'utf8')) as { url: string };
  await game.wayline('agents', 'import', game.file('agents.json', JSON.stringify(demoAgents)));
  await game.wayline('clock');
  return {
    ...game,
    url,
    begin: () => countOn(game.centre, metered, data),
    stop: async () => {
      await game.stop();
      await metered.stop();
      await engine.stop();
      process.off('exit', left);
      delete process.env['DYNAMODB_ENDPOINT'];
      rmSync(within, { recursive: true, force: true });
    },
  };
}
