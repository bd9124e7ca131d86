import type { buildApp } from 'fauxqs';

type Store = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>['s3Store'];

/** Buckets on loopback, kept in the data folder between starts. */
export interface Buckets {
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
  put: (bucket, key, body) => void store.putObject(bucket, key, Buffer.from(body), 'message/rfc822'),
});
