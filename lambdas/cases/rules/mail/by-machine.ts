import { headerOf, type Letter, writerOf } from './letter.ts';

/** Why an e-mail was written by a machine, in a few words for people; nothing where a person may have written it. To a machine nobody answers (RFC 3834). */
export function byMachine(letter: Letter, ours: string): string | undefined {
  const has = (name: string) => headerOf(letter, name).toLowerCase();
  const submitted = has('auto-submitted').split(/[\s;]/)[0] ?? '';
  if (writerOf(letter) === ours.toLowerCase()) return 'from our own address';
  if (submitted !== '' && submitted !== 'no') return 'sent by a machine';
  if (letter.headers.some(({ key }) => /^list-(id|post|unsubscribe|help|owner|archive)$/.test(key)))
    return 'from a mailing list';
  if (/^(bulk|list|junk|auto_reply)\b/.test(has('precedence'))) return 'sent to many';
  if (has('return-path') === '<>') return 'sent by a machine';
  if (SAYS_SO.test(letter.subject.normalize('NFC'))) return 'sent by a machine';
  return ['x-autoreply', 'x-autorespond'].some((name) => has(name) !== '') ? 'sent by a machine' : undefined;
}

/** What programs write at the very beginning of a subject, where they write no header. */
const NAMES = [
  ...[
    'out[ -]of[ -](?:the[ -])?office',
    'ooo',
    'auto(?:matic)?[ -]?(?:reply|response|answer)',
    'auto',
    'vacation reply',
  ],
  ...['abwesenheit\\p{L}*', 'abwesend', 'automatische antwort', 'r[eé]ponse automatique', 'respuesta autom[aá]tica'],
  ...['automatinis atsakymas', 'nesu biure', 'autoodpowied[zź]', 'автоответ', 'автоматический ответ'],
  ...['自动(?:回复|答复)', '自動(?:回覆|回復|答覆)', 'پاسخ خودکار', 'خارج از دفتر'],
].join('|');
/** A person who writes of one goes on with a sentence: what a program puts there ends at once, or with until when. */
const SAYS_SO = new RegExp(`^\\s*(?:${NAMES})\\s*(?:$|[:：–—|([-]|(?:re|aw|until|from|bis|vom|iki|nuo)\\b)`, 'iu');

/** Whether whoever wrote asks machines not to answer; a person may have written it all the same. */
export const wantsNoAnswer = (letter: Letter): boolean =>
  /\b(all|autoreply|oof)\b/i.test(headerOf(letter, 'x-auto-response-suppress'));
