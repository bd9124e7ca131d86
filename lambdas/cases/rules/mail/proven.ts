import { type Header, headerOf, type Letter, writerOf } from './letter.ts';

/** What the receiver writes on top of every e-mail ends with this; below it stands what the sender wrote, who may write anything. */
const END = 'x-ses-receipt';
const RECEIVER = 'amazonses.com';

/** The headers that the receiver wrote. */
const ofReceiver = (headers: readonly Header[]): readonly Header[] => {
  const end = headers.findIndex(({ key }) => key === END);
  return end === -1 ? headers.slice(0, 0) : headers.slice(0, end);
};

/** Whether the receiver took an e-mail for spam, or found a virus in it. */
export function verdictsOf({ headers }: Pick<Letter, 'headers'>): { readonly spam: boolean; readonly virus: boolean } {
  const own = { headers: ofReceiver(headers) };
  const failed = (name: string) => headerOf(own, name).toUpperCase() === 'FAIL';
  return { spam: failed('x-ses-spam-verdict'), virus: failed('x-ses-virus-verdict') };
}

/**
 * Whether an e-mail comes from the address that it says it is from (S67): DMARC says so; or it says nothing, and a signature or the sending
 * server is of the same domain. Anybody can write any address, and servers without these are many: what is not proven is not refused.
 */
export function isProven(letter: Letter): boolean {
  const domain = writerOf(letter)?.split('@').at(-1);
  const results = headerOf({ headers: ofReceiver(letter.headers) }, 'authentication-results');
  if (domain === undefined || !results.startsWith(RECEIVER)) return false;
  const said = results.split(';').map((part) => part.trim());
  const dmarc = said.find((part) => part.startsWith('dmarc='));
  if (dmarc?.startsWith('dmarc=pass')) return aligned(wordOf([dmarc], 'header.from='), domain);
  if (dmarc?.startsWith('dmarc=fail')) return false;
  const signed = said.some((part) => part.startsWith('dkim=pass') && aligned(wordOf([part], 'header.i='), domain));
  const sent = said.some((part) => part.startsWith('spf=pass')) && aligned(wordOf(said, 'envelope-from='), domain);
  return signed || sent;
}

/** What stands behind the first of that name. */
const wordOf = (parts: readonly string[], name: string): string | undefined =>
  parts
    .flatMap((part) => part.split(' '))
    .find((word) => word.startsWith(name))
    ?.slice(name.length);

/** The same domain, or one within the other. */
function aligned(address: string | undefined, domain: string): boolean {
  const other = address?.split('@').at(-1)?.toLowerCase() ?? '';
  if (!other.includes('.')) return false;
  return other === domain || other.endsWith(`.${domain}`) || domain.endsWith(`.${other}`);
}
