import { aroundPayment } from '../../lambdas/agents/agent-contract.ts';
import { beside, detailPage, failedAt, PATIENCE, told } from '../agents/guide.ts';
import { ask } from '../flow-language/ask.ts';
import { note, noted, remembered } from '../flow-language/contact.ts';
import { when } from '../flow-language/decide.ts';
import { goTo, type Path, type Step } from '../flow-language/step.ts';
import { byChoice } from '../flow-language/views/show-view.ts';
import * as words from './words.guide.en.ts';

const { choose } = words;

const toldOnCard = ({ says }: { readonly says: string }) => [note({ news: says }), goTo('read the card')] as const;

/** What is chosen on the card itself. */
const cardPage = (payment: string, to: string): Step<string> =>
  detailPage(
    { ...told, Actions: [choose.sheet, choose.orders, choose.cases, payment, choose.more] },
    [
      byChoice(
        {
          [choose.sheet]: [goTo('sheet')],
          [choose.orders]: [goTo('orders')],
          [choose.cases]: [goTo('cases')],
          [payment]: [goTo(to)],
          [choose.more]: [goTo('deeds')],
        },
        [goTo('card')],
      ),
    ],
    [goTo('card')],
  );

const asks = (does: 'begin' | 'end') => ({ ...beside, does, recorded: remembered('recorded') });

type Section = 'card' | 'who it is' | 'show the card' | 'payment begins' | 'payment is done' | 'recording unsure';

/**
 * A payment on the call of a card: the recording is paused until the agent says that it is done, and the card says so for as long, wherever
 * they have been meanwhile. The guide brings `card` and `read the card`.
 */
export const paymentPages = {
  card: [
    when(noted('payment'), { open: [note({ news: noted('paused') })] }, [goTo('who it is')]),
    goTo('read the card'),
  ],
  // The name stands above it, and the trips below: danger is what matters first (S66).
  'who it is': [
    when(remembered('matter'), { emergency: [note({ news: words.inDanger })] }, [note({ news: remembered('brief') })]),
    goTo('read the card'),
  ],
  'show the card': [
    when(noted('payment'), { open: [cardPage(choose.paid, 'payment is done')] }, [
      cardPage(choose.payment, 'payment begins'),
    ]),
  ],
  'payment begins': [
    ask(
      aroundPayment,
      asks('begin'),
      {
        begun: ({ says }) => [note({ payment: 'open', paused: says, news: says }), goTo('read the card')],
        ended: toldOnCard,
        refused: toldOnCard,
        ...failedAt('recording unsure'),
      },
      PATIENCE,
    ),
  ],
  'payment is done': [
    ask(
      aroundPayment,
      asks('end'),
      {
        begun: toldOnCard,
        ended: ({ says }) => [note({ payment: 'none', news: says }), goTo('read the card')],
        refused: toldOnCard,
        ...failedAt('recording unsure'),
      },
      PATIENCE,
    ),
  ],
  'recording unsure': [note({ news: words.recordingUnsure }), goTo('read the card')],
} as unknown as { readonly [S in Section]: Path<never> };
