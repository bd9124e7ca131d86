import {
  BETWEEN_CALLS_SECONDS,
  CALLS_AT_MOST,
  claimCallback,
  numberToCall,
  releaseCallback,
} from '../../lambdas/waiting/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted, remember, remembered, rememberOr } from '../flow-language/contact.ts';
import { attempts, when } from '../flow-language/decide.ts';
import { menu, NOTHING_KEYED, phoneNumber, STORED } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { callBack, setCallbackNumber } from '../flow-language/reach-out.ts';
import { say } from '../flow-language/speech.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { callback } from './callback.ts';
import { words } from './words.ts';

const phone = '$.CustomerEndpoint.Address';
const language = LANGUAGE_REFERENCE;
const number = noted('number');

/** Where a flow goes on: they are on the list and go, they stay on the line for a person, or they are in danger. */
interface Ways<Section extends string> {
  readonly set: Path<Section>;
  readonly person: Path<Section>;
  readonly emergency: Path<Section>;
}

type Sections =
  | 'call me back'
  | 'this number'
  | 'a number'
  | 'key it'
  | 'check it'
  | 'keyed number'
  | 'claim'
  | 'give it back'
  | 'no callback';

/**
 * Takes a callback (S29), at the number that they call from or at one that they key, spoken back and confirmed: sections for flows before
 * and in the queue, where no module may stand. They begin at `call me back`.
 */
export const callMeBack = <Section extends string>(ways: Ways<Section>): { readonly [S in Sections]: Path<never> } =>
  sections(ways) as unknown as { readonly [S in Sections]: Path<never> };

const sections = (ways: Ways<string>): { readonly [S in Sections]: Path<string> } => {
  const listening = { seconds: 8, silence: ways.person, failed: ways.person };
  const always = { '0': ways.person, '9': ways.emergency };
  /** Whoever keys nothing, or takes it back, stays on the line. */
  const stays = { [NOTHING_KEYED]: ways.person, '*': ways.person };
  return {
    'call me back': [
      ask(
        numberToCall,
        { number: phone, language },
        {
          good: (good) => [note({ number: good.number, spoken: good.spoken }), goTo('this number')],
          withheld: () => [goTo('a number')],
          refused: ({ says }) => [say(says), goTo('a number')],
          technicalError: () => [goTo('no callback')],
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
    'a number': [attempts(3, { again: [goTo('key it')], exhausted: [say(words.noNumber), ...ways.person] })],
    'key it': [
      phoneNumber({
        says: words.keyNumber,
        seconds: 20,
        invalid: [say(words.noSuchNumber), goTo('a number')],
        failed: ways.person,
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
          technicalError: () => [goTo('no callback')],
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
            ...ways.set,
          ],
          alreadyOpen: ({ says }) => [say(says), ...ways.set],
          refused: ({ says }) => [say(says), goTo('a number')],
          unavailable: () => [goTo('no callback')],
          technicalError: () => [goTo('no callback')],
        },
      ),
    ],
    'give it back': [
      ask(
        releaseCallback,
        { callback: noted('callback') },
        {
          released: () => [goTo('no callback')],
          unavailable: () => [goTo('no callback')],
          technicalError: () => [goTo('no callback')],
        },
      ),
    ],
    'no callback': [remember({ callback: 'none' }), say(words.cannotCallBack), ...ways.person],
  };
};
