import { callerContext } from '../../lambdas/travellers/contract.ts';
import { byLocator } from '../bookings/by-locator.ts';
import { problem } from '../cases/problem.ts';
import { crisis } from '../crisis/crisis.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remember, whileWaiting } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { callModule } from '../flow-language/modules.ts';
import { hangUp, toFlow } from '../flow-language/queues.ts';
import { say, voice, voices } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { orderStatus } from '../orders/order-status.ts';
import { words as orderWords } from '../orders/words.ts';
import { VOICES } from '../voices.ts';
import { customerQueue } from '../waiting/customer-queue.ts';
import { emergency } from '../waiting/emergency.ts';
import { toAPerson } from '../waiting/to-a-person.ts';
import { words as waiting } from '../waiting/words.ts';
import { anotherLanguage } from './another-language.ts';
import { freeze } from './freeze.ts';
import { noteWords } from './note-words.ts';
import { trips } from './trips.ts';
import * as en from './words.en.ts';
import { words } from './words.ts';

const phone = '$.CustomerEndpoint.Address';

/** Works in every menu; 8 is said to those who may want it. */
const always = { '9': [goTo('emergency')], '0': [goTo('person')], '8': [goTo('another language')] } as const;
/** Silence and failures lead to a person. */
const listening = { seconds: 8, silence: [goTo('person')], failed: [goTo('person')] };
/** What a menu says first: a greeting the first time, and after a wrong key that it is one. */
const opening = noted('opening');
const wrongKey = noteWords('opening', words.wrongKey);
const back = {
  person: [goTo('person')],
  emergency: [goTo('emergency')],
  'main menu': [noteWords('opening', words.mainMenuAgain), goTo('again')],
} as const;

/** Said in the voice of the language that it offers. */
const offer = { english: 'For English, press 8.', chinese: '中文服务请按8。' };

const offerChinese = [voice(VOICES.zh), say(offer.chinese)];

/** A field of whoever was recognised: good until the next question. */
const answered = (field: keyof (typeof callerContext.answers.noTrip)['shape']): string => `$.External.${field}`;

