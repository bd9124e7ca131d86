import * as z from 'zod';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { shelf } from '../platform/gateways/s3.ts';
import { handle } from '../platform/handle.ts';
import { keepPresent } from './page/keep-present.ts';
import { publishVariables } from './settings.ts';

const table = { client: tableClient(), name: environment().tableName };
const { PUBLISHES } = settings(publishVariables);
const pages = shelf(PUBLISHES.bucket);

/** When the page is made, and once a day: what stands there is what has to, with the waits of now. */
export const handler = handle(z.object({ does: z.literal('keep') }), () => keepPresent(table, pages, PUBLISHES, now()));
