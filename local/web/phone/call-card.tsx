import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { useLive } from '../live/live.ts';
import { isOver } from '../live/view-state.ts';
import { callerName, type Person } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { go } from '../shell/route.ts';
import { anything, send } from '../shell/send.ts';
import { Transcript } from '../shell/transcript.tsx';
import { CallState } from './call-state.tsx';
import { Keypad } from './keypad.tsx';
import { holdCall, removeCall } from './my-calls.ts';
import { useReadAloud } from './read-aloud.ts';

interface Given {
  readonly id: string;
  readonly held: boolean;
  readonly people: readonly Person[];
  readonly aloud: boolean;
  /** Whether this is the call in the hand: it is read aloud, and the keyboard's digits go to it. */
  readonly takesKeys: boolean;
}

/** One call as the caller has it in the hand. */
export function CallCard({ id, held, people, aloud, takesKeys }: Given) {
  const contact = useLive().contacts.find(({ about }) => about.id === id);
  const [refused, setRefused] = useState<string>();
  const [behind, setBehind] = useState(false);
  const lines = contact?.events ?? NO_LINES;
  const over = !contact || isOver(contact);
  useReadAloud(lines, aloud && takesKeys);
  const name = contact ? callerName(people, contact.about.customer) : 'A call';
  const does = async (method: string, path: string, body?: object) => {
    const given = await send(method, path, anything, body);
    setRefused('refused' in given ? given.refused : undefined);
  };
  const close = () => {
    removeCall(id);
    go('/phone');
  };
  return (
    <section aria-label={`Call: ${name}`} className={takesKeys ? 'call chosen' : 'call'}>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              over ? (
                <Button onClick={close}>Put away</Button>
              ) : (
                <SpaceBetween direction="horizontal" size="xs">
                  <Button onClick={() => holdCall(id, !held)}>{held ? 'Back to the call' : 'Hold'}</Button>
                  <Button variant="primary" onClick={() => void does('DELETE', `/calls/${id}`)}>
                    Hang up
                  </Button>
                </SpaceBetween>
              )
            }
          >
            {name}
          </Header>
        }
      >
        <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
        <SpaceBetween size="s">
          <CallState contact={contact} held={held} />
          {contact && <Transcript label={`What ${name} hears`} lines={lines} behind={behind} whispers={behind} />}
          {!over && (
            <>
              <Keypad
                press={(keys) => void does('POST', `/calls/${id}/does`, { keys })}
                disabled={held}
                byKeyboard={takesKeys}
              />
              <Box variant="small">
                {takesKeys ? 'The digits of your keyboard are pressed on this call.' : 'Use the keys here.'}
              </Box>
            </>
          )}
          {contact && (
            <Toggle checked={behind} onChange={({ detail }) => setBehind(detail.checked)}>
              Show what goes on behind
            </Toggle>
          )}
        </SpaceBetween>
      </Container>
    </section>
  );
}

const NO_LINES: readonly never[] = [];
