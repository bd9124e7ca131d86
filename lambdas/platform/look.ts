import { createHash } from 'node:crypto';

/** How pages look that anybody can reach: they are read on small phones, far away, over slow lines. Text stands as its language does, from left or right. */
const LOOK = `:root{color-scheme:light dark;--ink:#16202c;--soft:#4a5868;--line:#8491a0;--paper:#fff;--call:#fff1f0;--alarm:#a8071a;--go:#0b5394}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf3;--soft:#b3bfcc;--line:#77879a;--paper:#12181f;--call:#3a1513;--alarm:#ff9c96;--go:#9cc9f5}}
*{box-sizing:border-box}body{margin:0 auto;padding:1rem;max-width:38rem;font:1.05rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}nav a,nav b{padding:.4rem 0}a{color:var(--go)}h1{font-size:1.6rem;line-height:1.25;margin:.75rem 0}
.danger{border-inline-start:.4rem solid var(--alarm);background:var(--call);padding:.75rem 1rem;margin:1rem 0}.danger a{color:var(--alarm);font-weight:700;white-space:nowrap}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}ul{padding-inline-start:1.2rem}`;

/** What else a page with a form needs. */
export const FORM_LOOK = `${LOOK}
label{display:block;font-weight:600;margin-top:1.25rem}.hint{margin:.1rem 0 .3rem;color:var(--soft);font-size:.95rem}.wrong{margin:.1rem 0 .3rem;color:var(--alarm);font-weight:600}
input,select,textarea{width:100%;min-height:2.9rem;padding:.5rem .6rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.3rem}[aria-invalid]{border:2px solid var(--alarm)}
button{margin-top:1.5rem;min-height:3rem;padding:.6rem 2rem;font:inherit;font-weight:700;color:var(--paper);background:var(--go);border:0;border-radius:.3rem}
.number{display:block;font-size:2rem;letter-spacing:.1em;font-weight:700}`;

/** What else a page needs that is read. */
export const NEWS_LOOK = `${LOOK}
h2{font-size:1.2rem;line-height:1.3;margin:1.75rem 0 .25rem}p,ul{margin:.5rem 0}.said{white-space:pre-line}.soft{color:var(--soft);font-size:.95rem}li{padding:.15rem 0}
.new{border-inline-start:.4rem solid var(--go);padding-inline-start:1rem}`;

/** The page has no script, fetches nothing and is framed by nobody. `form` is where it may send a form to. */
const policyOf = (style: string, form: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    `form-action ${form}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Of a page with a form. */
export const FORM_POLICY = policyOf(FORM_LOOK, "'self'");

/** Of a page that is read. */
export const NEWS_POLICY = policyOf(NEWS_LOOK, "'none'");
