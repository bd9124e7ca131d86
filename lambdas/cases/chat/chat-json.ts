import { toldOf } from '../form/answer-page.ts';
import type { Wrong } from '../form/fields.ts';
import type { Answer, Place } from '../form/page.ts';
import { WORDS } from '../form/words.ts';
import type { Begun } from './chat-page.ts';
import { CHAT_WORDS } from './words.ts';

/** What a program that is no browser is told: the same words as on the page. 422 where something is wrong, 503 where it was not kept. */
export async function chatJson(
  { language }: Place,
  what: Begun | { readonly wrong: Wrong } | 'away',
  zone = 'UTC',
  now = new Date(0),
): Promise<Answer> {
  const words = WORDS[language];
  if (what === 'away') {
    const { title, says } = words.refused.away;
    return json(503, { problem: `${title}. ${says}` });
  }
  if ('wrong' in what)
    return json(422, {
      problem: Object.values(what.wrong)
        .map((mistake) => words.mistakes[mistake])
        .join(' '),
    });
  const { title, label, number, says } = toldOf(words, what.taken, zone, now);
  const told = { case: number, says: `${title}. ${label} ${number}. ${says.join(' ')}` };
  return json(
    200,
    what.chat
      ? { ...told, token: what.chat.token, endpoint: what.participants.endpoint }
      : { ...told, noChat: CHAT_WORDS[language].noChat },
  );
}

const json = (statusCode: number, body: object): Answer => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(body),
});
