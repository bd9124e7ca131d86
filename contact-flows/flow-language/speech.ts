import type { Path, Step } from './step.ts';

/** Plays `words` to the end; keys pressed meanwhile are kept for the next menu. */
export const say = (words: string): Step => ({ name: 'say', type: 'MessageParticipant', parameters: { Text: words } });

/** Plays the messages in turn, over and over, while the contact waits in queue. */
export const repeatWhileWaiting = (messages: readonly string[]): Step => ({
  name: 'wait in queue',
  type: 'MessageParticipantIteratively',
  parameters: { Messages: messages.map((Text) => ({ Text })) },
  next: 'ends',
});

/** The Polly voice of everything said from here on; without it the call goes on in the voice it had. */
export const voice = (name: string, engine: 'Neural' | 'Generative'): Step => ({
  name: `voice ${name}`,
  type: 'UpdateContactTextToSpeechVoice',
  parameters: { TextToSpeechVoice: name, TextToSpeechEngine: engine },
  errors: { NoMatchingError: [] },
});

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/**
 * Says the choices and waits for one key; a key cuts the words short.
 * `seconds` (1 to 180) is the time until the first key. Silence, another key and a failure each have a path.
 */
export const menu = <Section extends string = never>(choice: {
  readonly name?: string;
  readonly says: string;
  readonly seconds: number;
  readonly keys: { readonly [K in Key]?: Path<Section> };
  readonly otherKey: Path<Section>;
  readonly silence: Path<Section>;
  readonly failed: Path<Section>;
}): Step<Section> => ({
  name: choice.name ?? 'menu',
  type: 'GetParticipantInput',
  parameters: { Text: choice.says, InputTimeLimitSeconds: String(choice.seconds), StoreInput: 'False' },
  branches: Object.entries<Path<Section>>(choice.keys).map(([operand, path]) => ({
    operator: 'Equals',
    operand,
    path,
  })),
  errors: {
    NoMatchingCondition: choice.otherKey,
    InputTimeLimitExceeded: choice.silence,
    NoMatchingError: choice.failed,
  },
  next: { mirrors: 'NoMatchingCondition' },
});
