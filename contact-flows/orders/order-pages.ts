import {
  askForStep,
  beginOrderFor,
  filledStep,
  listOrders,
  showOrder,
  takeOrderStep,
} from '../../lambdas/orders/agent-contract.ts';
import { beside, detailPage, failedAt, PATIENCE, page, told } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted, remembered } from '../flow-language/contact.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { byChoice, showView, typed, viewResult } from '../flow-language/views/show-view.ts';
import { guideForm, plainForm } from '../travellers/guide-form.ts';
import * as words from './words.guide.en.ts';

const traveller = remembered('traveller');
const order = noted('order');
const step = noted('step');
const FILLED = Object.keys(filledStep) as (keyof typeof filledStep)[];
const noteOf = (field: string): string => `filled${field}`;

/** What was typed on the form of a step, kept where the next page does not take its place. */
const keepTyped = note(Object.fromEntries(FILLED.map((field) => [noteOf(field), typed(field)])));
const kept = Object.fromEntries(FILLED.map((field) => [field, noted(noteOf(field))]));

const nothing = failedAt('no records');

/** The sentence stands on the page of the order. */
const onOrder = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the order')] as const;

const stepForm = (ErrorText?: string) =>
  showView('form', {
    ...page,
    data: {
      Heading: '$.External.heading',
      SubHeading: '$.External.says',
      ...(ErrorText === undefined ? {} : { ErrorText }),
      Sections: '$.External.sections',
      Back: words.toOrder,
      Next: words.continueWith,
    },
    on: { Next: [goTo('keep what was typed')], Back: [goTo('order')], Step: [goTo('order')] },
  });

type Section =
  | ('orders' | 'read orders' | 'show orders' | 'order' | 'read the order' | 'show the order')
  | ('step' | 'step form' | 'step form again' | 'sure' | 'keep what was typed' | 'take the step' | 'step not taken')
  | ('number' | 'save number')
  | ('new order' | 'new order again' | 'new order not saved' | 'save new order');

/**
 * The pages of orders, for every guide that has them (S72 to S92): a list, one order, and the form of each step, which the order's own rules
 * describe. The guide brings `card`, where they are left, `unknown agent`, `no records` and `over`.
 */
export const orderPages = {
  orders: [note({ news: words.nothing }), goTo('read orders')],
  'read orders': [
    ask(listOrders, { ...beside, traveller }, { orders: () => [goTo('show orders')], ...nothing }, PATIENCE),
  ],
  'show orders': [
    showView('list', {
      ...page,
      data: {
        Heading: '$.External.heading',
        SubHeading: noted('news'),
        Items: '$.External.orders',
        Back: words.close,
      },
      on: {
        ActionSelected: [
          byChoice({ 'by number': [goTo('number')], new: [goTo('new order')] }, [
            note({ order: viewResult('actionName') }),
            goTo('order'),
          ]),
        ],
        Back: [goTo('card')],
      },
    }),
  ],
  ...plainForm('number', words.byNumber, [note({ order: typed('number') }), goTo('order')]),
  ...guideForm('new order', words.newOrder, [
    ask(
      beginOrderFor,
      {
        ...beside,
        traveller,
        asked: typed('asked'),
        where: typed('where'),
        people: typed('people'),
        currency: typed('currency'),
        institution: typed('institution'),
        agency: typed('agency'),
        actedFor: typed('actedFor'),
      },
      {
        begun: ({ says, order }) => [note({ news: says, order }), goTo('read the order')],
        refused: () => [goTo('new order again')],
        forbidden: ({ says }) => [note({ news: says }), goTo('read orders')],
        ...failedAt('new order not saved'),
      },
      PATIENCE,
    ),
  ]),
  order: [note({ news: words.nothing }), goTo('read the order')],
  'read the order': [
    ask(
      showOrder,
      { ...beside, order },
      {
        order: ({ version }) => [note({ version }), goTo('show the order')],
        refused: ({ says }) => [note({ news: says }), goTo('read orders')],
        ...nothing,
      },
      PATIENCE,
    ),
  ],
  'show the order': [
    detailPage(
      { ...told, Actions: '$.External.actions', Back: words.toOrders },
      [note({ step: viewResult('actionName') }), goTo('step')],
      [goTo('orders')],
    ),
  ],
  step: [
    ask(
      askForStep,
      { ...beside, order, step },
      {
        form: () => [goTo('step form')],
        sure: () => [goTo('sure')],
        refused: onOrder,
        ...nothing,
      },
      PATIENCE,
    ),
  ],
  'step form': [stepForm()],
  'step form again': [stepForm('$.External.wrong')],
  sure: [
    detailPage(
      { Heading: '$.External.heading', Sections: '$.External.says', Actions: [words.doIt], Back: words.toOrder },
      [goTo('keep what was typed')],
      [goTo('order')],
    ),
  ],
  'keep what was typed': [keepTyped, goTo('take the step')],
  'take the step': [
    ask(
      takeOrderStep,
      { ...beside, order, version: noted('version'), step, ...(kept as { [F in (typeof FILLED)[number]]: string }) },
      {
        done: onOrder,
        refused: () => [goTo('step form again')],
        no: onOrder,
        forbidden: onOrder,
        ...failedAt('step not taken'),
      },
      PATIENCE,
    ),
  ],
  'step not taken': [
    detailPage(
      { Heading: words.notSaved.heading, Sections: words.notSaved.says, Actions: [words.again], Back: words.toOrder },
      [goTo('take the step')],
      [goTo('order')],
    ),
  ],
} as unknown as { readonly [S in Section]: Path<never> };
