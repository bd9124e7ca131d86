import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Importing, openImporting } from './importing.ts';
import { COLUMNS, madeFile, madeTrips } from './made-trips.ts';

const BUCKET = 'trip-files';
const PART = 6_000_000;
let s3: S3Client;
let buckets: Awaited<ReturnType<typeof startFauxqs>>;
let importing: Importing;
beforeAll(async () => {
  buckets = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${buckets.port}`;
  importing = await openImporting({ AWS_ENDPOINT_URL_S3: endpoint });
  s3 = new S3Client({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
}, 180_000);
afterAll(async () => {
  s3?.destroy();
  await importing?.stop();
  await buckets?.stop();
});

/** Puts an object as people's tools do: a large one in parts. */
async function put(Key: string, body: Uint8Array): Promise<void> {
  if (body.length < PART) {
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: body }));
    return;
  }
  const upload = {
    Bucket: BUCKET,
    Key,
    UploadId: (await s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key }))).UploadId,
  };
  const Parts = [];
  for (let from = 0; from < body.length; from += PART) {
    const PartNumber: number = Parts.length + 1;
    const Body = body.subarray(from, from + PART);
    const { ETag } = await s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
    Parts.push({ PartNumber, ETag });
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
}

/** Drops a file and tells the function of it as EventBridge would; answers the outcome and the report beside the file. */
async function drop(name: string, body: string | Uint8Array) {
  await put(`trips/${name}`, Buffer.from(body));
  const outcome = await importing.invoke({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: BUCKET }, object: { key: `trips/${name}`, size: body.length }, reason: 'PutObject' },
  });
  const report = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: `reports/${name}.json` }));
  return { outcome, type: report.ContentType, report: JSON.parse((await report.Body?.transformToString()) ?? '') };
}

it('imports a dropped file, and tells beside it what became of its lines', async () => {
  const text = [COLUMNS, ...madeTrips(0, 3), madeTrips(3, 4)[0]?.replace('+44', '0')].join('\n');
  const { outcome, type, report } = await drop('today/Tuesday ė.csv', text);
  const rejected = [{ line: 5, field: 'phone', reason: expect.stringMatching(/country code/) }];
  expect(report).toEqual({ read: 4, written: 3, unchanged: 0, rejected });
  expect(type).toBe('application/json');
  expect(outcome).toEqual({ answer: { read: 4, written: 3, unchanged: 0, rejected: 1 } });
});

it('comes to the same when it is told of the file twice', async () => {
  const { report } = await drop('today/Tuesday ė.csv', madeFile(0, 3));
  expect(report).toEqual({ read: 3, written: 0, unchanged: 3, rejected: [] });
});

it('takes orders, too', async () => {
  const { report } = await drop('order.json', readFileSync(join(import.meta.dirname, 'duffel', 'order.json')));
  expect(report).toEqual({ read: 1, written: 1, unchanged: 0, rejected: [] });
});

it.each([
  [
    'larger than it can do in its time',
    Buffer.alloc(15_000_001, 'x'),
    /larger than 15 MB\. Split it, repeating its heading/,
  ],
  ['no text', Buffer.from([0xff, 0xfe, 0x00]), /not UTF-8/],
])('says in the report of a file that is %s why none of it is imported', async (_, body, reason) => {
  const { outcome, report } = await drop('wrong.csv', body);
  const rejected = [{ line: 0, field: 'file', reason: expect.stringMatching(reason) }];
  expect(report).toEqual({ read: 0, written: 0, unchanged: 0, rejected });
  expect(outcome).toMatchObject({ answer: { rejected: 1 } });
});

it('fails, so that it is taken up again, where the file cannot be read', async () => {
  const detail = { bucket: { name: BUCKET }, object: { key: 'trips/nothing.csv' } };
  expect(await importing.invoke({ detail })).toMatchObject({ error: { errorType: 'NoSuchKey' } });
});
