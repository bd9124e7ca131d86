/** A name as it is compared: whatever its case and its form in Unicode. */
export const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en').trim();

export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
