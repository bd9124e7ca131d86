import type { Later } from '../../platform/gateways/scheduler.ts';
import type { Crisis } from '../crisis.ts';

const HOUR_MS = 3_600_000;

/** Has the page looked at again at the next full hour, once, while a crisis runs: it says how long people wait (S33). A drill's page says no waits. */
export async function lookAgain(later: Pick<Later, 'start'>, crisis: Crisis | undefined, now: Date): Promise<void> {
  if (crisis?.state !== 'running' || crisis.drill) return;
  const at = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  await later.start(`crisis-page-${at.toISOString().slice(0, 13)}`, at, { does: 'keep' }, now);
}
