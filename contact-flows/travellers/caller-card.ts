import { callerCard as cardOfCaller, whoseRecord } from '../../lambdas/travellers/agent-contract.ts';
import { beside, failedAt, over, PATIENCE, page, problemPage } from '../agents/guide.ts';
import { findTheAgent } from '../agents/unknown-agent.ts';
import { casePages } from '../cases/case-pages.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remember, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { goTo } from '../flow-language/step.ts';
import { byChoice, showView, typed } from '../flow-language/views/show-view.ts';
import { orderPages } from '../orders/order-pages.ts';
import { deedPages, sheetPages } from './deed-pages.ts';
import { guideForm } from './guide-form.ts';
import { mergePages } from './merge-pages.ts';
import { paymentPages } from './payment-pages.ts';
import * as words from './words.guide.en.ts';

const { choose } = words;
const traveller = remembered('traveller');
const toCard = [goTo('card')] as const;

/** What an agent sees beside a contact from the moment they accept it: who it is (S1, S3 to S8), and what can be done for them. */
export const callerCard = flow({
  name: 'Caller card',
  type: 'CONTACT_FLOW',
  description: 'Shows the agent who is calling, and does for the caller what the agent may do.',
  sections: {
    start: [loggingDisabled, goTo('card')],
    ...paymentPages,
    'read the card': [
      ask(
        cardOfCaller,
        { ...beside, traveller },
        {
          card: ({ version, account }) => [note({ version, account }), goTo('show the card')],
          nobody: () => [goTo('nobody')],
          ...failedAt('no records'),
        },
        PATIENCE,
      ),
    ],
    deeds: [
      showView('cards', {
        ...page,
        data: { Heading: words.deeds.heading, Cards: words.deeds.cards, CardsPerRow: '3', Back: words.back },
        on: {
          ActionSelected: [
            byChoice(
              {
                [choose.sheet]: [goTo('sheet')],
                [choose.bySms]: [goTo('ticket by SMS')],
                [choose.byEmail]: [goTo('ticket by e-mail')],
                [choose.account]: [when(noted('account'), { frozen: [goTo('release')] }, [goTo('freeze')])],
                [choose.point]: [goTo('point')],
                [choose.note]: [goTo('note')],
                [choose.callBack]: [goTo('callback')],
                [choose.noCallback]: [goTo('no callback')],
                [choose.merge]: [goTo('other')],
              },
              toCard,
            ),
          ],
          Back: toCard,
          NoMatchFound: toCard,
        },
      }),
    ],
    ...sheetPages,
    ...orderPages,
    ...casePages,
    ...deedPages,
    ...mergePages,
    nobody: [problemPage(words.nobody, choose.find, [goTo('find')])],
    ...guideForm('find', words.find, [
      ask(
        whoseRecord,
        { ...beside, number: typed('number'), name: typed('name') },
        {
          found: ({ traveller: found }) => [
            remember({ traveller: found }, 'Related'),
            remember({ traveller: found }),
            goTo('card'),
          ],
          refused: () => [goTo('find again')],
          ...failedAt('find not saved'),
        },
        PATIENCE,
      ),
    ]),
    'unknown agent': findTheAgent('card', 'we do not know you'),
    'we do not know you': [problemPage(words.unknownAgent, choose.again, toCard)],
    'no records': [problemPage(words.noRecords, choose.again, toCard)],
    over,
  },
});
