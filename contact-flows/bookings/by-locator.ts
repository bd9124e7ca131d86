import { bookingByLocator, freezeByLocator } from '../../lambdas/bookings/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted } from '../flow-language/contact.ts';
import { attempts, when } from '../flow-language/decide.ts';
import { digits, menu, NOTHING_KEYED, STORED } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from '../travellers/leaving.ts';
import { noteWords } from '../travellers/note-words.ts';
import { words } from './words.ts';

const phone = '$.CustomerEndpoint.Address';
const keyed = { phone, locator: noted('locator'), proof: noted('proof') };
/** Where digits are stored, the keys that work everywhere come with a hash; silence leads to a person. */
const always = {
  '0': [comeBack('person')],
  '9': [comeBack('emergency')],
  [NOTHING_KEYED]: [comeBack('person')],
} as const;

/** A booking named by its locator, with a second proof (reading 14): told, and its accounts frozen where that is wanted. */
export const byLocator = flowModule({
  name: 'Booking by locator',
  description: 'Finds a booking by its locator and the date of departure, three times at most, and tells what is next.',
  results: RESULTS,
  sections: {
    locator: [
      loggingDisabled,
      attempts(3, { again: [goTo('the locator')], exhausted: [say(words.noLuck), comeBack('person')] }),
    ],
    'the locator': [
      digits({ says: words.keyLocator, seconds: 20, most: 8, failed: [comeBack('person')] }),
      note({ locator: STORED }),
      when(STORED, always, [goTo('the proof')]),
    ],
    'the proof': [
      digits({ says: words.keyProof, seconds: 20, most: 6, failed: [comeBack('person')] }),
      note({ proof: STORED }),
      when(STORED, always, [goTo('look up')]),
    ],
    'look up': [
      ask(
        bookingByLocator,
        { ...keyed, language: LANGUAGE_REFERENCE },
        {
          found: ({ trip }) => [note({ trip }), goTo('found')],
          noMatch: () => [say(words.noMatch), goTo('locator')],
          tooManyGuesses: () => [say(words.tooMany), comeBack('person')],
          unavailable: () => [goTo('cannot look')],
          technicalError: () => [goTo('cannot look')],
        },
      ),
    ],
    found: [
      menu({
        ...listeningInModule,
        says: words.found(noted('trip')),
        keys: { ...alwaysInModule, '1': [goTo('found')], '7': [goTo('freeze')] },
        otherKey: [say(words.wrongKey), goTo('found')],
      }),
    ],
    freeze: [
      ask(freezeByLocator, keyed, {
        frozen: () => [noteWords('said', words.frozenNow), goTo('after freezing')],
        alreadyFrozen: () => [noteWords('said', words.frozenBefore), goTo('after freezing')],
        noMatch: () => [goTo('cannot look')],
        tooManyGuesses: () => [goTo('cannot look')],
        unavailable: () => [goTo('cannot look')],
        technicalError: () => [goTo('cannot look')],
      }),
    ],
    'after freezing': [
      menu({
        ...listeningInModule,
        says: words.afterFreezing(noted('said')),
        keys: alwaysInModule,
        otherKey: [say(words.wrongKey), goTo('after freezing')],
      }),
    ],
    'cannot look': [say(words.cannotLook), comeBack('person')],
  },
});
