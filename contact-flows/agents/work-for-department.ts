import { loggingDisabled, onEvent, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { hangUp, toAgent, toQueue } from '../flow-language/queues.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { ordersDesk } from '../orders/orders-desk.ts';
import { forTheAgent } from './for-the-agent.ts';
import * as words from './words.en.ts';

/** The field of the task template that names the department; handlers and flows that make tasks name it by the attribute. */
export const DEPARTMENT = 'department';

/** Work that is done at a desk of its own opens there. */
const atDesk = [onEvent('DefaultAgentUI', ordersDesk.name), goTo('department')] as const;
const elsewhere = { full: [goTo('team lead')], failed: [goTo('team lead')] } as const;

const departments = {
  'Team lead': [goTo('team lead')],
  Planner: [toQueue('planner', elsewhere)],
  'Front desk': [toQueue('frontDesk', elsewhere)],
  Finance: [toQueue('finance', elsewhere)],
  Management: [toQueue('management', elsewhere)],
} as const;

/** The departments that work can be given to, as the agent reads them. */
export const DEPARTMENT_NAMES = Object.keys(departments);

/** Takes a task to the department that it is for (S64). What fits none, or cannot be queued, goes to the team lead. */
export const workForDepartment = flow({
  name: 'Work for a department',
  type: 'CONTACT_FLOW',
  description: 'Takes a task to the queue of the department that the agent chose.',
  sections: {
    start: [
      loggingDisabled,
      ...forTheAgent,
      when(remembered('desk'), { order: atDesk, case: atDesk, cases: atDesk }, [goTo('department')]),
    ],
    department: [
      // Whose work it is by name gets it first, however long they are away from their desk; what cannot ring there goes to their department.
      when(remembered('whose'), { none: [goTo('anybody of it')] }, [
        toAgent(remembered('whose'), { full: [goTo('anybody of it')], failed: [goTo('anybody of it')] }),
      ]),
    ],
    'anybody of it': [
      when(`$.References.${DEPARTMENT}.Value`, departments, [
        when(remembered(DEPARTMENT), departments, [goTo('team lead')]),
      ]),
    ],
    'team lead': [toQueue('teamLead', { full: [goTo('management')], failed: [goTo('management')] })],
    management: [toQueue('management', { full: [goTo('nobody')], failed: [goTo('nobody')] })],
    nobody: [say(words.nobodyTakesWork), hangUp],
  },
});
