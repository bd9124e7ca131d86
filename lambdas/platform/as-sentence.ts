/** What somebody typed as a sentence of its own, so that another can follow: it ends with a full stop where it ends with nothing. */
export function asSentence(typed: string): string {
  const text = typed.trim().replace(/[\s,;:،؛、，；：-]+$/u, '');
  if (text === '' || /[.!?…。！？؟۔]["'”’“»)\]]*$/u.test(text)) return text;
  return `${text}${/\p{Script=Han}["'”’»)\]]*$/u.test(text) ? '。' : '.'}`;
}
