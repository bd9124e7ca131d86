import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { anything, send } from '../shell/send.ts';
import { momentIn } from './moment.ts';

const SOON = [
  { words: 'By 1 minute', to: 'PT1M' },
  { words: 'By 1 hour', to: 'PT1H' },
  { words: 'To 17:00', to: '17:00' },
  { words: 'By 1 day', to: 'P1D' },
] as const;

/** Moves the clock to a time of day or by a duration. */
export function MoveClock() {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [moving, setMoving] = useState<string>();
  const move = async (to: string, words: string) => {
    setMoving(words);
    const given = await send('POST', '/clock', anything, { to });
    setMoving(undefined);
    setWrong('refused' in given ? given.refused : undefined);
    if ('answer' in given) setTyped('');
  };
  const moveTyped = () => {
    const read = momentIn(typed);
    if ('wrong' in read) setWrong(read.wrong);
    else void move(read.to, 'typed');
  };
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        {SOON.map(({ words, to }) => (
          <Button
            key={to}
            disabled={moving !== undefined && moving !== words}
            loading={moving === words}
            onClick={() => void move(to, words)}
          >
            {words}
          </Button>
        ))}
      </SpaceBetween>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          moveTyped();
        }}
      >
        <div className="typed">
          <FormField label="Move to, or by" constraintText="Such as 17:00, 45 min, 2 h or 3 days" errorText={wrong}>
            <Input value={typed} placeholder="17:00" onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
          <Button formAction="submit" loading={moving === 'typed'} disabled={moving !== undefined}>
            Move
          </Button>
        </div>
      </form>
    </SpaceBetween>
  );
}
