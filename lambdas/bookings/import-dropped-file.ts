import { type ImportReport, importTrips, type Kept } from './import-trips.ts';
import type { Booking } from './rules.ts';

/** The folder of the bucket where trip files are dropped, and the one where what became of them is told. */
const DROPPED = 'trips/';
const REPORTS = 'reports/';

/** As large a file as is read, kept and told well within the time and memory of the function: some 100,000 lines. */
const MEGABYTES = 15;
const TOO_LARGE = `This file is larger than ${MEGABYTES} MB. Split it, repeating its heading and keeping each booking in one file.`;
const NO_TEXT = 'This file is not UTF-8 text.';

/** The bucket as this use case needs it. */
interface Bucket {
  readonly read: (key: string, most: number) => Promise<Uint8Array | 'too large'>;
  readonly writeJson: (key: string, value: unknown) => Promise<void>;
}

/**
 * Imports a file that was dropped as `trips/NAME`, and tells what became of it in `reports/NAME.json`. Dropped or told twice, or
 * taken up again after it broke off, it comes to the same: what is there already counts as unchanged. A file that cannot be read
 * at all has a rejection of line 0, field `file`.
 */
export async function importDroppedFile(
  key: string,
  bucket: Bucket,
  keep: (booking: Booking) => Promise<Kept>,
): Promise<ImportReport> {
  const report = await imported(await bucket.read(key, MEGABYTES * 1_000_000), keep);
  await bucket.writeJson(`${REPORTS}${key.slice(DROPPED.length)}.json`, report);
  return report;
}

function imported(bytes: Uint8Array | 'too large', keep: (booking: Booking) => Promise<Kept>): Promise<ImportReport> {
  if (bytes === 'too large') return refused(TOO_LARGE);
  const text = textOf(bytes);
  return text === undefined ? refused(NO_TEXT) : importTrips(text, keep);
}

const refused = async (reason: string): Promise<ImportReport> => ({
  read: 0,
  written: 0,
  unchanged: 0,
  rejected: [{ line: 0, field: 'file', reason }],
});

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
