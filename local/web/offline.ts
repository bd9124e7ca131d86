/** Runs beside the pages: keeps their files, so that a page opens, and says what is wrong, while the centre is not running. */

interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(event: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(event: 'fetch', listener: (event: Fetching) => void): void;
}

const worker = globalThis as unknown as Worker;
const PAGE = '/';
/** The addresses of these pages; what else the centre serves, such as the form of travellers, is not kept. */
const OURS = /^\/($|(phone|agent|inbox)(\/|$)|(ops|clock)$)/;
const kept = () => caches.open('wayline');

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate' && OURS.test(pathname)) event.respondWith(freshElseKept(event.request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(keptElseFresh(event.request));
});

async function keepAll(): Promise<void> {
  const files = (await (await fetch('/assets')).json()) as string[];
  const cache = await kept();
  await cache.put(PAGE, await fetch(PAGE, { headers: { accept: 'text/html' } }));
  await cache.addAll([...files, '/icon.svg']);
}

/** The page as the centre has it now; files of an older one are let go. */
async function freshElseKept(request: Request): Promise<Response> {
  const cache = await kept();
  try {
    const fresh = await fetch(request);
    const before = await (await cache.match(PAGE))?.text();
    if (fresh.ok && (await fresh.clone().text()) !== before) {
      for (const old of await cache.keys()) await cache.delete(old);
      await cache.put(PAGE, fresh.clone());
      void keepAll();
    }
    return fresh;
  } catch {
    return (await cache.match(PAGE)) ?? Response.error();
  }
}

async function keptElseFresh(request: Request): Promise<Response> {
  const cache = await kept();
  const found = await cache.match(request);
  if (found) return found;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}
