import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { onEachMessage } from '../platform/messages.ts';
import { tellLateTrip } from './daily/tell-late-trip.ts';
import { noticeVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { NOTICES } = settings(noticeVariables);

const told = z.object({ what: z.string(), key: z.object({ pk: z.string().min(1), sk: z.string().min(1) }) });

/** Bookings that came in or changed shortly before they begin, from the relay's queue. */
export const handler = onEachMessage(told, (trip) => tellLateTrip(table, trip, NOTICES, now()));
