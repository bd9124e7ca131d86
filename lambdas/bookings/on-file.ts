import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { importTrips } from './import-trips.ts';
import { keepBooking } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };

/** A trip file by direct invocation: `{"text": CSV}` answers the report. */
export const handler = handle(z.object({ text: z.string() }), ({ text }) =>
  importTrips(text, (booking) => keepBooking(table, booking, now())),
);
