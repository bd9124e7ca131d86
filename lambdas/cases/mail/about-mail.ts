import { mailWords, sizeInWords } from '../words.mail.en.ts';
import type { Mail } from './read-mail.ts';

/** As much of an e-mail as stands on a case, in characters, and as much of one that cannot be read; and of what hangs on it, so many are named. */
const MOST = 4000;
const RAW_MOST = 1000;
const LISTED = 10;

/** Programs put these before a subject that was there already. */
const AGAIN = /^\s*((re|aw|fwd?|vs|ats|回复|回覆|答复|转发|پاسخ)\s*[:：]\s*)+/i;

/** What stands on a case of an e-mail: subject and words, what hangs on it, and what whoever reads it has to know (`remarks`). */
export function aboutMail(mail: Mail, raw: Uint8Array, remarks: readonly string[]): string {
  const { subject, text, attached } = mail;
  const fresh = AGAIN.test(subject) ? '' : subject;
  const words = [...(fresh === '' ? [] : [fresh]), ...(text ? [cut(text, MOST)] : [])];
  const read = text === undefined ? [...words, mailWords.unreadable(beginningOf(raw))] : words;
  return [...(read.length === 0 ? [mailWords.empty] : read), ...listed(attached), ...remarks].join('\n');
}

function listed(attached: Mail['attached']): readonly string[] {
  if (attached.length === 0) return [];
  const named = attached.slice(0, LISTED).map(({ name, bytes }) => `${name} (${sizeInWords(bytes)})`);
  const more = attached.length - named.length;
  return [mailWords.attached([...named, ...(more > 0 ? [mailWords.more(more)] : [])].join(', '))];
}

/** Whether there is nothing to see in it at all. */
export const isBlank = (raw: Uint8Array): boolean => beginningOf(raw).trim() === '';

/** The first of it, below what the receiver wrote on top, without signs that nobody can see. */
function beginningOf(raw: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(raw.slice(0, 20_000)).replaceAll('\r', '');
  const own = /^X-SES-RECEIPT:.*(\n[ \t].*)*(\nX-SES-DKIM-SIGNATURE:.*(\n[ \t].*)*)?\n/im.exec(text);
  const below = own ? text.slice(own.index + own[0].length) : text;
  return [...below.replaceAll(/[^\P{C}\n\t]/gu, '')].slice(0, RAW_MOST).join('');
}

function cut(text: string, most: number): string {
  const letters = [...text.slice(0, most * 2)];
  return letters.length <= most && text.length <= most * 2
    ? text
    : `${letters.slice(0, most).join('')}\n${mailWords.cut}`;
}
