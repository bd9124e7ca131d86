import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import { useLive } from '../live/live.ts';
import { callerName, usePeople } from '../shell/people.ts';
import { follow } from '../shell/route.ts';
import { dayAndTime } from '../shell/times.ts';
import { mailboxes } from './mailboxes.ts';
import { MessageCard } from './message-card.tsx';

/** What travellers are sent, by number and address. `which` is the one that the page's address names. */
export function InboxPage({ which }: { readonly which: string | undefined }) {
  const { messages, zone } = useLive();
  const people = usePeople();
  const boxes = mailboxes(messages ?? []);
  const open = which === undefined ? undefined : (boxes.find(({ to }) => to === which) ?? { to: which, messages: [] });
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
              {boxes.map(({ to, messages: all }) => (
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
                    {all.length === 1 ? '1 message' : `${all.length} messages`}, the last on{' '}
                    {dayAndTime(all[0]?.at ?? 0, zone)}
                  </small>
                </li>
              ))}
            </ul>
          </Container>
        )}
      </div>
      {open && (
        <div>
          <Box variant="h2">To {named(open.to)}</Box>
          {messages !== null && open.messages.length === 0 && <p>Nothing was sent to {open.to} yet.</p>}
          {open.messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name of their own
            <MessageCard key={index} message={message} />
          ))}
        </div>
      )}
    </div>
  );
}