/** The main line: who is calling, their trips, and from everywhere a way to a person. */
export const mainInbound = flow({
  name: 'Main inbound',
  type: 'CONTACT_FLOW',
  description: 'Greets travellers by name, tells them their next trips, and gets everyone to a person.',
  sections: {
    welcome: [
      loggingDisabled,
      remember({
        language: 'en',
        traveller: 'none',
        agent: 'none',
        brief: 'unknown',
        matter: 'none',
        since: 'none',
        callback: 'none',
        crisis: 'none',
        wish: 'none',
      }),
      note({ choice: 'none', language: 'none', crisis: 'none', news: 'none' }),
      voice(VOICES.en),
      whileWaiting(customerQueue.name),
      say(en.welcome),
      goTo('who'),
    ],
    who: [
      ask(
        callerContext,
        { phone, choice: noted('choice'), language: noted('language') },
        {
          oneTrip: ({ trip }) => [note({ trip, several: 'no', ahead: 'one' }), goTo('greet')],
          severalTrips: ({ trip }) => [note({ trip, several: 'yes', ahead: 'several' }), goTo('greet')],
          noTrip: () => [note({ ahead: 'none' }), goTo('greet')],
          shared: ({ choices, language }) => [
            note({ choices }),
            remember({ language }),
            when(noted('choice'), { none: [goTo('one of several')] }, [
              note({ choice: 'none' }),
              voices(VOICES),
              say(words.wrongKey),
              goTo('several people'),
            ]),
          ],
          unknown: ({ language, brief, crisis, news }) => [
            remember({ language, brief }),
            note({ crisis, news }),
            goTo('nobody we know'),
          ],
          unavailable: () => [goTo('without records')],
          technicalError: () => [goTo('without records')],
        },
      ),
    ],
    greet: [
      remember({
        traveller: answered('traveller'),
        language: answered('language'),
        agent: answered('agent'),
        brief: answered('brief'),
        crisis: answered('crisis'),
      }),
      note({ crisis: answered('crisis'), news: answered('news') }),
      voices(VOICES),
      when(
        answered('account'),
        { frozen: [noteWords('opening', words.helloFrozen(answered('name'))), goTo('offer English')] },
        [noteWords('opening', words.hello(answered('name'))), goTo('offer English')],
      ),
    ],
    'offer English': [
      when(
        LANGUAGE_REFERENCE,
        { zh: [voice(VOICES.en), say(offer.english), voice(VOICES.zh), goTo('again')], en: [goTo('again')] },
        [goTo('again')],
      ),
    ],
    again: [
      when(
        noted('crisis'),
        { none: [goTo('menus')], now: [goTo('crisis')], later: [goTo('crisis')] },
        // Whom it does not touch hears one sentence of it, once.
        [
          note({ crisis: 'none' }),
          say(noted('opening')),
          say(noted('news')),
          noteWords('opening', words.mainMenuAgain),
          goTo('menus'),
        ],
      ),
    ],
    crisis: [
      say(noted('opening')),
      noteWords('opening', words.mainMenuAgain),
      callModule(crisis, {
        input: { standing: noted('crisis'), news: noted('news') },
        on: {
          ...back,
          'main menu': [note({ crisis: 'none' }), goTo('menus')],
          'call back': [remember({ wish: 'callback' }), goTo('person')],
        },
        failed: [goTo('person')],
      }),
    ],
    menus: [when(noted('ahead'), { none: [goTo('no trip')], unknown: [goTo('stranger')] }, [goTo('main menu')])],
    'main menu': [
      menu({
        ...listening,
        says: words.mainMenu(opening),
        keys: {
          ...always,
          '1': [goTo('trips')],
          '2': [goTo('orders')],
          '3': [goTo('by locator')],
          '4': [goTo('problem')],
          '7': [goTo('freeze')],
        },
        otherKey: [wrongKey, goTo('main menu')],
      }),
    ],
    'no trip': [
      menu({
        ...listening,
        says: words.noTrip(opening),
        keys: {
          ...always,
          '2': [goTo('orders')],
          '3': [goTo('by locator')],
          '4': [goTo('problem')],
          '7': [goTo('freeze')],
        },
        otherKey: [wrongKey, goTo('no trip')],
      }),
    ],
    'one of several': [
      when(LANGUAGE_REFERENCE, { zh: [voice(VOICES.en), say(offer.english)], en: offerChinese }, offerChinese),
      goTo('several people'),
    ],
    'several people': [
      voices(VOICES),
      menu({
        ...listening,
        says: words.shared(noted('choices')),
        keys: {
          ...always,
          '1': [note({ choice: '1' }), goTo('who')],
          '2': [note({ choice: '2' }), goTo('who')],
          '3': [note({ choice: '3' }), goTo('who')],
          '4': [note({ choice: '4' }), goTo('who')],
        },
        otherKey: [say(words.wrongKey), goTo('several people')],
      }),
    ],
    'nobody we know': [
      note({ ahead: 'unknown' }),
      noteWords('opening', words.strangerOpening),
      when(LANGUAGE_REFERENCE, { zh: [voice(VOICES.en), say(offer.english)], en: offerChinese }, offerChinese),
      voices(VOICES),
      goTo('again'),
    ],
    stranger: [
      menu({
        ...listening,
        says: words.stranger(opening),
        keys: { ...always, '3': [goTo('by locator')], '4': [goTo('problem')], '7': [goTo('freeze')] },
        otherKey: [wrongKey, goTo('stranger')],
      }),
    ],
    trips: [
      callModule(trips, {
        input: { trip: noted('trip'), several: noted('several') },
        on: back,
        failed: [goTo('person')],
      }),
    ],
    orders: [
      callModule(orderStatus, {
        on: { ...back, none: [noteWords('opening', orderWords.noOrders), goTo('again')] },
        failed: [goTo('person')],
      }),
    ],
    problem: [callModule(problem, { on: back, failed: [goTo('person')] })],
    'by locator': [callModule(byLocator, { on: back, failed: [goTo('person')] })],
    freeze: [
      callModule(freeze, {
        on: { ...back, unknown: [say(words.whoseAccount), goTo('by locator')] },
        failed: [goTo('person')],
      }),
    ],
    ...anotherLanguage([goTo('who')]),
    'without records': [
      menu({ ...listening, says: words.withoutRecords, seconds: 3, keys: always, otherKey: [goTo('person')] }),
    ],
    person: [toFlow(toAPerson.name, [goTo('nobody')])],
    emergency: [toFlow(emergency.name, [goTo('nobody')])],
    nobody: [say(waiting.nobody), hangUp],
  },
});
