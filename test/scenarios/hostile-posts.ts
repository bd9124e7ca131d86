/** One post as somebody hostile makes it; always the same for the same number. */
export interface Post {
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: { readonly [name: string]: string };
}

/** What runs as code where it is not escaped: in a page, a spreadsheet, a terminal, a template, a query. */
export const HOSTILE_WORDS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</textarea><svg/onload=alert(1)>',
  '</style><script>alert(1)</script><style>',
  'javascript:alert(1)',
  '<!--<script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '=HYPERLINK("http://evil.example","x")',
  '+SUM(1+9)*cmd|" /C calc"!A0',
  '@SUM(A1)',
  '\u001b]0;owned\u0007\u001b[2J\u001b[31mred',
  'a\r\nSet-Cookie: x=1\r\n\r\n<script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what others would fill in
  '${7*7} {{7*7}} #{7*7} <%= 7*7 %> $context.error',
  "'; DROP TABLE cases; --",
  '{"$ne": null}',
  '__proto__[x]=1&constructor.prototype.y=1',
  '\u202eevil\u202c \u2066x\u2069 \ufeff\u200b',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f'.repeat(20),
  '\u0000\u0001\u0008\u007f\u009f',
  '\ud800 lone \udfff',
  '💣'.repeat(90),
  'card 4111 1111 1111 1111 and ۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱',
  'x'.repeat(990),
  '漢'.repeat(1000),
];

const FORM = 'application/x-www-form-urlencoded';
const TYPES = ['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'text/xml', '', 'x'.repeat(300)];
const KINDS = ['refund', 'change', 'swap', 'claim', 'complaint', 'suggestion', 'accident', 'other'];
const LANGUAGES = ['en', 'lt', 'zh', 'fa'];
const nth = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** A form that is right but for the words in it. */
const fields = (n: number) => ({
  name: n % 3 === 0 ? nth(HOSTILE_WORDS, n).slice(0, 90) || 'x' : 'Mallory',
  phone: n % 5 === 0 ? nth(HOSTILE_WORDS, n) : `+4420794601${String(n % 100).padStart(2, '0')}`,
  email: n % 7 === 0 ? nth(HOSTILE_WORDS, n + 1) : '',
  locator: n % 11 === 0 ? nth(HOSTILE_WORDS, n + 2) : '',
  departs: n % 13 === 0 ? nth(HOSTILE_WORDS, n + 3) : '2026-12-20',
  kind: n % 17 === 0 ? nth(HOSTILE_WORDS, n + 4) : nth(KINDS, n),
  about: nth(HOSTILE_WORDS, n),
});

const encoded = (values: object): string => String(new URLSearchParams(values as never));

const SORTS: readonly ((n: number) => Partial<Post>)[] = [
  (n) => ({ body: encoded(fields(n)) }),
  (n) => ({ body: encoded(fields(n)) }),
  (n) => ({
    body: encoded({
      ...fields(n),
      phone: '+442079460199',
      about: nth(HOSTILE_WORDS, n),
      name: nth(HOSTILE_WORDS, n).slice(0, 90),
    }),
  }),
  // The very same again.
  () => ({ body: encoded({ ...fields(1), phone: '+442079460299', form: '11111111-2222-4333-8444-555555555555' }) }),
  (n) => ({ body: encoded(fields(n)), headers: { 'content-type': nth(TYPES, n) } }),
  (n) => ({ body: `${encoded(fields(n))}&${encoded(fields(n + 1))}&name=<b>&kind=rescue&kind[]=refund&about[x]=1` }),
  (n) => ({ body: `${encoded(fields(n))}&${Array.from({ length: 1500 }, (_, more) => `f${more}=1`).join('&')}` }),
  (n) => ({ body: `about=${'y'.repeat(nth([16_378, 16_379, 20_000, 300_000], n))}` }),
  (n) => ({ body: new Uint8Array(Array.from({ length: 600 }, (_, at) => (at * (n + 7)) % 256)) }),
  (n) => ({ body: nth(['', '&&&', '====', '%', '%zz=%', 'name', '[]', 'null', '{"name":1}', '\u0000'], n) }),
  (n) => ({
    body: encoded(fields(n)),
    headers: {
      ...{ 'content-type': FORM, 'accept-language': '<script>,'.repeat(40), 'user-agent': '() { :;}; echo x' },
      ...{ 'x-forwarded-for': '127.0.0.1, <script>', cookie: `a=${'b'.repeat(2000)}`, referer: 'javascript:alert(1)' },
    },
  }),
  (n) => ({
    path: nth(
      ['/form/..%2f..%2fetc', '/form/%3Cscript%3E', '/form/en%00', '/form/__proto__', '/form/EN', '/form/%E0%A4%A'],
      n,
    ),
    body: encoded(fields(n)),
  }),
  (n) => ({ path: `/form/en?${encoded(fields(n))}`, body: encoded({ ...fields(n), kind: 'constructor' }) }),
];

export const hostilePost = (n: number): Post => {
  const sort = nth(SORTS, n)(Math.floor(n / SORTS.length) * 7 + n);
  return { path: `/form/${nth(LANGUAGES, n)}`, body: '', ...sort, headers: sort.headers ?? { 'content-type': FORM } };
};
