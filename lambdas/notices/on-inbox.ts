import * as z from 'zod';
import { begunPlace } from '../platform/begun-page.ts';
import { now } from '../platform/clock.ts';
import { environment, settings } from '../platform/environment.ts';
import { tableClient } from '../platform/gateways/dynamodb.ts';
import { handle } from '../platform/handle.ts';
import type { Notice } from './notice.ts';
import { readAll } from './read-all.ts';
import type { KeptReply } from './reply.ts';
import { conversationOf } from './reply-store.ts';
import { noticeVariables } from './settings.ts';
import { writtenIn } from './store.ts';

const table = { client: tableClient(), name: environment().tableName };
const { keepDays } = settings(noticeVariables).NOTICES;

const recipient = z.union(
  [z.string().regex(/^\+[1-9]\d{1,14}$/), z.email().toLowerCase()],
  'Give a number such as +37061234567, or an e-mail address.',
);

/**
 * The operator's view of what travellers are told, and what they answer, by direct invocation, oldest first: `{"to": NUMBER or
 * ADDRESS}` answers all that was written to it and from it, `{}` a page of everything; `next` of an answer, given as `from`, gets the page behind it.
 */
export const handler = handle(
  z.strictObject({ to: recipient.optional(), from: begunPlace.optional() }),
  async ({ to, from }) => {
    const at = now();
    if (to !== undefined) {
      const { notices, replies } = await conversationOf(table, to, at);
      return {
        messages: [...notices].sort((a, b) => a.at.localeCompare(b.at)).map(shown),
        replies: replies.map(cameIn),
      };
    }
    const { notices, replies, next } = await readAll((month) => writtenIn(table, month, at), from, keepDays, at);
    return { messages: notices.map(shown), replies: replies.map(cameIn), ...(next ? { next } : {}) };
  },
);

const shown = (notice: Notice) => {
  const { at, to, channel, template, rule, class: type, language, parts, subject, text, state, reason, due } = notice;
  return {
    at,
    to,
    channel,
    template,
    ...(rule === undefined ? {} : { rule }),
    class: type,
    language,
    parts,
    ...(subject === undefined ? {} : { subject }),
    text,
    state,
    ...(reason === undefined ? {} : { reason }),
    due,
  };
};

const cameIn = ({ at, from, text, did, id }: KeptReply) => ({ at, from, text, did, id });
