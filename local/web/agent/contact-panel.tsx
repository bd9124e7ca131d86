import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { Guides } from '../guide/guides.tsx';
import { useLive } from '../live/live.ts';
import type { DeskContact, Line } from '../live/messages.ts';
import { callerName, type Person } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { Transcript } from '../shell/transcript.tsx';
import { type Deed, Deeds } from './deeds.tsx';
import { standing, whatItIs } from './standing.ts';
import { Write } from './write.tsx';

interface Given {
  readonly user: string;
  readonly contact: DeskContact;
  readonly people: readonly Person[];
  /** `more` goes along with the deed: to whom, where it is handed over. */
  readonly does: (deed: Deed, more?: object) => void;
  /** Writes to whoever chats; false where it could not be sent. */
  readonly say: (words: string) => Promise<boolean>;
  /** Why the last deed could not be done. */
  readonly refused: string | undefined;
  readonly dismiss: () => void;
}

/** What follows on a later contact, such as the survey, is said when this agent has left the line. */
const heardHere = (line: Line): boolean => line.in === undefined;

/** One contact at the desk: who it is, what was whispered, what can be done, its guides, what was said. */
export function ContactPanel({ user, contact, people, does, say, refused, dismiss }: Given) {
  const known = useLive().contacts.find(({ about }) => about.id === contact.contact);
  const [behind, setBehind] = useState(false);
  const who = contact.title ?? known?.about.title ?? callerName(people, contact.customer ?? known?.about.customer);
  const out = contact.initiationMethod === 'OUTBOUND';
  return (
    <section aria-label={`${whatItIs(contact)}: ${who}`} className={`contact ${contact.is}`}>
      <Container
        header={
          <Header
            variant="h2"
            description={contact.queue && !out ? `From the queue ${contact.queue}` : undefined}
            actions={<Deeds contact={contact} does={does} />}
          >
            {standing(contact, who)}
          </Header>
        }
      >
        <Refusal sentence={refused} dismiss={dismiss} />
        <div role="status">
          {contact.whispered.length > 0 && (
            <div className="whispered">
              <Box variant="awsui-key-label">You were told</Box>
              <p>{contact.whispered.join(' ')}</p>
            </div>
          )}
        </div>
        <div className="beside">
          <Guides user={user} contact={contact.contact} who={who} open={contact.guides} />
          <div className="said">
            <Transcript
              label={`What was said with ${who}`}
              lines={known?.events.filter(heardHere) ?? []}
              behind={behind}
              whispers={true}
            />
            {contact.channel === 'CHAT' && contact.is === 'connected' && <Write who={who} say={say} />}
            <Toggle checked={behind} onChange={({ detail }) => setBehind(detail.checked)}>
              Show what goes on behind
            </Toggle>
          </div>
        </div>
      </Container>
    </section>
  );
}
