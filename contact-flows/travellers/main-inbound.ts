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
/** Silence and failures lead to a person; a wrong key gets one more try. */
const listening = { seconds: 8, otherKey: [goTo('wrong key')], silence: [goTo('person')], failed: [goTo('person')] };
const trips = { '1': [goTo('next trip')], '2': [goTo('later trips')] } as const;

/** The main line: who is calling, their trips, and from everywhere a way to a person. */
export const mainInbound = flow({
  name: 'Main inbound',
  type: 'CONTACT_FLOW',
  description: 'Greets travellers by name, tells them their next trips, and gets everyone to a person.',
  sections: {
    welcome: [
      loggingDisabled,
      voice('Amy', 'Neural'),
      whileWaiting(customerQueue.name),
      say(words.welcome),
      ask(
        callerContext,
        { phone },
        {
          oneTrip: ({ name, trip }) => [
            note({ trip, choices: words.afterOnlyTrip }),
            menu({ ...listening, says: words.oneTrip(name), keys: { ...always, '1': trips['1'] } }),
          ],
          severalTrips: ({ name, trip }) => [
            note({ trip, choices: words.afterNextTrip }),
            menu({ ...listening, says: words.severalTrips(name), keys: { ...always, ...trips } }),
          ],
          noTrip: ({ name }) => [menu({ ...listening, says: words.noTrip(name), keys: always })],
          unknown: () => [menu({ ...listening, says: words.unknown, keys: always })],
          unavailable: () => [goTo('without records')],
          technicalError: () => [goTo('without records')],
        },
      ),
    ],
    'next trip': [menu({ ...listening, says: `${noted('trip')} ${noted('choices')}`, keys: { ...always, ...trips } })],
    'later trips': [
      ask(
        laterTrips,
        { phone },
        {
          some: (answer) => [
            menu({
              ...listening,
              says: `${answer.trips} ${words.afterLaterTrips}`,
              keys: { ...always, '1': trips['1'] },
            }),
          ],
          none: () => [
            menu({
              ...listening,
              says: `${words.noLaterTrips} ${words.afterLaterTrips}`,
              keys: { ...always, '1': trips['1'] },
            }),
          ],
          unavailable: () => [goTo('trips unavailable')],
          technicalError: () => [goTo('trips unavailable')],
        },
      ),
    ],
    'trips unavailable': [say(words.cannotSeeTrips), goTo('person')],
    'without records': [
      menu({ ...listening, says: words.withoutRecords, seconds: 3, keys: always, otherKey: [goTo('person')] }),
    ],
    'wrong key': [menu({ ...listening, says: words.otherKey, keys: always, otherKey: [goTo('person')] })],
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
