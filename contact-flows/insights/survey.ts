import { keepSurvey } from '../../lambdas/insights/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remembered } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { hangUp } from '../flow-language/queues.ts';
import { say, voices } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { VOICES } from '../voices.ts';
import { words } from './words.ts';

const scores = {
  '1': [note({ score: '1' }), goTo('keep')],
  '2': [note({ score: '2' }), goTo('keep')],
  '3': [note({ score: '3' }), goTo('keep')],
  '4': [note({ score: '4' }), goTo('keep')],
  '5': [note({ score: '5' }), goTo('keep')],
  '0': [goTo('thanks')],
} as const;
/** Nobody is kept on the line who does not want to answer. */
const listening = { seconds: 8, keys: scores, silence: [goTo('thanks')], failed: [goTo('thanks')] } as const;

/** Asks a caller whose agent has hung up how it was, once, and thanks them whatever they press (S103). */
export const survey = flow({
  name: 'Survey',
  type: 'CONTACT_FLOW',
  description: 'Asks callers who stay on the line behind their agent how the call was, from 1 to 5.',
  sections: {
    start: [
      loggingDisabled,
      voices(VOICES),
      menu({ ...listening, name: 'how was it', says: words.howWasIt, otherKey: [goTo('once more')] }),
    ],
    'once more': [menu({ ...listening, says: words.oneToFive, otherKey: [goTo('thanks')] })],
    keep: [
      ask(
        keepSurvey,
        {
          contact: '$.ContactId',
          initialContact: '$.InitialContactId',
          previousContact: '$.PreviousContactId',
          traveller: remembered('traveller'),
          score: noted('score'),
        },
        {
          kept: () => [goTo('thanks')],
          keptBefore: () => [goTo('thanks')],
          unavailable: () => [goTo('thanks')],
          technicalError: () => [goTo('thanks')],
        },
        3,
      ),
    ],
    thanks: [say(words.thanks), hangUp],
  },
});
