import Box from '@cloudscape-design/components/box';
import Toggle from '@cloudscape-design/components/toggle';
import { useEffect, useState } from 'react';
import { useLive } from '../live/live.ts';
import { isOver } from '../live/view-state.ts';
import { useKnown } from '../shell/people.ts';
import { CallCard } from './call-card.tsx';
import { DialForm } from './dial-form.tsx';
import { addCall, useMyCalls } from './my-calls.ts';
import { OtherCalls } from './other-calls.tsx';
import { canSpeak } from './read-aloud.ts';
import { RingingPhones } from './ringing-phones.tsx';

/** The traveller's phone: dial on the left, calls side by side on the right. `which` is the call that the address names. */
export function PhonePage({ which }: { readonly which: string | undefined }) {
  const { contacts } = useLive();
  const { people, forms } = useKnown();
  const mine = useMyCalls();
  const [aloud, setAloud] = useState(false);
  useEffect(() => {
    if (which !== undefined) addCall(which);
  }, [which]);
  const live = mine.filter(({ id, held }) => {
    const contact = contacts.find(({ about }) => about.id === id);
    return contact && !isOver(contact) && !held;
  });
  const chosen = live.find(({ id }) => id === which) ?? live.at(-1);
  return (
    <div className="phone">
      <RingingPhones people={people} />
      <div className="dial">
        <Box variant="h1">Phone</Box>
        <DialForm people={people} />
        {forms.map((form) => (
          <p key={form}>
            Nobody has to call: travellers also write to us <a href={form}>in a form</a>.
          </p>
        ))}
        {canSpeak() && (
          <Toggle checked={aloud} onChange={({ detail }) => setAloud(detail.checked)}>
            Read aloud what the caller hears
          </Toggle>
        )}
        <OtherCalls mine={mine.map(({ id }) => id)} people={people} />
      </div>
      <div className="calls">
        {mine.length === 0 && (
          <div className="empty">
            <Box variant="h2">No call yet</Box>
            <p>Call as one of the people here. You hear what they would hear, and press keys as they would.</p>
          </div>
        )}
        {mine.map(({ id, held }) => (
          <CallCard key={id} id={id} held={held} people={people} aloud={aloud} takesKeys={chosen?.id === id} />
        ))}
      </div>
    </div>
  );
}
