import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { Guides } from '../guide/guides.tsx';
import { useLive } from '../live/live.ts';
import type { DeskContact } from '../live/messages.ts';
import { callerName, type Person } from '../shell/people.ts';
import { Transcript } from '../shell/transcript.tsx';
import { type Deed, Deeds } from './deeds.tsx';

interface Given {
  readonly user: string;
  readonly contact: DeskContact;
  readonly people: readonly Person[];
  readonly does: (deed: Deed) => void;
}

const WHAT: { readonly [channel: string]: string } = { VOICE: 'Call', TASK: 'Task', CHAT: 'Chat', EMAIL: 'E-mail' };

const IS: { readonly [is: string]: string } = {
  offered: 'rings',
  accepted: 'is coming to you',
  connected: 'is on the line',
  onHold: 'is on hold',
  afterContactWork: 'is over',
  declined: 'was declined by you',
};

/** One contact at the desk: who it is, what was whispered, what can be done, its guides, what was said. */
export function ContactPanel({ user, contact, people, does }: Given) {
  const known = useLive().contacts.find(({ about }) => about.id === contact.contact);
  const [behind, setBehind] = useState(false);
  const who = contact.title ?? known?.about.title ?? callerName(people, contact.customer ?? known?.about.customer);
  return (
    <section aria-label={`${WHAT[contact.channel] ?? 'Contact'}: ${who}`} className={`contact ${contact.is}`}>
      <Container
        header={
          <Header
            variant="h2"
            description={contact.queue ? `From the queue ${contact.queue}` : undefined}
            actions={<Deeds is={contact.is} channel={contact.channel} does={does} />}
          >
            {who} {IS[contact.is] ?? contact.is}
          </Header>
        }
      >
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
              lines={known?.events ?? []}
              behind={behind}
              whispers={true}
            />
            <Toggle checked={behind} onChange={({ detail }) => setBehind(detail.checked)}>
              Show what goes on behind
            </Toggle>
          </div>
        </div>
      </Container>
    </section>
  );
}
