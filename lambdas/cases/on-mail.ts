import * as z from 'zod';
import { noticeVariables } from '../notices/settings.ts';
import { calendarVariables } from '../orders/settings.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { files } from '../platform/gateways/s3.ts';
import { logger } from '../platform/logger.ts';
import { onEachMessage } from '../platform/messages.ts';
import { metrics } from '../platform/metrics.ts';
import { random } from '../platform/random.ts';
import { takeMail } from './mail/take-mail.ts';

/** What S3 tells by EventBridge of a new object: the parts that we read. Keys are those of the receiver: `mail/` and its id. */
const received = z.object({
  time: z.iso.datetime(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string().regex(/^mail\/[\w.-]{1,200}$/) }),
  }),
});

/** As much of an e-mail as is read, in bytes: what people write stands before what hangs on it. SES takes 40 MB. */
const MOST = 12_000_000;
/** What SES puts there to see that it may, when the rule is made: no e-mail. */
const SETUP = 'AMAZON_SES_SETUP_NOTIFICATION';

const told = settings(
  noticeVariables.extend({
    ...{ CALENDAR: calendarVariables, MAIL_ADDRESS: z.email(), MAIL_DAYS: z.coerce.number().int().positive() },
  }),
);
const desk = {
  table: { client: tableClient(), name: environment().tableName },
  ...{ random, ...told.CALENDAR, address: told.MAIL_ADDRESS, keepDays: told.MAIL_DAYS, notices: told.NOTICES },
};
const { beginning } = files();

/** E-mails that came in, from their queue: each lies in the bucket as it came. */
export const handler = onEachMessage(received, async ({ time, detail }) => {
  const id = detail.object.key.slice('mail/'.length);
  if (id === SETUP) return;
  const raw = await beginning(detail.bucket.name, detail.object.key, MOST);
  const at = new Date(time).toISOString();
  const { did } = await takeMail(desk, { id, raw, at, isCut: raw.length === MOST }, now());
  if (did === 'spam') metrics.count('MailTakenForSpam');
  logger.info('taken', { did });
});
