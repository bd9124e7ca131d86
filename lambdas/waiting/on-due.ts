import { settings } from '../platform/environment.ts';
import { queueClient } from '../platform/gateways/sqs.ts';
import { handle } from '../platform/handle.ts';
import { dialLetter } from './dial-letter.ts';
import { dialsVariables, sendDial } from './dials.ts';

const { DIALS_URL } = settings(dialsVariables);
const client = queueClient();

/** The time that somebody chose has come, by its schedule: their call goes into the line of those that are made one after the other. */
export const handler = handle(dialLetter, (letter) => sendDial(client, DIALS_URL, letter));
