import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';

/** The most that one message of a chat may have, in letters. */
const MOST = 1024;

/** What the agent writes to whoever chats: Enter sends it, Shift and Enter begin a line. What was not sent stays. */
export function Write({ who, say }: { readonly who: string; readonly say: (words: string) => Promise<boolean> }) {
  const [words, setWords] = useState('');
  const send = async () => {
    const given = words.trim();
    if (given !== '' && (await say(given))) setWords((now) => (now === words ? '' : now));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormField
        label={`Write to ${who}`}
        errorText={words.length > MOST ? `Shorten it to ${MOST} letters.` : undefined}
      >
        <Textarea
          value={words}
          rows={2}
          onChange={({ detail }) => setWords(detail.value)}
          onKeyDown={(event) => {
            const { key, shiftKey, isComposing } = event.detail;
            if (key !== 'Enter' || shiftKey || isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
      </FormField>
      <Button formAction="submit">Send</Button>
    </form>
  );
}
