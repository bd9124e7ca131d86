/** A header of an e-mail: its name in small letters, its value on one line. In the order in which they stand, the receiver's own on top. */
export interface Header {
  readonly key: string;
  readonly value: string;
}

/** An e-mail, as far as rules decide about it. */
export interface Letter {
  readonly headers: readonly Header[];
  /** Every address that it says it is from, lower case: one, where all is well. */
  readonly from: readonly string[];
  readonly subject: string;
}

/** The first header of that name, which is the receiver's own where it writes one; empty where there is none. */
export const headerOf = ({ headers }: Pick<Letter, 'headers'>, name: string): string =>
  headers.find(({ key }) => key === name)?.value.trim() ?? '';

/** Who wrote, where it is one: with none, or with two, nobody can say. */
export const writerOf = ({ from }: Pick<Letter, 'from'>): string | undefined =>
  from.length === 1 ? from[0] : undefined;
