import { whereAreMyOrders } from '../../lambdas/orders/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remembered } from '../flow-language/contact.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from '../travellers/leaving.ts';
import { words } from './words.ts';

/** Tells callers how their orders stand: with whom, since when, what is next and by when (S18, S19). Who has none comes back `none`. */
export const orderStatus = flowModule({
  name: 'Order status',
  description: 'Says with which department the orders of a caller are, what is next and by when.',
  results: [...RESULTS, 'none'],
  sections: {
    look: [
      loggingDisabled,
      ask(
        whereAreMyOrders,
        { phone: '$.CustomerEndpoint.Address', traveller: remembered('traveller'), language: LANGUAGE_REFERENCE },
        {
          some: ({ orders }) => [note({ orders }), goTo('say')],
          none: () => [comeBack('none')],
          unavailable: () => [goTo('cannot')],
          technicalError: () => [goTo('cannot')],
        },
      ),
    ],
    say: [
      menu({
        ...listeningInModule,
        says: words.orders(noted('orders')),
        keys: { ...alwaysInModule, '2': [goTo('look')] },
        otherKey: [say(words.wrongKey), goTo('say')],
      }),
    ],
    cannot: [say(words.cannotSeeOrders), comeBack('person')],
  },
});
