/** A piece of a trip file, small enough for one invocation, that has all of each booking it tells. */
export interface Part {
  readonly text: string;
  /** How much of the file it is. */
  readonly bytes: number;
  /** The line of the file, or the place of the order in it, that is `line` in the piece. */
  readonly lineOf: (line: number) => number;
}

/** What is wrong with one line of a file, or with one order. */
export interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** A file as it is sent, and what of it is too large to be. */
export interface Parts {
  /** Each is made when its turn comes. */
  readonly parts: readonly (() => Part)[];
  readonly rejected: readonly Rejection[];
  /** All of them together. */
  readonly bytes: number;
  /** What lines of the report are. */
  readonly unit: 'line' | 'order';
}

/**
 * How large parts are, in bytes and in lines. Lambda takes 6 MB and answers with as much, and a line may be refused for each of
 * its fields. Small parts also show how far an import is.
 */
export const SIZE = { bytes: 256_000, lines: 2000 };

/** The most that the lines of one booking may take, in bytes: with every quote escaped they are below 5 MB. */
const BOOKING_BYTES = 2_400_000;
const TOO_LARGE = 'This booking takes more than 2.4 MB of the file. Split it.';

/** A line of a file, or an order: where it is, how large it is, and whose booking it tells. */
export interface Piece {
  readonly line: number;
  readonly bytes: number;
  readonly booking: string;
}

/** Whether a file is small enough to be sent as it is. */
export const isSmall = (bytes: number, lines: number): boolean => bytes <= SIZE.bytes && lines <= SIZE.lines;

/** Packs pieces into parts, bookings whole and in the order in which they first appear; what is too large is rejected. */
export function packed<P extends Piece>(pieces: readonly P[], size: typeof SIZE) {
  const packs: P[][] = [];
  const rejected: Rejection[] = [];
  let room = 0;
  for (const group of Map.groupBy(pieces, ({ booking }) => booking).values()) {
    const bytes = group.reduce((sum, piece) => sum + piece.bytes, 0);
    if (bytes > BOOKING_BYTES) {
      rejected.push(...group.map(({ line }) => ({ line, field: 'locator', reason: TOO_LARGE })));
      continue;
    }
    const last = packs.at(-1);
    if (last && bytes <= room && last.length + group.length <= size.lines) last.push(...group);
    else {
      packs.push([...group]);
      room = size.bytes;
    }
    room -= bytes;
  }
  const bytes = packs.flat().reduce((sum, piece) => sum + piece.bytes, 0);
  return { packs, rejected, bytes };
}
