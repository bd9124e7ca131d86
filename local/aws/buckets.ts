import type { IncomingMessage } from 'node:http';
import type { buildApp } from 'fauxqs';

type Store = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>['s3Store'];

/** An object with what was said of it when it was put. */
interface Stored {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of HTTP, as S3 sends them. */
  readonly headers: { readonly [name: string]: string };
}

/** Buckets on loopback, kept in the data folder between starts. */
export interface Buckets {
  /** What lies there; nothing where nothing does. */
  readonly get: (bucket: string, key: string) => Stored | undefined;
  /** Makes the buckets be those of the templates; what lies in one that no template has any more goes with it. */
  readonly describe: (names: readonly string[]) => void;
  /** Puts an object in the place of whatever is there. @throws where there is no such bucket. */
  readonly put: (bucket: string, key: string, body: Uint8Array) => void;
}

export const bucketsOf = (store: Store): Buckets => ({
  describe: (names) => {
    for (const { name } of store.listBuckets())
      if (!names.includes(name)) {
        store.emptyBucket(name);
        store.deleteBucket(name);
      }
    for (const name of names) if (!store.hasBucket(name)) store.createBucket(name);
  },
  get: (bucket, key) => {
    if (!objectIn(store, bucket, key)) return undefined;
    const { body, contentType, etag, cacheControl, contentLanguage } = store.getObject(bucket, key);
    return {
      body: new Uint8Array(body),
      headers: {
        ...{ 'content-type': contentType, etag },
        ...(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
        ...(contentLanguage === undefined ? {} : { 'content-language': contentLanguage }),
      },
    };
  },
  put: (bucket, key, body) => void store.putObject(bucket, key, Buffer.from(body), 'message/rfc822'),
});

const objectIn = (store: Store, bucket: string, key: string) =>
  store.hasBucket(bucket)
    ? store.listObjects(bucket, { prefix: key }).objects.find((one) => one.key === key)
    : undefined;

/** What S3 answers to a put that is only meant for what the putter has seen there, where something else is; the engine has no such puts. */
export function refusedPut(
  store: Store,
  { method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
): { readonly status: number; readonly code: string } | undefined {
  const [ifMatch, ifNone] = [headers['if-match'], headers['if-none-match']];
  if (method !== 'PUT' || (ifMatch === undefined && ifNone === undefined)) return undefined;
  const [, bucket = '', key = ''] = /^\/([^/]+)\/([^?]*)/.exec(url ?? '') ?? [];
  const there = objectIn(store, bucket, decodeURIComponent(key));
  if (ifNone !== undefined) return there ? { status: 412, code: 'PreconditionFailed' } : undefined;
  if (!there) return { status: 404, code: 'NoSuchKey' };
  return there.etag === ifMatch ? undefined : { status: 412, code: 'PreconditionFailed' };
}
