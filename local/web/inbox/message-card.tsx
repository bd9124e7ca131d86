import { useLive } from '../live/live.ts';
import type { Message } from '../live/messages.ts';
import { dayAndTime } from '../shell/times.ts';
import { languageName, sizeOf, stateOf } from './mailboxes.ts';

/** A message as it is read, and how it was sent. */
export function MessageCard({ message }: { readonly message: Message }) {
  const { zone } = useLive();
  const { at, language, subject, text } = message;
  return (
    <article className="message">
      <div className="words" lang={language} dir="auto">
        {subject !== undefined && <strong>{subject}</strong>}
        {text}
      </div>
      <small>
        {dayAndTime(at, zone)} · {sizeOf(message)} · {languageName(language)} ·{' '}
        {stateOf(message, (due) => dayAndTime(due, zone))}
      </small>
    </article>
  );
}
