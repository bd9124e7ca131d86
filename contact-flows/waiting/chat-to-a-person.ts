import { howLong } from '../../lambdas/waiting/contract.ts';
import { forTheAgent } from '../agents/for-the-agent.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, remember, remembered, whileWaiting } from '../flow-language/contact.ts';
import { readQueueMetrics, when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { chooseQueue, hangUp, intoQueue, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { chatQueue } from './chat-queue.ts';
import { noForecast } from './no-forecast.ts';
import { queueNow } from './queue-now.ts';
import { speaksChinese } from './speaks-chinese.ts';
import { chatWords as words } from './words.chat.ts';

/**
 * Somebody on a chat to a person, with the wait as it is (S33): the queues, the forecast and the promise of those who call, without what is asked by
 * key. Whoever nobody can answer is told what becomes of their case (`later`).
 */
export const chatToAPerson = flow({
  name: 'Chat to a person',
  type: 'CONTACT_FLOW',
  description: 'Queues somebody on a chat for anybody who writes their language, and tells how long it takes.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgent,
      whileWaiting(chatQueue.name),
      when(remembered('matter'), { emergency: [goTo('emergency')] }, [goTo('whose language')]),
    ],
    emergency: [say(words.emergency), toQueue('emergency', { full: [goTo('the wait')], failed: [goTo('the wait')] })],
    'whose language': [
      when(
        LANGUAGE_REFERENCE,
        {
          zh: [speaksChinese([goTo('the wait')]), goTo('the wait')],
          en: [goTo('the wait')],
          lt: [goTo('the wait')],
          fa: [goTo('the wait')],
        },
        [goTo('the wait')],
      ),
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
            say(words.range(low, high)),
            goTo('queue'),
          ],
          long: ({ low, lowSeconds, since }) => [
            remember({ waitLowSeconds: lowSeconds, since }),
            say(words.long(low)),
            goTo('queue'),
          ],
          unknown: ({ since }) => [remember({ since }), goTo('no forecast')],
          technicalError: () => [goTo('no forecast')],
        },
        2,
      ),
    ],
    ...noForecast(words),
    queue: [intoQueue({ full: [goTo('second team')], failed: [goTo('second team')] })],
    'second team': [say(words.anotherTeam), toQueue('surge', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobody), say(remembered('later')), hangUp],
  },
});
