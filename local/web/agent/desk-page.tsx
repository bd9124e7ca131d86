import Box from '@cloudscape-design/components/box';
import { useEffect, useState } from 'react';
import { LeftBehind } from '../guide/guides.tsx';
import type { Desk } from '../live/messages.ts';
import { usePeople } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { follow } from '../shell/route.ts';
import { anything, send } from '../shell/send.ts';
import { ChooseStatus } from './choose-status.tsx';
import { ContactPanel } from './contact-panel.tsx';

/** An agent's desk: what they are, what rings, whom they talk with. */
export function DeskPage({ desk }: { readonly desk: Desk }) {
  const [refused, setRefused] = useState<string>();
  const people = usePeople();
  const path = `/agents/${encodeURIComponent(desk.userName)}`;
  const does = async (method: string, what: string, body: object) => {
    const given = await send(method, `${path}/${what}`, anything, body);
    setRefused('refused' in given ? given.refused : undefined);
  };
  const rings = desk.contacts.some(({ is }) => is === 'offered');
  useEffect(() => {
    document.title = rings ? 'A contact rings · Wayline' : `${desk.firstName} · Wayline`;
  }, [rings, desk.firstName]);
  return (
    <div className="desk">
      <div className="desk-head">
        <div>
          <Box variant="h1">
            {desk.firstName} {desk.lastName}
          </Box>
          <a href="/agent" onClick={follow}>
            Somebody else
          </a>
        </div>
        <ChooseStatus desk={desk} choose={(status) => void does('PUT', 'status', { status })} />
      </div>
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      {desk.contacts.length === 0 && <Quiet status={desk.status} />}
      {desk.contacts.map((contact) => (
        <ContactPanel
          key={contact.contact}
          user={desk.userName}
          contact={contact}
          people={people}
          does={(deed) => void does('POST', deed, { contact: contact.contact })}
        />
      ))}
      <LeftBehind user={desk.userName} contacts={desk.contacts.map(({ contact }) => contact)} />
    </div>
  );
}

function Quiet({ status }: { readonly status: string }) {
  return (
    <div className="empty">
      <Box variant="h2">{status === 'Available' ? 'Nothing rings' : 'Nothing reaches you'}</Box>
      <p>
        {status === 'Available'
          ? 'The next contact that is for you rings here.'
          : 'Choose Available, and the next contact that is for you rings here.'}
      </p>
    </div>
  );
}
