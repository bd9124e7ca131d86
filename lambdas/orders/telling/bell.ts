import * as z from 'zod';
import { now } from '../../platform/clock.ts';
import { settings } from '../../platform/environment.ts';
import { contactsOf } from '../../platform/gateways/connect.ts';
import { parameters } from '../../platform/gateways/parameters.ts';
import type { Bell } from './tell-colleague.ts';

const bellVariables = z.object({ INSTANCE: z.string().startsWith('arn:'), WORK_FLOW: z.string().startsWith('/') });

/** The bell of a function that makes tasks, as its environment describes it. Read at cold start. */
export function bellHere(): Bell {
  const { INSTANCE, WORK_FLOW } = settings(bellVariables);
  const { read } = parameters();
  return { contacts: contactsOf(INSTANCE), workFlow: () => read(WORK_FLOW, now()) };
}
