import * as z from 'zod';
import { environment } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import { bellHere } from './telling/bell.ts';
import { ringForFollowUp } from './telling/follow-up.ts';

const table = { client: tableClient(), name: environment().tableName };
const bell = bellHere();

/** The third day behind a return, by a schedule of its own: the seat is asked to phone and ask how it was (S83, S103). */
export const handler = handle(z.object({ order: z.string(), returns: z.string() }), (asked) =>
  ringForFollowUp(table, bell, asked),
);
