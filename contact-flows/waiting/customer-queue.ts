import { howMuchLonger } from '../../lambdas/waiting/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, noted, remember, remembered } from '../flow-language/contact.ts';
import { byStaffing, readQueueMetrics, when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { hangUp, moveToQueue, priority } from '../flow-language/queues.ts';
import { repeatWhileWaiting, say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { noteWords } from '../travellers/note-words.ts';
import { callMeBack } from './call-me-back.ts';
import { queueNow } from './queue-now.ts';
import * as en from './words.en.ts';
import { words } from './words.ts';
import * as zh from './words.zh.ts';

/** How often callers hear how it stands, in seconds. */
const SECONDS = 60;
const howItStands = { everySeconds: SECONDS, path: [goTo('how it stands')] } as const;
const onTheLine = [goTo('on the line')] as const;

/** What a caller hears while nobody has picked up yet: every minute how much longer, and a callback that keeps their place (S29, S37). */
export const customerQueue = flow({
  name: 'Customer queue',
  type: 'CUSTOMER_QUEUE',
  description: 'Tells waiting callers how much longer it takes, and offers to call them back in their place.',
  sections: {
    waiting: [loggingDisabled, goTo('on the line')],
    'on the line': [
      when(LANGUAGE_REFERENCE, { zh: [goTo('in Chinese')], en: [goTo('in English')] }, [goTo('in English')]),
    ],
    'in English': [repeatWhileWaiting([en.inQueue, en.stillInQueue], howItStands)],
    'in Chinese': [repeatWhileWaiting([zh.inQueue, zh.stillInQueue], howItStands)],
    // Whoever is in danger is in front, and is asked nothing.
    'how it stands': [when(remembered('matter'), { emergency: [goTo('in danger')] }, [goTo('the wait')])],
    'in danger': [
      byStaffing('Staffed', {
        somebody: onTheLine,
        nobody: [say(words.emergencyNobody), ...onTheLine],
        failed: onTheLine,
      }),
    ],
    'the wait': [
      readQueueMetrics([goTo('no forecast')]),
      ask(
        howMuchLonger,
        {
          since: remembered('since'),
          ...queueNow,
        },
        {
          soon: () => [noteWords('news', words.stillSoon), goTo('news')],
          range: ({ low, high }) => [noteWords('news', words.stillRange(low, high)), goTo('news')],
          long: ({ low }) => [noteWords('news', words.stillLong(low)), goTo('news')],
          unknown: () => [goTo('no forecast')],
          technicalError: () => [goTo('no forecast')],
        },
        2,
      ),
    ],
    'no forecast': [noteWords('news', words.stillUnknown), goTo('news')],
    // Whoever is called back already waits for a person like everybody else, and is offered nothing.
    news: [when(remembered('callback'), { none: [goTo('offer')] }, [say(noted('news')), goTo('on the line')])],
    offer: [
      menu({
        says: words.offer(noted('news')),
        seconds: 5,
        keys: { '1': [goTo('call me back')], '9': [goTo('emergency')] },
        otherKey: onTheLine,
        silence: onTheLine,
        failed: onTheLine,
      }),
    ],
    ...callMeBack({ set: [hangUp], person: onTheLine, emergency: [goTo('emergency')] }),
    emergency: [
      remember({ matter: 'emergency' }),
      priority(1),
      say(words.connectingEmergency),
      moveToQueue('emergency', { full: onTheLine, failed: onTheLine }),
    ],
  },
});
