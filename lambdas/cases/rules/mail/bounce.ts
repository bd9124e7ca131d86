import { headerOf, type Letter } from './letter.ts';

/** That something we sent did not arrive: to whom (lower case), and why in a few words. */
export interface Bounce {
  readonly to: string;
  readonly why: string;
}

/** Whether an e-mail tells what became of another (RFC 3464). */
export const isReport = (letter: Pick<Letter, 'headers'>): boolean =>
  /^multipart\/report\b.*report-type="?delivery-status\b/is.test(headerOf(letter, 'content-type'));

/** The most letters of what a server of somebody else says. */
const MOST = 120;

/** Who did not get it for good, as the status part of a report says; a delay is none. */
export function bouncesIn(status: string): readonly Bounce[] {
  const groups = status.replaceAll('\r', '').split(/\n\s*\n/);
  return groups.map(fieldsOf).flatMap((fields) => {
    const [, to] = /^[\w-]+\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?$/.exec(fields.get('final-recipient') ?? '') ?? [];
    if (to === undefined || fields.get('action')?.toLowerCase() !== 'failed') return [];
    const code = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
    return [{ to: to.toLowerCase(), why: `came back: ${WHY[code] ?? 'not delivered'}${code && ` (${code})`}` }];
  });
}

/** What the commonest codes mean (RFC 3463). */
const WHY: { readonly [code: string]: string } = {
  '5.1.1': 'there is no such mailbox',
  '5.1.2': 'there is no such domain',
  '5.1.10': 'there is no such mailbox',
  '5.2.1': 'the mailbox is closed',
  '5.2.2': 'the mailbox is full',
  '5.7.1': 'their server refuses it',
};

/** Fields by their names; a line that begins with a space goes on with the one before. */
const fieldsOf = (group: string): ReadonlyMap<string, string> =>
  new Map(
    group
      .replaceAll(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1, colon + 1 + MOST).trim()] as const;
      }),
  );
