import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** Files in buckets, read and written whole. */
export interface Files {
  /** The bytes of an object, or `too large` where it has more than `most`; those are not read. */
  readonly read: (bucket: string, key: string, most: number) => Promise<Uint8Array | 'too large'>;
  /** The first `most` bytes of an object, or all where it has no more. */
  readonly beginning: (bucket: string, key: string, most: number) => Promise<Uint8Array>;
  /** Puts JSON in the place of whatever is there. */
  readonly writeJson: (bucket: string, key: string, value: unknown) => Promise<void>;
}

/** The files that this function may read and write. */
export function files(): Files {
  const client = new S3Client({});
  return {
    read: async (Bucket, Key, most) => {
      const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!Body) return new Uint8Array();
      if (ContentLength <= most) return Body.transformToByteArray();
      (Body as { readonly destroy?: () => void }).destroy?.();
      return 'too large';
    },
    beginning: async (Bucket, Key, most) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, Range: `bytes=0-${most - 1}` }));
      return Body ? Body.transformToByteArray() : new Uint8Array();
    },
    writeJson: async (Bucket, Key, value) => {
      const Body = JSON.stringify(value);
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
    },
  };
}
