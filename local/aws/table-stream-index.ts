import { DatabaseSync } from 'node:sqlite';

/**
 * Gives the embedded engine's list of stream records the index that it lacks: without it, every write to a table with a stream
 * reads the whole list for the next number, and twenty thousand changes make a write four times as slow as it was
 * (docs/decisions/0008-events-on-one-machine.md). The engine has made the list when it answers.
 */
export function indexStreamRecords(file: string): void {
  const engine = new DatabaseSync(file);
  try {
    engine.exec(`CREATE INDEX IF NOT EXISTS wayline_stream_order
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
  } finally {
    engine.close();
  }
}
