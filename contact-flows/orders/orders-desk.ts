import { listOrders } from '../../lambdas/orders/agent-contract.ts';
import { beside, over, PATIENCE, problemPage } from '../agents/guide.ts';
import { findTheAgent } from '../agents/unknown-agent.ts';
import { casePages } from '../cases/case-pages.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { goTo } from '../flow-language/step.ts';
import { rulePages } from '../notices/rule-pages.ts';
import * as cards from '../travellers/words.guide.en.ts';
import { nothing, orderList, orderPages } from './order-pages.ts';
import * as words from './words.guide.en.ts';

const problem = (says: Parameters<typeof problemPage>[0]) => problemPage(says, cards.choose.again, [goTo('card')]);

/** The desk of roles that wait for no call: what they have to go on with, and rules for messages (S95); a task about an order opens that order (S72 to S92). */
export const ordersDesk = flow({
  name: 'Orders desk',
  type: 'CONTACT_FLOW',
  description:
    'Shows an agent the orders and cases that wait for them and the rules for messages, and does what is theirs to do.',
  sections: {
    start: [
      loggingDisabled,
      note({ order: remembered('order'), case: remembered('case') }),
      when(remembered('desk'), { order: [goTo('order')], case: [goTo('case')], cases: [goTo('cases')] }, [
        goTo('card'),
      ]),
    ],
    // Back from the orders of a traveller is what waits for the agent: there is nothing to go back to from there.
    card: [note({ news: words.nothing }), goTo('read my orders')],
    'read my orders': [
      ask(
        listOrders,
        { ...beside, traveller: 'none', on: 'desk' },
        { orders: () => [goTo('my orders')], ...nothing },
        PATIENCE,
      ),
    ],
    'my orders': [orderList(undefined, { rules: [goTo('rules')] })],
    ...orderPages,
    ...casePages,
    'read orders': [when(remembered('desk'), { order: orderPages['read orders'] }, [goTo('read my orders')])],
    ...rulePages,
    'unknown agent': findTheAgent('start', 'we do not know you'),
    'we do not know you': [problem(cards.unknownAgent)],
    'no records': [problem(cards.noRecords)],
    over,
  },
});
