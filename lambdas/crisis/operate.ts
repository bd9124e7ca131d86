import type { Planning } from '../notices/daily/planning.ts';
import type { Table } from '../travellers/profile-store.ts';
import type { Crisis } from './crisis.ts';
import { endCrisis, type Led, startCrisis, updateCrisis } from './lead.ts';
import { HEARD_AFTER_MS } from './mark.ts';
import { whatNoticed } from './noticing/what-noticed.ts';
import { type CrisisOrder, order } from './order.ts';
import { type Granted, planCrisis } from './plan-crisis.ts';
import { reportOf } from './report.ts';
import { statusOf } from './status.ts';
import type { Pages } from './telling.ts';

/** What leading a crisis needs: the table, what messages cost and how fast they go, and the playbook, which is begun once for each version. */
export interface CrisisDesk {
  readonly table: Table;
  readonly planning: Planning;
  readonly granted: Granted;
  readonly pages: Pages;
  readonly playbook: (name: string, version: number) => Promise<void>;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
}

const LATE = 'Not everybody can be told within 24 hours. Accept that it is late, or narrow what is touched.';

/** Does what whoever leads orders, from the command line or the Ops page. What does not fit is answered as `wrong`, sentence by sentence. */
export async function operate(desk: CrisisDesk, ordered: unknown, now: Date) {
  const read = order.safeParse(ordered);
  if (!read.success) return { wrong: read.error.issues.map(({ message }) => ({ reason: message })) };
  return obey(desk, read.data, now);
}

async function obey(desk: CrisisDesk, wish: CrisisOrder, now: Date) {
  const { table, planning, pages, granted } = desk;
  switch (wish.does) {
    case 'plan':
      return planCrisis(table, planned(wish, now), pages, planning, granted, now);
    case 'start':
      if (!wish.within24h && !wish.acceptLate) return { refused: LATE };
      return led(desk, await startCrisis(table, wish, now));
    case 'update':
      return led(desk, await updateCrisis(table, wish.name, wish.says, now));
    case 'end':
      return led(desk, await endCrisis(table, wish.name, wish.says, now));
    case 'report':
      return (await reportOf(table, wish.name, planning.settings.zone, now)) ?? { refused: noSuch(wish.name) };
    case 'status':
      return (await statusOf(table, wish.name, planning.settings.zone, now)) ?? { refused: noSuch(wish.name) };
    case 'noticed':
      return whatNoticed(table, planning.settings.zone, now);
  }
}

const noSuch = (name: string | undefined): string =>
  name === undefined ? 'There was no crisis so far.' : `There is no crisis ${name}.`;

/**
 * The playbook of a version is begun as often as it is ordered and runs once: whoever was cut off orders again. Functions that answer calls
 * remember for a moment what they read: it is over when this answers, so the very next call hears it.
 */
async function led({ playbook, pause }: CrisisDesk, became: Led) {
  if ('refused' in became) return became;
  const { name, version, state, startedAt } = became.crisis;
  await Promise.all([playbook(name, version), pause(HEARD_AFTER_MS)]);
  return { name, version, state, startedAt, is: became.is };
}

const planned = ({ scope, says, drill }: Extract<CrisisOrder, { does: 'plan' }>, now: Date): Crisis => {
  const at = now.toISOString();
  const plan: Crisis = { ...{ name: 'plan', version: 1, state: 'running', scope, says, startedAt: at, changedAt: at } };
  return drill ? { ...plan, drill: true } : plan;
};
