import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { sendAll } from '../platform/gateways/sqs.ts';
import type { DialLetter } from './dial-letter.ts';

/** The queue of calls that are to be made, by its URL. */
export const dialsVariables = z.object({ DIALS_URL: z.url() });

/** Puts a call into the line, in so many seconds (900 at most). @throws an Error where the queue does not take it. */
export async function sendDial(client: SQSClient, url: string, letter: DialLetter, delaySeconds = 0): Promise<void> {
  const unsent = await sendAll(client, url, [{ id: letter.callback, body: JSON.stringify(letter), delaySeconds }]);
  if (unsent.length > 0) throw new Error('The queue of calls took no letter.');
}
