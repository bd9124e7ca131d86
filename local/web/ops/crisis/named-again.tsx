import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { type ReactNode, useState } from 'react';
import { Refusal } from '../../shell/refusal.tsx';

const OTHER = 'That is not its name. Nothing was changed.';

interface Given {
  readonly name: string;
  /** What the button says, such as Begin. */
  readonly does: string;
  /** Does it, and answers the sentence that refuses it. */
  readonly go: () => Promise<string | undefined>;
  readonly children?: ReactNode;
}

/** A button that works once the name of the crisis is typed again: whose hands shake should not set off the wrong thing. */
export function NamedAgain({ name, does, go, children }: Given) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [going, setGoing] = useState(false);
  const send = async () => {
    if (going) return;
    setRefused(undefined);
    const isIt = typed.trim() === name;
    setWrong(isIt ? undefined : OTHER);
    if (!isIt) return;
    setGoing(true);
    setRefused(await go());
    setGoing(false);
  };
  return (
    <form
      className="view"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <div className="typed">
        <FormField label={`To go on, type the name of the crisis: ${name}`} errorText={wrong}>
          <Input value={typed} autoComplete={false} onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
        <Button variant="primary" formAction="submit" loading={going}>
          {does}
        </Button>
      </div>
    </form>
  );
}
