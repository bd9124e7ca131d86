import {
  askForStep,
  beginOrderFor,
  countOrders,
  filledStep,
  listOrders,
  showOrder,
  takeOrderStep,
} from '../../lambdas/orders/agent-contract.ts';
import { describedForm, keptFields, notTaken } from '../agents/described-form.ts';
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
const { keep, kept } = keptFields(filledStep, 'filled');

/** Nobody knows who asks, or the records do not answer. */
export const nothing = failedAt('no records');

/** The sentence stands on the page of the order. */
const onOrder = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the order')] as const;

const form = {
  ...{ next: words.continueWith, back: words.toOrder },
  to: { next: 'keep what was typed', back: 'order' },
} as const;

/** What may be chosen on every list of orders. */
const CHOICES = { 'by number': [goTo('number')], new: [goTo('new order')], counts: [goTo('counts')] } as const;

/** A list of orders, with what is new of it. `Back` where there is something to go back to; `also` is what else stands on it, by its id. */
export const orderList = <Also extends string = never>(
  Back?: string,
  also: { readonly [id: string]: Path<Also> } = {},
) =>
  showView('list', {
    ...page,
    data: {
      Heading: '$.External.heading',
      SubHeading: noted('news'),
      Items: '$.External.orders',
      ...(Back === undefined ? {} : { Back }),
    },
    on: {
      ActionSelected: [
        byChoice<'number' | 'new order' | 'counts' | 'order' | Also>({ ...CHOICES, ...also }, [
          note({ order: viewResult('actionName') }),
          goTo('order'),
        ]),
      ],
      Back: [goTo('card')],
    },
  });

const counted = {
  counted: () => [goTo('show counts')],
  refused: () => [goTo('period again')],
  forbidden: ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read orders')],
  unknownAgent: () => [goTo('unknown agent')],
  unavailable: () => [goTo('period not saved')],
  technicalError: () => [goTo('period not saved')],
} as const;

const toOrders = { label: words.toOrders, to: 'orders' };

type Section =
  | ('orders' | 'read orders' | 'show orders' | 'order' | 'read the order' | 'show the order')
  | ('step' | 'step form' | 'step form again' | 'sure' | 'keep what was typed' | 'take the step' | 'step not taken')
  | ('number' | 'save number')
  | ('new order' | 'new order again' | 'new order not saved' | 'save new order')
  | ('counts' | 'show counts' | 'period' | 'period again' | 'period not saved' | 'save period');

/**
 * The pages of orders, for every guide that has them (S72 to S92): a list, one order, and the form of each step, which the order's own rules
 * describe. The guide brings `card`, where they are left, `unknown agent`, `no records` and `over`.
 */
export const orderPages = {
  orders: [note({ news: words.nothing }), goTo('read orders')],
  'read orders': [
    ask(
      listOrders,
      { ...beside, traveller, on: 'card' },
      { orders: () => [goTo('show orders')], ...nothing },
      PATIENCE,
    ),
  ],
  'show orders': [orderList(words.close)],
  ...plainForm('number', words.byNumber, [note({ order: typed('number') }), goTo('order')], toOrders),
  ...guideForm(
    'new order',
    words.newOrder,
    [
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
    ],
    toOrders,
  ),
  counts: [ask(countOrders, { ...beside, from: 'none', to: 'none' }, counted, PATIENCE)],
  'show counts': [
    showView('detail', {
      ...page,
      data: {
        Heading: '$.External.heading',
        Description: '$.External.says',
        Sections: '$.External.sections',
        Actions: [words.anotherPeriod],
        Back: words.toOrders,
      },
      on: { ActionSelected: [goTo('period')], Back: [goTo('orders')] },
    }),
  ],
  ...guideForm(
    'period',
    words.period,
    [ask(countOrders, { ...beside, from: typed('from'), to: typed('to') }, counted, PATIENCE)],
    toOrders,
  ),
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
  'step form': [describedForm(form, 'first')],
  'step form again': [describedForm(form, 'wrong')],
  sure: [
    detailPage(
      { Heading: '$.External.heading', Sections: '$.External.says', Actions: [words.doIt], Back: words.toOrder },
      [goTo('keep what was typed')],
      [goTo('order')],
    ),
  ],
  'keep what was typed': [keep, goTo('take the step')],
  'take the step': [
    ask(
      takeOrderStep,
      { ...beside, order, version: noted('version'), step, ...kept },
      {
        done: onOrder,
        refused: ({ version }) => [note({ version }), goTo('step form again')],
        no: onOrder,
        forbidden: onOrder,
        ...failedAt('step not taken'),
      },
      PATIENCE,
    ),
  ],
  'step not taken': notTaken(words.notSaved, {
    ...{ next: words.again, back: words.toOrder },
    to: { next: 'take the step', back: 'order' },
  }),
} as unknown as { readonly [S in Section]: Path<never> };
