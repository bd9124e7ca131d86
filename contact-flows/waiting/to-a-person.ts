import { cancelByKey, howLong, onTheList } from '../../lambdas/waiting/contract.ts';
import { forTheAgentAndSurvey } from '../agents/for-the-agent.ts';
import { leaveAMessage } from '../cases/leave-a-message.ts';
import { ask } from '../flow-language/ask.ts';
import {
  loggingDisabled,
  note,
  noted,
  recordBoth,
  remember,
  remembered,
  whileWaiting,
} from '../flow-language/contact.ts';
import { byStaffing, readQueueMetrics, when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { chooseQueue, hangUp, intoQueue, priority, toAgent, toFlow, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { noteWords } from '../travellers/note-words.ts';
import { callMeBack } from './call-me-back.ts';
import { customerQueue } from './customer-queue.ts';
import { emergency } from './emergency.ts';
import { noForecast } from './no-forecast.ts';
import { queueNow } from './queue-now.ts';
import { speaksChinese } from './speaks-chinese.ts';
import { waitingForYourAgent } from './waiting-for-your-agent.ts';
import { words } from './words.ts';

/** To the person whom the caller knows, else to one who speaks their language, else to anybody; the wait is told as it is. */
export const toAPerson = flow({
  name: 'To a person',
  type: 'CONTACT_FLOW',
  description:
    'Queues a caller for the agent they know, or for anybody who speaks their language, and tells how long it takes.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgentAndSurvey,
      // In a crisis whoever travels in three days or is away comes before everybody but danger (S35, S62).
      when(remembered('crisis'), { now: [priority(2), goTo('wish')] }, [goTo('wish')]),
    ],
    wish: [when(remembered('wish'), { callback: [remember({ wish: 'none' }), goTo('call me back')] }, [goTo('list')])],
    list: [
      ask(
        onTheList,
        { traveller: remembered('traveller'), phone: '$.CustomerEndpoint.Address', language: LANGUAGE_REFERENCE },
        {
          onList: ({ callback, says }) => [note({ callback, says }), goTo('on the list')],
          notOnList: () => [goTo('who')],
          unavailable: () => [goTo('who')],
          technicalError: () => [goTo('who')],
        },
        2,
      ),
    ],
    'on the list': [
      menu({
        says: words.onTheList(noted('says')),
        seconds: 5,
        keys: { '2': [goTo('cancel')], '0': [goTo('who')], '9': [goTo('emergency')] },
        otherKey: [goTo('who')],
        silence: [goTo('who')],
        failed: [goTo('who')],
      }),
    ],
    cancel: [
      ask(
        cancelByKey,
        { callback: noted('callback') },
        {
          cancelled: () => [say(words.cancelled), goTo('who')],
          gone: () => [say(words.cancelled), goTo('who')],
          unavailable: () => [say(words.notCancelled), goTo('who')],
          technicalError: () => [say(words.notCancelled), goTo('who')],
        },
      ),
    ],
    who: [...recordBoth, say(words.recorded), goTo('whose')],
    whose: [when(remembered('agent'), { none: [goTo('anybody')] }, [goTo('your agent')])],
    'your agent': [
      byStaffing(
        'Staffed',
        // Who has gone home keeps nobody waiting.
        { somebody: [goTo('your agent comes')], nobody: [goTo('anybody')], failed: [goTo('your agent comes')] },
        remembered('agent'),
      ),
    ],
    'your agent comes': [
      say(words.connecting),
      whileWaiting(waitingForYourAgent.name),
      toAgent(remembered('agent'), { full: [goTo('anybody')], failed: [goTo('anybody')] }),
    ],
    anybody: [
      whileWaiting(customerQueue.name),
      when(LANGUAGE_REFERENCE, { zh: [speaksChinese([goTo('the wait')]), goTo('the wait')], en: [goTo('the wait')] }, [
        goTo('the wait'),
      ]),
    ],
    'the wait': [
      chooseQueue('general', [goTo('second team')]),
      readQueueMetrics([goTo('no forecast')]),
      ask(
        howLong,
        {
          contact: '$.ContactId',
          queue: '$.Queue.Name',
          ...queueNow,
        },
        {
          soon: ({ lowSeconds, highSeconds, since }) => [
            remember({ waitLowSeconds: lowSeconds, waitHighSeconds: highSeconds, since }),
            say(words.soon),
            goTo('queue'),
          ],
          range: ({ low, high, lowSeconds, highSeconds, since }) => [
            remember({ waitLowSeconds: lowSeconds, waitHighSeconds: highSeconds, since }),
            when(
              low,
              {
                '20': [noteWords('offer', words.rangeOffer(low, high)), goTo('offer')],
                '40': [noteWords('offer', words.rangeOffer(low, high)), goTo('offer')],
              },
              [say(words.range(low, high)), goTo('queue')],
            ),
          ],
          long: ({ low, lowSeconds, since }) => [
            remember({ waitLowSeconds: lowSeconds, since }),
            noteWords('offer', words.longOffer(low)),
            goTo('offer'),
          ],
          unknown: ({ since }) => [remember({ since }), goTo('no forecast')],
          technicalError: () => [goTo('no forecast')],
        },
        2,
      ),
    ],
    // A long wait may be spent elsewhere (S29).
    offer: [
      menu({
        says: noted('offer'),
        seconds: 5,
        keys: { '1': [goTo('call me back')], '0': [goTo('queue')], '9': [goTo('emergency')] },
        otherKey: [goTo('queue')],
        silence: [goTo('queue')],
        failed: [goTo('queue')],
      }),
    ],
    ...callMeBack({ set: [hangUp], person: [goTo('queue')], emergency: [goTo('emergency')] }),
    emergency: [toFlow(emergency.name, [goTo('queue')])],
    ...noForecast({ nobodyHere: words.nobodyHere, cannotSay: words.connecting }),
    queue: [intoQueue({ full: [goTo('second team')], failed: [goTo('second team')] })],
    'second team': [say(words.anotherTeam), toQueue('surge', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [toFlow(leaveAMessage.name, [goTo('not even a message')])],
    'not even a message': [say(words.nobody), hangUp],
  },
});
