import { useLive } from '../live/live.ts';
import type { Reply } from '../live/messages.ts';
import { dayAndTime } from '../shell/times.ts';
import { becameOf } from './mailboxes.ts';

/** What somebody wrote to us, and what became of it. */
export function ReplyCard({ reply, name }: { readonly reply: Reply; readonly name: string }) {
  const { zone } = useLive();
  return (
    <article className="message reply" aria-label={`From ${name}`}>
      <div className="words" dir="auto">
        {reply.text}
      </div>
      <small>
        {dayAndTime(reply.at, zone)} · from {name} · {becameOf(reply)}
      </small>
    </article>
  );
}
