import Box from '@cloudscape-design/components/box';
import { useEffect, useState } from 'react';
import { LeftBehind } from '../guide/guides.tsx';
import type { Desk } from '../live/messages.ts';
import { usePeople } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { follow } from '../shell/route.ts';
import { anything, send } from '../shell/send.ts';
import { NewWork } from '../work/new-work.tsx';
import { ChooseStatus } from './choose-status.tsx';
import { ContactPanel } from './contact-panel.tsx';

/** Why something could not be done, and with which contact; without one it is about the agent. */
interface Refused {
  readonly sentence: string;
  readonly contact?: string | undefined;
}

/** An agent's desk: what they are, what rings, whom they talk with. */
export function DeskPage({ desk }: { readonly desk: Desk }) {
  const [refused, setRefused] = useState<Refused>();
  const people = usePeople();
  const path = `/agents/${encodeURIComponent(desk.userName)}`;
  const does = async (method: string, what: string, body: object, contact?: string) => {
    const given = await send(method, `${path}/${what}`, anything, { ...body, contact });
    setRefused('refused' in given ? { sentence: given.refused, contact } : undefined);
    return !('refused' in given);
  };
  const dismiss = () => setRefused(undefined);
  const rings = desk.contacts.some(({ is }) => is === 'offered');
  useEffect(() => {
    document.title = rings ? 'A contact rings · Wayline' : `${desk.firstName} · Wayline`;
  }, [rings, desk.firstName]);
  /** What is refused of a contact stands beside it, as long as it is there. */
  const beside = desk.contacts.some(({ contact }) => contact === refused?.contact);
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
      <Refusal sentence={beside ? undefined : refused?.sentence} dismiss={dismiss} />
      <NewWork user={desk.userName} />
      {desk.contacts.length === 0 && <Quiet status={desk.status} />}
      {desk.contacts.map((contact) => (
        <ContactPanel
          key={contact.contact}
          user={desk.userName}
          contact={contact}
          people={people}
          does={(deed, more) => void does('POST', deed, more ?? {}, contact.contact)}
          say={(says) => does('POST', 'say', { says }, contact.contact)}
          refused={contact.contact === refused?.contact ? refused.sentence : undefined}
          dismiss={dismiss}
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
