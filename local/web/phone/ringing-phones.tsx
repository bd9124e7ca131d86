import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useLive } from '../live/live.ts';
import { rings } from '../live/view-state.ts';
import { callerName, type Person } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { go } from '../shell/route.ts';
import { anything, send } from '../shell/send.ts';
import { addCall } from './my-calls.ts';

/** The phones of people whom the centre calls now: whoever picks up has the call on this page. */
export function RingingPhones({ people }: { readonly people: readonly Person[] }) {
  const [refused, setRefused] = useState<string>();
  const ringing = useLive().contacts.filter(rings);
  const answer = async (id: string, picksUp: boolean) => {
    const given = await send('POST', `/calls/${id}/does`, anything, { answer: picksUp });
    if ('refused' in given) return setRefused(given.refused);
    setRefused(undefined);
    if (!picksUp) return;
    addCall(id);
    go(`/phone/${id}`);
  };
  return (
    <>
      <div role="status" className="ringing">
        {ringing.map(({ about }) => {
          const name = callerName(people, about.customer);
          return (
            <section key={about.id} aria-label={`${name}: the phone rings`} className="rings">
              <Container header={<Header variant="h2">The phone of {name} rings</Header>}>
                <SpaceBetween direction="horizontal" size="xs">
                  <Button variant="primary" onClick={() => void answer(about.id, true)}>
                    Pick up
                  </Button>
                  <Button onClick={() => void answer(about.id, false)}>Decline</Button>
                </SpaceBetween>
              </Container>
            </section>
          );
        })}
      </div>
      <div className="ringing">
        <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      </div>
    </>
  );
}
