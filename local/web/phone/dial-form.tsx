import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import * as z from 'zod';
import type { Person } from '../shell/people.ts';
import { Refusal } from '../shell/refusal.tsx';
import { go } from '../shell/route.ts';
import { send } from '../shell/send.ts';
import { addCall } from './my-calls.ts';
import { numberIn } from './number.ts';

const dialled = z.object({ id: z.string() });

/** Whom to call as: somebody of the demo, any number, or nobody who can be seen. */
export function DialForm({ people }: { readonly people: readonly Person[] }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const dial = async (from: string) => {
    setRefused(undefined);
    const given = await send('POST', '/calls', dialled, { from });
    if ('refused' in given) return setRefused(given.refused);
    addCall(given.answer.id);
    go(`/phone/${given.answer.id}`);
  };
  const dialTyped = () => {
    const read = numberIn(typed);
    setWrong('wrong' in read ? read.wrong : undefined);
    if ('number' in read) void dial(read.number);
  };
  return (
    <Container header={<Header variant="h2">Call as</Header>}>
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <SpaceBetween size="m">
        <ul className="people">
          {people.map(({ number, name, about }) => (
            <li key={number}>
              <div>
                <strong>{name}</strong>
                <small>
                  {number}, {about}
                </small>
              </div>
              <Button onClick={() => void dial(number)} ariaLabel={`Call as ${name}`}>
                Call
              </Button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            dialTyped();
          }}
        >
          <div className="typed">
            <FormField label="Another number" errorText={wrong}>
              <Input
                value={typed}
                inputMode="tel"
                placeholder="+37061234567"
                onChange={({ detail }) => setTyped(detail.value)}
              />
            </FormField>
            <Button formAction="submit">Dial</Button>
          </div>
        </form>
        <Button onClick={() => void dial('withheld')}>Call with the number withheld</Button>
      </SpaceBetween>
    </Container>
  );
}
