import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useState } from 'react';
import { useKeptWords } from '../../shell/kept-words.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { send } from '../../shell/send.ts';
import { became } from './answers.ts';
import { saysOf } from './crisis-order.ts';
import { NamedAgain } from './named-again.tsx';
import { WordsFields } from './words-fields.tsx';

interface Given {
  readonly name: string;
  /** Called behind everything that was done. */
  readonly changed: () => Promise<void>;
}

/** What can be done with a crisis that runs. */
export function Running({ name, changed }: Given) {
  return (
    <div>
      <ExpandableSection headerText="Say something new">
        <Update name={name} changed={changed} />
      </ExpandableSection>
      <ExpandableSection headerText="End the crisis">
        <End name={name} changed={changed} />
      </ExpandableSection>
    </div>
  );
}

function Update({ name, changed }: Given) {
  const [typed, becomes] = useKeptWords(`crisis update ${name}`);
  const [refused, setRefused] = useState<string>();
  const [sending, setSending] = useState(false);
  const update = async () => {
    if (sending) return;
    setSending(true);
    const given = await send('POST', '/crisis-orders', became, { does: 'update', name, says: saysOf(typed) });
    setSending(false);
    setRefused('refused' in given ? given.refused : undefined);
    if ('refused' in given) return;
    becomes({});
    await changed();
  };
  return (
    <form
      className="view"
      onSubmit={(event) => {
        event.preventDefault();
        void update();
      }}
    >
      <WordsFields typed={typed} becomes={becomes} />
      <Refusal sentence={refused} dismiss={() => setRefused(undefined)} />
      <div className="sends">
        <Button variant="primary" formAction="submit" loading={sending}>
          Update
        </Button>
      </div>
    </form>
  );
}

function End({ name, changed }: Given) {
  const [typed, becomes] = useKeptWords(`crisis end ${name}`);
  const end = async (): Promise<string | undefined> => {
    const given = await send('POST', '/crisis-orders', became, { does: 'end', name, says: saysOf(typed) });
    if ('refused' in given) return given.refused;
    becomes({});
    await changed();
    return undefined;
  };
  return (
    <NamedAgain name={name} does="End" go={end}>
      <WordsFields typed={typed} becomes={becomes} />
    </NamedAgain>
  );
}
