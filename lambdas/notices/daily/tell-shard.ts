import type { Table } from '../../travellers/profile-store.ts';
import type { NoticeSettings } from '../settings.ts';
import { writeOnce } from '../write-once.ts';
import { noticesOfMatters } from './notices-of-matters.ts';
import { type Shard, tellingOf } from './shard.ts';

/** Pages that one message works through before it hands the rest on. */
const PAGES = 10;

/** What was done of a shard: how many notices were written, how many stood there already, and what is left. */
interface Done {
  readonly written: number;
  readonly told: number;
  /** How many travellers were not told, by reason. */
  readonly skipped: { readonly [reason: string]: number };
  /** Missing where the shard is at its end. */
  readonly rest?: Shard;
}

/** Writes the notices of a shard, or of its first `pages`, each once, whoever does it and how often. */
export async function tellShard(
  table: Table,
  shard: Shard,
  settings: NoticeSettings,
  now: Date,
  pages = PAGES,
): Promise<Done> {
  const telling = await tellingOf(table, shard, settings.zone);
  if (!telling) return { written: 0, told: 0, skipped: {} };
  let [written, told] = [0, 0];
  const skipped: string[] = [];
  let behind = shard.behind;
  for (let page = 0; page < pages; page += 1) {
    const read = await telling.page(behind);
    const found = await noticesOfMatters(table, telling, read.matters, settings, now);
    const notices = found.chosen.map(({ notice }) => notice);
    const news = await writeOnce(table, notices, settings.keepDays);
    written += news;
    told += notices.length - news;
    skipped.push(...found.skipped);
    behind = read.behind;
    if (!behind) break;
  }
  const done = { written, told, skipped: countOf(skipped) };
  return behind ? { ...done, rest: { ...shard, behind } } : done;
}

/** How often each reason stands there. */
export const countOf = (reasons: readonly string[]): { readonly [reason: string]: number } =>
  Object.fromEntries([...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]));
