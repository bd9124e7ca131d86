import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

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

/** A page as it is kept for everybody to read; notes stand beside it and are ASCII. */
export interface KeptPage {
  readonly body: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly language?: string;
  readonly notes: { readonly [name: string]: string };
}

/** Pages in a bucket, each put whole and only in the place of what was seen there. */
export interface Shelf {
  /** The mark of what lies there, and its notes; nothing where nothing does. */
  readonly seen: (key: string) => Promise<{ readonly mark: string; readonly notes: KeptPage['notes'] } | undefined>;
  /** Puts a page where what has this mark lies, or where nothing does. Says no, by `false`, where something else lies there by now. */
  readonly put: (key: string, page: KeptPage, insteadOf: string | undefined) => Promise<boolean>;
}

/** The pages of a bucket. */
export function shelf(Bucket: string): Shelf {
  const client = new S3Client({});
  return {
    seen: async (Key) => {
      try {
        const { ETag = '', Metadata = {} } = await client.send(new HeadObjectCommand({ Bucket, Key }));
        return { mark: ETag, notes: Metadata };
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    put: async (Key, { body, contentType, cacheControl, language, notes }, insteadOf) => {
      try {
        await client.send(
          new PutObjectCommand({
            ...{ Bucket, Key, Body: body, ContentType: contentType, CacheControl: cacheControl, Metadata: notes },
            ...(language === undefined ? {} : { ContentLanguage: language }),
            ...(insteadOf === undefined ? { IfNoneMatch: '*' } : { IfMatch: insteadOf }),
          }),
        );
        return true;
      } catch (error) {
        if (isOtherThere(error)) return false;
        throw error;
      }
    },
  };
}

/** It is not as it was: it changed, changes at this moment, or was deleted. */
const isOtherThere = (error: unknown): boolean =>
  [409, 412].includes(statusOf(error) ?? 0) || (error instanceof S3ServiceException && error.name === 'NoSuchKey');

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
