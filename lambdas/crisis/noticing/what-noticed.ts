import { itemsUnder } from '../../platform/items-under.ts';
import { comingPartition, NOTICED_PARTITION, NOTICED_PREFIX } from '../../platform/noticing-keys.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { mattersInWords } from '../rules/noticing/matters.ts';
import { quarterOf, quartersAfter } from '../rules/noticing/quarters.ts';
import { type Noticed, noticed } from './noticed.ts';
import { planCommand, sayNoticed } from './say-noticed.ts';
import { total } from './tally.ts';

/** As many of the last ones as are told. */
const SHOWN = 20;

/** How many came about a matter in a quarter-hour so far; `known` are those who come about the crisis that runs. */
interface Counted {
  readonly matter: string;
  readonly says: string;
  readonly contacts: number;
  readonly known: number;
}

/** What stood out lately, the newest first, and what is counted in this quarter-hour and was in the one before. Three queries. */
export async function whatNoticed(table: Table, zone: string, now: Date) {
  const quarter = quarterOf(zone, now);
  const [all, ...counts] = await Promise.all([
    itemsUnder(table, NOTICED_PARTITION, NOTICED_PREFIX),
    countedIn(table, quarter),
    countedIn(table, quartersAfter(quarter, -1)),
  ]);
  const lately = all
    .slice(-SHOWN)
    .toReversed()
    .map((item) => shown(noticed.parse(item)));
  return { noticed: lately, counting: counts };
}

function shown(stoodOut: Noticed) {
  const command = planCommand(stoodOut);
  return { ...stoodOut, says: sayNoticed(stoodOut), ...(command === undefined ? {} : { command }) };
}

async function countedIn(table: Table, quarter: string) {
  const items = Map.groupBy(await itemsUnder(table, comingPartition(quarter)), ({ matter }) => String(matter));
  const matters = [...items].map(
    ([matter, some]): Counted => ({
      ...{ matter, says: mattersInWords(matter) },
      ...{ contacts: total(some, 'contacts'), known: total(some, 'known') },
    }),
  );
  return { quarter, matters: matters.toSorted((a, b) => b.contacts - a.contacts) };
}
