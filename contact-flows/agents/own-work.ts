import { loggingDisabled, onEvent } from '../flow-language/contact.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, toAgent, toFlow } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { ordersDesk } from '../orders/orders-desk.ts';
import { forTheAgent } from './for-the-agent.ts';
import * as words from './words.en.ts';
import { workForDepartment } from './work-for-department.ts';

/**
 * Behind a task that somebody makes for themselves: it rings at them, which is how roles that wait for no call open their
 * desk. What cannot ring there is done by the team lead rather than lost.
 */
export const ownWork = flow({
  name: 'Own work',
  type: 'CONTACT_FLOW',
  description: 'Takes a task back to the agent who made it.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgent,
      onEvent('DefaultAgentUI', ordersDesk.name),
      toAgent('$.Agent.ARN', { full: [goTo('somebody else')], failed: [goTo('somebody else')] }),
    ],
    'somebody else': [toFlow(workForDepartment.name, [say(words.nobodyTakesWork), hangUp])],
  },
});
