import { randomUUID } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SETTINGS } from '../../notices/a-traveller.ts';
import { OneTableHere } from '../../one-table.ts';
import { letter, received } from './letters.ts';

const BUCKET = 'mails';
const here = new OneTableHere();
let s3: S3Client;
let buckets: Awaited<ReturnType<typeof startFauxqs>>;
let handler: (event: unknown, context: never) => Promise<{ readonly batchItemFailures: readonly object[] }>;
beforeAll(async () => {
  await here.open();
  buckets = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${buckets.port}`;
  for (const [name, value] of Object.entries({
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    ...{ AWS_ENDPOINT_URL_S3: endpoint, AWS_ENDPOINT_URL_DYNAMODB: here.endpoint, TABLE_NAME: here.table.name },
    ...{
      CALENDAR: '{"zone":"Europe/Vilnius","holidays":[]}',
      MAIL_ADDRESS: 'wayline@dev.wayline.example',
      MAIL_DAYS: '90',
      NOTICES: JSON.stringify(SETTINGS),
    },
  }))
    vi.stubEnv(name, value);
  s3 = new S3Client({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  handler = (await import('../../../lambdas/cases/on-mail.ts')).handler as never;
}, 180_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  s3.destroy();
  await buckets.stop();
  await here.close();
});

/** As large as one request of the stand-in may be. */
const PART = 6_000_000;

const put = async (id: string, body: Uint8Array) => {
  const at = { Bucket: BUCKET, Key: `mail/${id}` };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (let PartNumber = 1; (PartNumber - 1) * PART < body.length; PartNumber += 1) {
    const Body = body.subarray((PartNumber - 1) * PART, PartNumber * PART);
    const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }));
    Parts.push({ PartNumber, ETag });
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }));
  const detail = { bucket: { name: BUCKET }, object: { key: `mail/${id}`, size: body.length } };
  return { messageId: randomUUID(), body: JSON.stringify({ source: 'aws.s3', time: '2026-12-04T12:00:00Z', detail }) };
};
const cases = async () => (await here.items('CASE#')).filter(({ sk }) => sk === 'CASE');

it('takes what lies in the bucket, at the moment when it came; what is no e-mail of anybody is passed over', async () => {
  const setup = await put('AMAZON_SES_SETUP_NOTIFICATION', letter('letter'));
  expect(await handler({ Records: [setup] }, {} as never)).toEqual({ batchItemFailures: [] });
  expect(await cases()).toEqual([]);
  const mail = await put('one', received(letter('stranger'), { domain: 'stranger.example' }));
  expect(await handler({ Records: [mail, mail] }, {} as never)).toEqual({ batchItemFailures: [] });
  expect(await cases()).toMatchObject([{ arrived: '2026-12-04T12:00:00.000Z', person: 'otto@stranger.example' }]);
});

it('reads the first of one that is very large, where the words stand', async () => {
  const before = (await cases()).length;
  const head = Buffer.from(
    'From: big@stranger.example\r\nMessage-ID: <big@stranger.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe picture is large.\r\n--b\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n',
  );
  const large = Buffer.concat([head, Buffer.from(`${'A'.repeat(76)}\r\n`.repeat(180_000))]);
  const mail = await put('large', received(new Uint8Array(large), { domain: 'stranger.example' }));
  expect(await handler({ Records: [mail] }, {} as never)).toEqual({ batchItemFailures: [] });
  const all = await cases();
  expect(all).toHaveLength(before + 1);
  const found = all.find(({ person }) => person === 'big@stranger.example');
  expect(found?.['about']).toMatch(/^The picture is large\.\n\[Attached, kept with the e-mail, not opened: a\.jpg \(/);
  expect(found?.['about']).toContain('[It is very large, and only its first part was read.]');
}, 60_000);

it('leaves what cannot be read from the bucket for another try, and does the others', async () => {
  const gone = {
    messageId: 'gone',
    body: JSON.stringify({
      time: '2026-12-04T12:00:00Z',
      detail: { bucket: { name: BUCKET }, object: { key: 'mail/gone' } },
    }),
  };
  const elsewhere = {
    messageId: 'elsewhere',
    body: JSON.stringify({
      time: '2026-12-04T12:00:00Z',
      detail: { bucket: { name: BUCKET }, object: { key: 'reports/x' } },
    }),
  };
  const mail = await put('two', received(letter('chinese')));
  expect(await handler({ Records: [gone, mail, elsewhere] }, {} as never)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'gone' }, { itemIdentifier: 'elsewhere' }],
  });
  expect((await cases()).map(({ person }) => person)).toContain('lin@example.com');
});
