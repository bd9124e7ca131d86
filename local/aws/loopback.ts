const OURS = ['127.0.0.1', 'localhost'];

/** Whether a request is one that programs of this machine make: not one that a page from elsewhere makes in its browser. */
export function isFromThisMachine(host: string | undefined, origin: string | undefined): boolean {
  if (!OURS.includes(host?.replace(/:\d+$/, '') ?? '')) return false;
  return origin === undefined || (URL.canParse(origin) && OURS.includes(new URL(origin).hostname));
}
