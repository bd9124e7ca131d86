import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What the centre must not forget about events, in the data folder: how far streams were read, what is to be invoked, which
 * schedules there are. Whoever needs a table creates it.
 */
export function openKept(data: string): DatabaseSync {
  const kept = new DatabaseSync(join(data, 'events.db'));
  kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return kept;
}
