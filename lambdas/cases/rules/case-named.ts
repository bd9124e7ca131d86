import { caseMeant } from './numbers.ts';

/** Digits of all scripts that our travellers write. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));

/** The numbers in a text that a case may have, in their order: eight digits together, or with single spaces or dashes. A longer run is none. */
export const casesNamed = (text: string): readonly string[] =>
  [...plain(text).matchAll(/(?<![\d-])\d(?:[ -]?\d)*(?![\d-])/g)].flatMap(([digits]) => caseMeant(digits) ?? []);

/** What a case knows of whose it is. */
interface Owned {
  readonly person: string;
  readonly reach: { readonly email?: string | undefined };
}

/**
 * Whether whoever wrote from that address (lower case) is whose case it is: an address of their record, or the one that they came from. Whoever
 * else names a case has guessed its number, or was told it: they hear nothing of it.
 */
export const isWhose = ({ person, reach }: Owned, address: string, ofRecord: readonly string[]): boolean =>
  person === address || reach.email === address || ofRecord.some((each) => each.toLowerCase() === address);
