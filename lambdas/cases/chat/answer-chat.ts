import { dateIn } from '../../calendar/local-time.ts';
import { type Asked, answerAsked, EMPTY, type FormDesk } from '../form/answer-form.ts';
import { filledForm } from '../form/filled-form.ts';
import { formPage } from '../form/form-page.ts';
import type { Answer, Place } from '../form/page.ts';
import { readForm } from '../form/read-form.ts';
import { takeFilled } from '../form/take-form.ts';
import { beginChat, type ChatLine } from './begin-chat.ts';
import { chatJson } from './chat-json.ts';
import { asChat, chatPage } from './chat-page.ts';

/** The desk behind the chat: that of the form, where chats begin, and where whoever chats takes part. */
export interface ChatDesk extends FormDesk {
  readonly line: Omit<ChatLine, 'zone'>;
  readonly participants: { readonly endpoint: string; readonly sockets: string };
  /** What `work` answers; nothing where no chat begins in time: the case is there all the same. */
  readonly chatInTime: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** The page that begins a chat, and the chat (S24, S33). What it is about is a case before anybody is asked to chat, so that nothing is lost. */
export const answerChat = (desk: ChatDesk, asked: Asked, now: Date): Promise<Answer> =>
  answerAsked(desk, asked, {
    empty: (place) => formPage(place, { form: desk.newId(), typed: EMPTY }, asChat(place)),
    sent: (place, body) => sent(desk, place, body, asked.wants ?? '', now),
  });

async function sent(desk: ChatDesk, place: Place, body: string, wants: string, now: Date): Promise<Answer> {
  const { typed, form } = readForm(body);
  const shown = { form: form ?? desk.newId(), typed };
  const read = filledForm(typed, place.language, dateIn(desk.zone, now), 'chat');
  const isJson = wants.startsWith('application/json');
  if ('wrong' in read)
    return isJson ? chatJson(place, read) : formPage(place, { ...shown, wrong: read.wrong }, asChat(place));
  const { filled } = read;
  const kept = await desk.inTime(() => takeFilled(desk, filled, form, place.language, now, 'chat'));
  if (!kept) return isJson ? chatJson(place, 'away') : formPage(place, { ...shown, away: true }, asChat(place));
  const line = { ...desk.line, zone: desk.zone };
  const chat = await desk.chatInTime(() => beginChat(line, kept, filled, place.language, now));
  const begun = { taken: kept.taken, chat, participants: desk.participants };
  return isJson ? chatJson(place, begun, desk.zone, now) : chatPage(place, begun, desk.zone, now);
}
