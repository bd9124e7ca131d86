import { action, equals } from './action.ts';
import { byLanguage, type Words } from './languages.ts';
import type { Path, Step } from './step.ts';

/** Plays `words` to the end; keys pressed meanwhile are kept for the next menu. Text with references, up to 6,000 characters. */
export const say = (words: Words): Step =>
  byLanguage('words', words, (Text) => action('MessageParticipant', { name: 'say', parameters: { Text } }));

/** The same, written in SSML. */
export const saySsml = (words: Words): Step =>
  byLanguage('words', words, (SSML) => action('MessageParticipant', { name: 'say', parameters: { SSML } }));

/**
 * Plays the messages in turn, over and over, while the contact waits in queue or on hold. With `interrupt` the loop stops
 * every so many seconds (more than 20 is wise) for a path that has to come back here or end.
 */
export const repeatWhileWaiting = <Section extends string = never>(
  messages: readonly string[],
  interrupt?: { readonly everySeconds: number; readonly path: Path<Section> },
): Step<Section> =>
  action('MessageParticipantIteratively', {
    name: 'wait in queue',
    parameters: {
      Messages: messages.map((Text) => ({ Text })),
      InterruptFrequencySeconds: interrupt && String(interrupt.everySeconds),
    },
    ...(interrupt
      ? { branches: [equals('MessagesInterrupted', interrupt.path)], next: { path: interrupt.path } }
      : { next: 'ends' }),
  });

/** The Polly voice of everything said from here on; without it the call goes on in the voice it had. */
export const voice = (name: string, engine: 'Neural' | 'Generative' = 'Neural'): Step =>
  action('UpdateContactTextToSpeechVoice', {
    name: `voice ${name}`,
    parameters: { TextToSpeechVoice: name, TextToSpeechEngine: engine },
    errors: { NoMatchingError: [] },
  });

/** The voice by the contact's language: language -> voice. */
export const voices = (byLanguageName: { readonly [language: string]: string }): Step =>
  byLanguage('voice', byLanguageName, (name) => voice(name));
