import { sendTicketFor } from '../../lambdas/bookings/agent-contract.ts';
import { keepConsultation } from '../../lambdas/orders/agent-contract.ts';
import { changeRecord } from '../../lambdas/travellers/agent-contract.ts';
import { callBackAt, cancelTheirs } from '../../lambdas/waiting/agent-contract.ts';
import { beside, detailPage, PATIENCE } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { noted, remembered } from '../flow-language/contact.ts';
import { goTo } from '../flow-language/step.ts';
import { byChoice, typed } from '../flow-language/views/show-view.ts';
import { became, becameOnCard, changedOn } from './guide-deed.ts';
import { guideForm } from './guide-form.ts';
import * as words from './words.guide.en.ts';

const { choose } = words;
const traveller = remembered('traveller');

const change = (does: string, value: string) => ({ ...beside, traveller, version: noted('version'), does, value });

/** What a traveller asks for is written on a sheet (S2). */
export const sheetPages = {
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
};

/** What can be done for the traveller of a card, each deed with its form; the guide brings `card` and `read the card`, where all of them lead. */
export const deedPages = {
  'ticket by SMS': [ask(sendTicketFor, { ...beside, traveller, by: 'sms' }, becameOnCard, PATIENCE)],
  'ticket by e-mail': [ask(sendTicketFor, { ...beside, traveller, by: 'email' }, becameOnCard, PATIENCE)],
  freeze: [
    detailPage(
      { Heading: words.freeze.heading, Sections: words.freeze.says, Actions: [choose.freezeNow], Back: words.back },
      [byChoice({ [choose.freezeNow]: [goTo('freeze now')] }, [goTo('card')])],
      [goTo('card')],
    ),
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
};
