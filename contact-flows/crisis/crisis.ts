import { sendCrisisPage } from '../../lambdas/crisis/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule, moduleInput } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from '../travellers/leaving.ts';
import { words } from './words.ts';

const news = moduleInput('news');
const keys = {
  ...alwaysInModule,
  '1': [goTo('whose')],
  '2': [goTo('in writing')],
  '3': [comeBack('call back')],
} as const;

/**
 * Tells a caller whose trip a crisis touches what happened and what to do (S43, S44). Who travels within three days or is away comes first; the others
 * are offered everything else before a person (S35, reading 7). `standing` is `now` or `later`, `news` what they hear.
 */
export const crisis = flowModule({
  name: 'Crisis',
  description:
    'Says what a crisis means for the trip of the caller, and gets them what helps: a person, a message, a callback.',
  inputs: ['standing', 'news'],
  results: [...RESULTS, 'call back'],
  sections: {
    whose: [
      loggingDisabled,
      when(moduleInput('standing'), { now: [goTo('first')], later: [goTo('later')] }, [goTo('later')]),
    ],
    first: [
      menu({ ...listeningInModule, says: words.first(news), keys, otherKey: [say(words.wrongKey), goTo('first')] }),
    ],
    later: [
      menu({ ...listeningInModule, says: words.later(news), keys, otherKey: [say(words.wrongKey), goTo('later')] }),
    ],
    'in writing': [
      ask(
        sendCrisisPage,
        {
          phone: '$.CustomerEndpoint.Address',
          traveller: remembered('traveller'),
          language: LANGUAGE_REFERENCE,
          contact: '$.ContactId',
        },
        {
          sent: () => [say(words.sent), goTo('whose')],
          noAddress: () => [say(words.notSent), goTo('whose')],
          none: () => [comeBack('main menu')],
          unavailable: () => [goTo('not now')],
          technicalError: () => [goTo('not now')],
        },
        5,
      ),
    ],
    'not now': [say(words.notNow), goTo('whose')],
  },
});
