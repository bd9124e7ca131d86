import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import * as z from 'zod';
import { useLive } from '../live/live.ts';
import { numberIn } from '../phone/number.ts';
import { useKeptWords } from '../shell/kept-words.ts';
import { Refusal } from '../shell/refusal.tsx';
import { send } from '../shell/send.ts';

const called = z.object({ contact: z.string() });

/** Calls somebody from the desk; the phone page is the phone that rings. */
export function CallForm({ user }: { readonly user: string }) {
  const [{ number = '' }, becomes] = useKeptWords(`call ${user}`);
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [call, setCall] = useState<string>();
  const dial = async () => {
    const read = numberIn(number);
    setWrong('wrong' in read ? read.wrong : undefined);
    if ('wrong' in read) return;
    const path = `/agents/${encodeURIComponent(user)}/call`;
    const given = await send('POST', path, called, { to: read.number });
    setRefused('refused' in given ? given.refused : undefined);
    if ('answer' in given) setCall(given.answer.contact);
  };
  return (
    <form
      className="view"
      onSubmit={(event) => {
        event.preventDefault();
        void dial();
      }}
    >
      <div className="typed">
        <FormField label="Number to call" errorText={wrong} constraintText="The phone page is the phone that rings.">
          <Input
            value={number}
            inputMode="tel"
            placeholder="+37061234567"
            onChange={({ detail }) => becomes({ number: detail.value })}
          />
        </FormField>
        <Button variant="primary" formAction="submit">
          Call
        </Button>
      </div>
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <Became call={call} />
    </form>
  );
}

/** That nobody picked up: the call is then gone from the desk. */
function Became({ call }: { readonly call: string | undefined }) {
  const events = useLive().contacts.find(({ about }) => about.id === call)?.events ?? [];
  return (
    <div role="status">
      {events.some(({ event }) => event === 'unanswered') && (
        <StatusIndicator type="info">Nobody picked up. You can call again.</StatusIndicator>
      )}
    </div>
  );
}
