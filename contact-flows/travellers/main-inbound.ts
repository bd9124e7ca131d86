import { callerContext, laterTrips } from '../../lambdas/travellers/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, whileWaiting } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { hangUp, priority, toQueue } from '../flow-language/queues.ts';
import { say, voice } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { customerQueue } from './customer-queue.ts';
import * as words from './words.en.ts';

const phone = '$.CustomerEndpoint.Address';

/** Works in every menu. */
const always = { '9': [goTo('emergency')], '0': [goTo('person')] } as const;
/** Silence and failures lead to a person. */
const listening = { seconds: 8, silence: [goTo('person')], failed: [goTo('person')] };
/** What a menu says first: a greeting the first time, and after a wrong key that it is one. */
const opening = noted('opening');
const wrongKey = note({ opening: words.wrongKey });

/** The main line: who is calling, their trips, and from everywhere a way to a person. */
export const mainInbound = flow({
  name: 'Main inbound',
  type: 'CONTACT_FLOW',
  description: 'Greets travellers by name, tells them their next trips, and gets everyone to a person.',
  sections: {
    welcome: [
      loggingDisabled,
      voice('Amy'),
      whileWaiting(customerQueue.name),
      say(words.welcome),
      ask(
        callerContext,
        { phone },
        {
          oneTrip: ({ name, trip }) => [note({ opening: words.hello(name), trip }), goTo('one trip')],
          severalTrips: ({ name, trip }) => [note({ opening: words.hello(name), trip }), goTo('several trips')],
          noTrip: ({ name }) => [note({ opening: words.hello(name) }), goTo('no trip')],
          unknown: () => [goTo('stranger')],
          unavailable: () => [goTo('without records')],
          technicalError: () => [goTo('without records')],
        },
      ),
    ],
    'one trip': [
      menu({
        ...listening,
        says: `${opening} ${words.oneTrip}`,
        keys: { ...always, '1': [goTo('the trip')] },
        otherKey: [wrongKey, goTo('one trip')],
      }),
    ],
    'the trip': [
      menu({
        ...listening,
        says: `${noted('trip')} ${words.afterTheTrip}`,
        keys: { ...always, '1': [goTo('the trip')] },
        otherKey: [say(words.wrongKey), goTo('the trip')],
      }),
    ],
    'several trips': [
      menu({
        ...listening,
        says: `${opening} ${words.severalTrips}`,
        keys: { ...always, '1': [goTo('next trip')], '2': [goTo('later trips')] },
        otherKey: [wrongKey, goTo('several trips')],
      }),
    ],
    'next trip': [
      menu({
        ...listening,
        says: `${noted('trip')} ${words.afterNextTrip}`,
        keys: { ...always, '1': [goTo('next trip')], '2': [goTo('later trips')] },
        otherKey: [say(words.wrongKey), goTo('next trip')],
      }),
    ],
    'later trips': [
      ask(
        laterTrips,
        { phone },
        {
          some: ({ trips }) => [note({ opening: trips }), goTo('after later trips')],
          none: () => [note({ opening: words.noLaterTrips }), goTo('after later trips')],
          unavailable: () => [goTo('trips unavailable')],
          technicalError: () => [goTo('trips unavailable')],
        },
      ),
    ],
    'after later trips': [
      menu({
        ...listening,
        says: `${opening} ${words.afterLaterTrips}`,
        keys: { ...always, '1': [goTo('next trip')] },
        otherKey: [wrongKey, goTo('after later trips')],
      }),
    ],
    'no trip': [
      menu({
        ...listening,
        says: `${opening} ${words.noTrip}`,
        keys: always,
        otherKey: [wrongKey, goTo('no trip')],
      }),
    ],
    stranger: [
      menu({
        ...listening,
        says: words.stranger,
        keys: always,
        otherKey: [say(words.wrongKey), goTo('stranger')],
      }),
    ],
    'trips unavailable': [say(words.cannotSeeTrips), goTo('person')],
    'without records': [
      menu({ ...listening, says: words.withoutRecords, seconds: 3, keys: always, otherKey: [goTo('person')] }),
    ],
    person: [say(words.connecting), toQueue('general', { full: [goTo('second team')], failed: [goTo('second team')] })],
    'second team': [
      say(words.trySecondQueue),
      toQueue('emergency', { full: [goTo('nobody')], failed: [goTo('nobody')] }),
    ],
    emergency: [
      priority(1),
      say(words.connectingEmergency),
      toQueue('emergency', { full: [goTo('first team')], failed: [goTo('first team')] }),
    ],
    'first team': [say(words.trySecondQueue), toQueue('general', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobody), hangUp],
  },
});
