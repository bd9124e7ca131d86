import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { csvParts } from './csv-parts.ts';
import { orderParts } from './order-parts.ts';
import { isSmall, type Parts } from './part.ts';

/** The largest files, in bytes: what is held in memory at once, JSON as one text. */
const CSV_BYTES = 1_000_000_000;
const JSON_BYTES = 400_000_000;

/** The bytes of a trip file. @throws Failure 2 where it cannot be read. */
export function readFile(file: string): Buffer {
  const bytes = bytesOf(file);
  if (!isUtf8(bytes)) throw new Failure(2, `${file} cannot be read: it is not UTF-8 text.`);
  if (isJson(bytes) && bytes.length > JSON_BYTES) throw tooLarge(file, JSON_BYTES);
  return bytes;
}

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size <= CSV_BYTES) return readFileSync(file);
  } catch {
    throw new Failure(2, `${file} cannot be read: it cannot be opened.`);
  }
  throw tooLarge(file, CSV_BYTES);
}

const tooLarge = (file: string, most: number): Failure =>
  new Failure(2, `${file} is larger than ${most / 1_000_000} MB. Split it, keeping each booking in one file.`);

/** Whether a file begins like JSON; all others are CSV. */
const isJson = (bytes: Buffer): boolean => /^\uFEFF?\s*[[{]/.test(bytes.toString('utf8', 0, 4096));

/** The file in parts, small ones as they are. */
export function partsOf(bytes: Buffer): Parts {
  const unit = isJson(bytes) ? 'order' : 'line';
  if (isSmall(bytes.length, linesIn(bytes))) {
    const whole = { text: bytes.toString('utf8'), bytes: bytes.length, lineOf: (line: number) => line };
    return { parts: [() => whole], rejected: [], bytes: bytes.length, unit };
  }
  return unit === 'order' ? orderParts(bytes.toString('utf8')) : csvParts(bytes);
}

function linesIn(bytes: Buffer): number {
  let lines = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}
