/** Where what was written before begins: below it stand others' words, ours most of all. In the languages that we write, and German. */
const BEFORE: readonly RegExp[] = [
  /^-{2,}\s*(original message|forwarded message|originalus laiškas|persiųstas laiškas|原始邮件|原始郵件|پیام اصلی)\s*-{2,}/i,
  /^_{10,}$/,
  /^(on|am|le)\b.{5,120}\b(wrote|schrieb|a écrit)\s*:$/i,
  /^.{5,120}\b(rašė|parašė)\s*:$/i,
  /^(在|于|於)?.{3,120}(写道|寫道)\s*[:：]$/,
  /^.{5,120}(نوشت|نوشته است)\s*:$/,
  /^(from|nuo|发件人|發件人|از)\s*[:：].*@/i,
];
/** A signature begins behind this, as programs write it. */
const SIGNATURE = /^-- ?$/;
/** No heading is longer. */
const HEADING = 400;

const begins = (line = ''): boolean => BEFORE.some((form) => form.test(line.trim().slice(0, HEADING)));

/** A heading that a program broke into two lines is one. */
const beginsOverTwo = (line: string, next = ''): boolean =>
  line.trim() !== '' && next.trim() !== '' && !begins(next) && begins(`${line.trim()} ${next.trim()}`);

/**
 * What somebody wrote this time: without what they answer to, which programs put below, quoted lines, and their signature. Where that leaves
 * nothing it is all kept: better too much than nothing.
 */
export function ownWords(text: string): string {
  const lines = text.replaceAll('\r', '').split('\n');
  const end = lines.findIndex((line, at) => SIGNATURE.test(line) || begins(line) || beginsOverTwo(line, lines[at + 1]));
  const own = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('>'));
  return tidy(own.join('\n')) || tidy(text);
}

/** No more than one empty line at a time, and no signs that are not seen, which could turn a line around. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : '',
    )
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
