import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import { useLive } from '../live/live.ts';
import { callerName, usePeople } from '../shell/people.ts';
import { follow } from '../shell/route.ts';
import { dayAndTime } from '../shell/times.ts';
import { canReply, mailboxes } from './mailboxes.ts';
import { MessageCard } from './message-card.tsx';
import { ReplyCard } from './reply-card.tsx';
import { ReplyForm } from './reply-form.tsx';

/** What travellers are sent, and what they answer, by number and address. `which` is the one that the page's address names. */
export function InboxPage({ which }: { readonly which: string | undefined }) {
  const { messages, replies, zone } = useLive();
  const people = usePeople();
  const boxes = mailboxes(messages ?? [], replies);
  const open = which === undefined ? undefined : (boxes.find(({ to }) => to === which) ?? { to: which, letters: [] });
  const named = (to: string) => callerName(people, to);
  return (
    <div className="inbox" data-open={open !== undefined}>
      <div>
        <Box variant="h1">Inbox</Box>
        {messages === null && <p>Looking for messages.</p>}
        {messages !== null && boxes.length === 0 && (
          <div className="empty">
            <Box variant="h2">No messages yet</Box>
            <p>When a traveller is sent an SMS or an e-mail, it is shown here. Their phones are not rung.</p>
          </div>
        )}
        {boxes.length > 0 && (
          <Container>
            <ul className="links mailboxes">
              {boxes.map(({ to, letters }) => (
                <li key={to}>
                  <a
                    href={`/inbox/${encodeURIComponent(to)}`}
                    onClick={follow}
                    aria-current={to === which ? 'true' : undefined}
                  >
                    {named(to)}
                  </a>
                  <small>
                    {named(to) === to ? '' : `${to} · `}
                    {letters.length === 1 ? '1 message' : `${letters.length} messages`}, the last on{' '}
                    {dayAndTime(letters.at(-1)?.at ?? 0, zone)}
                  </small>
                </li>
              ))}
            </ul>
          </Container>
        )}
      </div>
      {open && (
        <div>
          <Box variant="h2">
            {canReply(open.to) ? 'With' : 'To'} {named(open.to)}
          </Box>
          {messages !== null && open.letters.length === 0 && <p>Nothing was sent to {open.to} yet.</p>}
          {open.letters.map((letter, index) =>
            'reply' in letter ? (
              <ReplyCard key={letter.reply.id} reply={letter.reply} name={named(open.to)} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
              <MessageCard key={index} message={letter.message} />
            ),
          )}
          {canReply(open.to) && <ReplyForm key={open.to} from={open.to} name={named(open.to)} />}
        </div>
      )}
    </div>
  );
}
