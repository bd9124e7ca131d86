import { sendTicketFor } from '../../lambdas/bookings/agent-contract.ts';
import { keepConsultation } from '../../lambdas/orders/agent-contract.ts';
import {
  bothRecords,
  callerCard as cardOfCaller,
  changeRecord,
  mergeRecords,
  whoseRecord,
} from '../../lambdas/travellers/agent-contract.ts';
import { callBackAt, cancelTheirs } from '../../lambdas/waiting/agent-contract.ts';
import { beside, over, PATIENCE, page } from '../agents/guide.ts';
import { findTheAgent } from '../agents/unknown-agent.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remember, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { flow } from '../flow-language/flow.ts';
import { goTo } from '../flow-language/step.ts';
import { byChoice, showView, typed } from '../flow-language/views/show-view.ts';
import { orderPages } from '../orders/order-pages.ts';
import { became, becameOnCard, changedOn } from './guide-deed.ts';
import { guideForm } from './guide-form.ts';
import * as words from './words.guide.en.ts';

const { choose } = words;
const traveller = remembered('traveller');
const version = noted('version');
const toCard = [goTo('card')] as const;

const change = (does: string, value: string) => ({ ...beside, traveller, version, does, value });

const plainPage = (shown: { readonly heading: string; readonly says: string }, action: string) => ({
  ...page,
  data: { Heading: shown.heading, Sections: shown.says, Actions: [action] },
});

/** What an agent sees beside a contact from the moment they accept it: who it is (S1, S3 to S8), and what can be done for them. */
export const callerCard = flow({
  name: 'Caller card',
  type: 'CONTACT_FLOW',
  description: 'Shows the agent who is calling, and does for the caller what the agent may do.',
  sections: {
    start: [loggingDisabled, goTo('card')],
    card: [note({ news: remembered('brief') }), goTo('read the card')],
    'read the card': [
      ask(
        cardOfCaller,
        { ...beside, traveller },
        {
          card: ({ version, account }) => [note({ version, account }), goTo('show the card')],
          nobody: () => [goTo('nobody')],
          unknownAgent: () => [goTo('unknown agent')],
          unavailable: () => [goTo('no records')],
          technicalError: () => [goTo('no records')],
        },
        PATIENCE,
      ),
    ],
    'show the card': [
      showView('detail', {
        ...page,
        data: {
          Heading: '$.External.heading',
          Description: noted('news'),
          AttributeBar: '$.External.facts',
          Sections: '$.External.sections',
          Actions: [choose.sheet, choose.orders, choose.more],
        },
        on: {
          ActionSelected: [
            byChoice(
              {
                [choose.sheet]: [goTo('sheet')],
                [choose.orders]: [goTo('orders')],
                [choose.more]: [goTo('deeds')],
              },
              [goTo('card')],
            ),
          ],
          Back: toCard,
        },
      }),
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
              [goTo('card')],
            ),
          ],
          Back: toCard,
          NoMatchFound: toCard,
        },
      }),
    ],
    ...guideForm('sheet', words.sheet, [
      ask(
        keepConsultation,
        {
          ...beside,
          traveller,
          asked: typed('asked'),
          where: typed('where'),
          when: typed('when'),
          people: typed('people'),
          budget: typed('budget'),
        },
        became('sheet'),
        PATIENCE,
      ),
    ]),
    ...orderPages,
    'ticket by SMS': [ask(sendTicketFor, { ...beside, traveller, by: 'sms' }, becameOnCard, PATIENCE)],
    'ticket by e-mail': [ask(sendTicketFor, { ...beside, traveller, by: 'email' }, becameOnCard, PATIENCE)],
    freeze: [
      showView('detail', {
        ...page,
        data: {
          Heading: words.freeze.heading,
          Sections: words.freeze.says,
          Actions: [choose.freezeNow],
          Back: words.back,
        },
        on: { ActionSelected: [byChoice({ [choose.freezeNow]: [goTo('freeze now')] }, [goTo('card')])], Back: toCard },
      }),
    ],
    'freeze now': [
      ask(changeRecord, change('hold', 'now'), { ...becameOnCard, changed: () => [goTo('card')] }, PATIENCE),
    ],
    ...guideForm('release', words.release, [
      ask(changeRecord, change('release', typed('value')), { ...became('release'), ...changedOn('release') }, PATIENCE),
    ]),
    ...guideForm('point', words.point, [
      ask(changeRecord, change(typed('does'), typed('value')), { ...became('point'), ...changedOn('point') }, PATIENCE),
    ]),
    ...guideForm('note', words.note, [
      ask(changeRecord, change('note', typed('value')), { ...became('note'), ...changedOn('note') }, PATIENCE),
    ]),
    ...guideForm('callback', words.callBack, [
      ask(
        callBackAt,
        {
          ...beside,
          traveller,
          day: typed('day'),
          time: typed('time'),
          zone: typed('zone'),
          number: typed('number'),
          about: typed('about'),
        },
        became('callback'),
        PATIENCE,
      ),
    ]),
    'no callback': [ask(cancelTheirs, { ...beside, traveller }, becameOnCard, PATIENCE)],
    ...guideForm('other', words.other, [
      ask(
        bothRecords,
        { ...beside, traveller, number: typed('number'), name: typed('name') },
        {
          both: ({ other, otherVersion }) => [note({ other, otherVersion }), goTo('both')],
          refused: () => [goTo('other again')],
          forbidden: ({ says }) => [note({ news: says }), goTo('read the card')],
          unknownAgent: () => [goTo('unknown agent')],
          unavailable: () => [goTo('other not saved')],
          technicalError: () => [goTo('other not saved')],
        },
        PATIENCE,
      ),
    ]),
    both: [
      showView('detail', {
        ...page,
        data: {
          Heading: words.both.heading,
          Description: words.both.says,
          Sections: [
            { Heading: words.both.keeps, Items: [{ Label: 'Record', Value: '$.External.keeps' }] },
            { Heading: words.both.goes, Items: [{ Label: 'Record', Value: '$.External.goes' }] },
          ],
          Actions: [choose.mergeNow],
          Back: words.back,
        },
        on: { ActionSelected: [byChoice({ [choose.mergeNow]: [goTo('merge now')] }, [goTo('card')])], Back: toCard },
      }),
    ],
    'merge now': [
      ask(
        mergeRecords,
        { ...beside, traveller, version, other: noted('other'), otherVersion: noted('otherVersion') },
        {
          ...becameOnCard,
          done: () => [goTo('merged')],
          changed: ({ says }) => [note({ news: says }), goTo('read the card')],
        },
        PATIENCE,
      ),
    ],
    merged: [
      showView('confirmation', {
        ...page,
        data: { Heading: words.merged, SubHeading: '$.External.says', Next: { Label: words.back } },
        on: { Next: toCard },
      }),
    ],
    nobody: [
      showView('detail', {
        ...plainPage(words.nobody, choose.find),
        on: { ActionSelected: [goTo('find')], Back: toCard },
      }),
    ],
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
          unknownAgent: () => [goTo('unknown agent')],
          unavailable: () => [goTo('find not saved')],
          technicalError: () => [goTo('find not saved')],
        },
        PATIENCE,
      ),
    ]),
    'unknown agent': findTheAgent('card', 'we do not know you'),
    'we do not know you': [
      showView('detail', {
        ...plainPage(words.unknownAgent, choose.again),
        on: { ActionSelected: toCard, Back: toCard },
      }),
    ],
    'no records': [
      showView('detail', {
        ...plainPage(words.noRecords, choose.again),
        on: { ActionSelected: toCard, Back: toCard },
      }),
    ],
    over,
  },
});
