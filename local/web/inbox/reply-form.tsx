import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { Refusal } from '../shell/refusal.tsx';
import { anything, send } from '../shell/send.ts';

const NOTHING = 'Write something first.';

/** Writes to us by SMS, as the traveller would from that number. What was typed stays until it is in. */
export function ReplyForm({ from, name }: { readonly from: string; readonly name: string }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const write = async () => {
    setRefused(undefined);
    setWrong(text.trim() === '' ? NOTHING : undefined);
    if (text.trim() === '') return;
    const given = await send('POST', '/replies', anything, { from, text });
    if ('refused' in given) setRefused(given.refused);
    else setText('');
  };
  return (
    <form
      className="write-back"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <div className="typed">
        <FormField
          label={`Answer as ${name}`}
          description="STOP, START, HELP, STATUS, FREEZE, a digit, or anything else: a person reads it."
          errorText={wrong}
        >
          <Input value={text} autoComplete={false} onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        <Button formAction="submit">Send</Button>
      </div>
    </form>
  );
}
