/** What turns the order of letters around, or is no letter: nothing of it reaches a page. Marks that Persian needs stay. */
const HIDDEN = /[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** What somebody wrote, as text that can stand anywhere on a page: lines stay lines, broken letters become the sign for one. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(HIDDEN, (found) => (found === '\n' ? found : ''))
    .toWellFormed()
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
