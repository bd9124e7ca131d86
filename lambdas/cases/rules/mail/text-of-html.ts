/** As much of it as is read: nobody writes more, and what machines write beyond it is layout. */
const MOST = 400_000;

/** What is between these is not read by anybody. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg']);
const BREAKS: ReadonlySet<string> = new Set([
  ...['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'ul', 'ol', 'hr'],
]);
/** Nothing is seen from here on: programs put what was written before into it. */
const QUOTED = /class\s*=\s*["']?[^"'>]*\bgmail_quote\b|id\s*=\s*["']?(divRplyFwdMsg|appendonsend)\b/i;

/**
 * The words of an HTML text, line by line. Nothing of it is run, fetched or shown as HTML: tags fall away, and what is left is text. One pass, however it is
 * written.
 */
export function textOfHtml(html: string): string {
  let text = '';
  let unseen: string | undefined;
  const [first = '', ...pieces] = html.slice(0, MOST).split('<');
  text += first.replaceAll(/\s+/g, ' ');
  for (const piece of pieces) {
    const end = piece.indexOf('>');
    const tag = /^\/?([a-z][a-z0-9]*)/i.exec(piece)?.[1]?.toLowerCase() ?? '';
    if (unseen !== undefined) {
      const over = unseen === '!--' ? piece.includes('-->') : tag === unseen && piece.startsWith('/');
      if (!over) continue;
      const from = unseen === '!--' ? piece.indexOf('-->') + 3 : end + 1;
      unseen = undefined;
      text += piece.slice(from).replaceAll(/\s+/g, ' ');
      continue;
    }
    if (piece.startsWith('!--')) {
      if (piece.includes('-->')) text += piece.slice(piece.indexOf('-->') + 3);
      else unseen = '!--';
      continue;
    }
    if (end === -1) {
      text += tag === '' ? `<${piece}` : '';
      continue;
    }
    if (tag === '' && !piece.startsWith('!')) {
      text += `<${piece}`;
      continue;
    }
    if (QUOTED.test(piece.slice(0, Math.min(end, 300)))) break;
    if (UNSEEN.has(tag) && !piece.startsWith('/') && piece[end - 1] !== '/') unseen = tag;
    else text += `${BREAKS.has(tag) ? '\n' : ''}${piece.slice(end + 1).replaceAll(/\s+/g, ' ')}`;
  }
  return withSigns(text)
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .trim();
}

const NAMED: { readonly [name: string]: string } = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwnj: '\u200c', zwj: '' },
  ...{ euro: '€', pound: '£', copy: '©', reg: '®', hellip: '…', ndash: '–', mdash: '—', bull: '•', middot: '·' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
};

/** Signs that HTML writes by name or number. */
const withSigns = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (written, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? written;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
