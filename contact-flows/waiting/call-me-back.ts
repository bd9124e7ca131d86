import {
  BETWEEN_CALLS_SECONDS,
  CALLS_AT_MOST,
  claimCallback,
  numberToCall,
  releaseCallback,
} from '../../lambdas/waiting/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remember, remembered, rememberOr } from '../flow-language/contact.ts';
import { attempts, when } from '../flow-language/decide.ts';
import { menu, NOTHING_KEYED, phoneNumber, STORED } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule } from '../flow-language/modules.ts';
import { callBack, setCallbackNumber } from '../flow-language/reach-out.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { callback } from './callback.ts';
import { words } from './words.ts';

const phone = '$.CustomerEndpoint.Address';
const language = LANGUAGE_REFERENCE;
const number = noted('number');
const listening = { seconds: 8, silence: [comeBack('person')], failed: [comeBack('person')] };
const always = { '0': [comeBack('person')], '9': [comeBack('emergency')] } as const;
/** Whoever keys nothing, or takes it back, stays on the line. */
const stays = { [NOTHING_KEYED]: [comeBack('person')], '*': [comeBack('person')] } as const;

/**
 * Takes a callback (S29): at the number that they call from or at one that they key, spoken back and confirmed. `set` when they are on
 * the list, `person` when they stay on the line.
 */
export const callMeBack = flowModule({
  name: 'Call me back',
  description:
    'Takes down the number for a callback, speaks it back, and puts the caller on the list with their place.',
  results: ['set', 'person', 'emergency'],
  sections: {
    start: [
      loggingDisabled,
      ask(
        numberToCall,
        { number: phone, language },
        {
          good: (good) => [note({ number: good.number, spoken: good.spoken }), goTo('this number')],
          withheld: () => [goTo('a number')],
          refused: ({ says }) => [say(says), goTo('a number')],
          technicalError: () => [goTo('cannot')],
        },
        2,
      ),
    ],
    'this number': [
      menu({
        ...listening,
        says: words.thisNumber(noted('spoken')),
        keys: { ...always, '1': [goTo('claim')], '2': [goTo('a number')] },
        otherKey: [say(words.wrongKey), goTo('this number')],
      }),
    ],
    'a number': [attempts(3, { again: [goTo('key it')], exhausted: [say(words.noNumber), comeBack('person')] })],
    'key it': [
      phoneNumber({
        says: words.keyNumber,
        seconds: 20,
        invalid: [say(words.noSuchNumber), goTo('a number')],
        failed: [comeBack('person')],
      }),
      when(STORED, stays, [goTo('check it')]),
    ],
    'check it': [
      ask(
        numberToCall,
        { number: STORED, language },
        {
          good: (good) => [note({ number: good.number, spoken: good.spoken }), goTo('keyed number')],
          withheld: () => [say(words.noSuchNumber), goTo('a number')],
          refused: ({ says }) => [say(says), goTo('a number')],
          technicalError: () => [goTo('cannot')],
        },
        2,
      ),
    ],
    'keyed number': [
      menu({
        ...listening,
        says: words.keyedNumber(noted('spoken')),
        keys: { ...always, '1': [goTo('claim')], '2': [goTo('a number')] },
        otherKey: [say(words.wrongKey), goTo('keyed number')],
      }),
    ],
    claim: [
      ask(
        claimCallback,
        {
          contact: '$.ContactId',
          traveller: remembered('traveller'),
          phone,
          number,
          matter: remembered('matter'),
          since: remembered('since'),
          language,
          brief: remembered('brief'),
        },
        {
          claimed: (claimed) => [
            note({ callback: claimed.callback }),
            rememberOr({ callback: claimed.callback }, [goTo('give it back')]),
            setCallbackNumber(claimed.number, { invalid: [goTo('give it back')], notDialable: [goTo('give it back')] }),
            // The first call waits for an agent, not for a delay: with a flow the service ignores it.
            callBack(
              {
                afterSeconds: 1,
                attempts: CALLS_AT_MOST,
                betweenSeconds: BETWEEN_CALLS_SECONDS,
                flow: callback.name,
              },
              [goTo('give it back')],
            ),
            say(claimed.says),
            comeBack('set'),
          ],
          alreadyOpen: ({ says }) => [say(says), comeBack('set')],
          refused: ({ says }) => [say(says), goTo('a number')],
          unavailable: () => [goTo('cannot')],
          technicalError: () => [goTo('cannot')],
        },
      ),
    ],
    'give it back': [
      ask(
        releaseCallback,
        { callback: noted('callback') },
        {
          released: () => [goTo('cannot')],
          unavailable: () => [goTo('cannot')],
          technicalError: () => [goTo('cannot')],
        },
      ),
    ],
    cannot: [remember({ callback: 'none' }), say(words.cannotCallBack), comeBack('person')],
  },
});
