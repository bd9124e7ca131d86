import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { files } from '../platform/gateways/s3.ts';
import { handle } from '../platform/handle.ts';
import { logger } from '../platform/logger.ts';
import { metrics } from '../platform/metrics.ts';
import { importDroppedFile } from './import-dropped-file.ts';
import { importTrips } from './import-trips.ts';
import type { Booking } from './rules.ts';
import { keepBooking } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { read, writeJson } = files();

const keep = (booking: Booking) => keepBooking(table, booking, now());

/** What S3 tells by EventBridge of a new object: the parts that we read. */
const dropped = z.object({
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

/** A trip file: by direct invocation `{"text": FILE}` answers the report; dropped in the bucket, its report lies there. */
export const handler = handle(z.union([z.object({ text: z.string() }), dropped]), async (event) => {
  if ('text' in event) return importTrips(event.text, keep);
  const { bucket, object } = event.detail;
  const report = await importDroppedFile(
    object.key,
    {
      read: (key, most) => read(bucket.name, key, most),
      writeJson: (key, value) => writeJson(bucket.name, key, value),
    },
    keep,
  );
  const { rejected, ...counts } = report;
  if (rejected.length > 0) metrics.count('TripsRejected', rejected.length);
  logger.info('imported', { ...counts, rejected: rejected.length });
  return { ...counts, rejected: rejected.length };
});
