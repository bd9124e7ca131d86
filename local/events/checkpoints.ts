import type { DatabaseSync } from 'node:sqlite';
import type { RecordSource } from './record-source.ts';

/** How far the mappings have read their streams. What was read and is not noted here is read again after a kill. */
export class Checkpoints {
  private readonly kept: DatabaseSync;

  constructor(kept: DatabaseSync) {
    kept.exec(`CREATE TABLE IF NOT EXISTS checkpoints (
      mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (mapping, shard)
    )`);
    this.kept = kept;
  }

  /** The last record that is done with; nothing where none is. */
  get(mapping: string, shard: string): string | undefined {
    const row = this.kept
      .prepare('SELECT sequence FROM checkpoints WHERE mapping = ? AND shard = ?')
      .get(mapping, shard);
    return row?.['sequence'] as string | undefined;
  }

  set(mapping: string, shard: string, sequence: string): void {
    this.kept.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?)').run(mapping, shard, sequence);
  }

  /** Sees to it that a mapping that is new and begins at the end of its stream passes over what is there already. */
  async begin(mapping: string, source: RecordSource, fromLatest: boolean): Promise<void> {
    // A shard without a name stands for the mapping itself.
    if (this.get(mapping, '') !== undefined) return;
    for (const shard of fromLatest ? await source.shards() : []) {
      let passed = await source.read(shard, undefined, 1000);
      for (let last = passed.at(-1); last; last = passed.at(-1)) {
        this.set(mapping, shard, last.sequence);
        passed = await source.read(shard, last.sequence, 1000);
      }
    }
    this.set(mapping, '', 'begun');
  }
}
