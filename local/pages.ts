import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type Context, Hono } from 'hono';

/** The built files by their address, such as /assets/app.js; or why there are none. */
export type Pages = { readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> } | { readonly missing: string };

/** Reads the pages of a folder, once. */
export function readPages(folder: string): Pages {
  const names = globSync('**/*.*', { cwd: folder });
  return { files: new Map(names.map((name) => [`/${name.split(sep).join('/')}`, bytes(join(folder, name))])) };
}

const bytes = (file: string) => new Uint8Array(readFileSync(file));

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The addresses of the pages. Some are addresses of JSON too: who asks for HTML gets the page. */
const PAGE = /^\/($|(phone|agent|inbox)(\/|$)|(ops|clock)$)/;

/** Nothing of a page comes from anywhere else. The components set styles as they run. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/** Serves the pages and their files. */
export function pageRoutes(pages: Pages): Hono {
  const app = new Hono();
  app.get('*', async (context, next) => {
    const { path } = context.req;
    const wantsPage = PAGE.test(path) && context.req.header('accept')?.includes('text/html');
    if ('missing' in pages) return wantsPage ? context.text(pages.missing, 503) : next();
    if (path === '/assets') return context.json([...pages.files.keys()].filter((name) => name.startsWith('/assets/')));
    const name = wantsPage ? '/index.html' : path;
    const file = pages.files.get(name);
    return file ? answer(context, name, file) : next();
  });
  return app;
}

function answer(context: Context, name: string, file: Uint8Array<ArrayBuffer>): Response {
  context.header('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
  context.header('content-security-policy', POLICY);
  context.header('vary', 'accept');
  // Names below /assets change with their content.
  context.header('cache-control', name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache');
  return context.body(file);
}
