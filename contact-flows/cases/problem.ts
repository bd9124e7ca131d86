import { reportByKey, whereAreMyCases } from '../../lambdas/cases/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, note, noted, remembered } from '../flow-language/contact.ts';
import { menu } from '../flow-language/keys.ts';
import { LANGUAGE_REFERENCE } from '../flow-language/languages.ts';
import { comeBack, flowModule } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from '../travellers/leaving.ts';
import { words } from './words.ts';

const caller = {
  phone: '$.CustomerEndpoint.Address',
  traveller: remembered('traveller'),
  language: LANGUAGE_REFERENCE,
} as const;

const chosen = (kind: string) => [note({ kind }), goTo('report')] as const;

/** Tells callers how their problems stand, and takes a new one in by a key (S38, S55, S63). */
export const problem = flowModule({
  name: 'Problem',
  description: 'Says how the cases of a caller stand, and writes a new one down by the key that says what it is about.',
  results: RESULTS,
  sections: {
    look: [
      loggingDisabled,
      note({ kind: 'none' }),
      ask(whereAreMyCases, caller, {
        some: ({ says }) => [note({ says }), goTo('standing')],
        none: () => [goTo('which')],
        unavailable: () => [goTo('which')],
        technicalError: () => [goTo('which')],
      }),
    ],
    standing: [
      menu({
        ...listeningInModule,
        says: words.standing(noted('says')),
        keys: { ...alwaysInModule, '1': [goTo('which')], '2': [goTo('look')] },
        otherKey: [say(words.wrongKey), goTo('standing')],
      }),
    ],
    which: [
      menu({
        ...listeningInModule,
        says: words.which,
        keys: {
          ...alwaysInModule,
          '1': chosen('refund'),
          '2': chosen('change'),
          '3': chosen('swap'),
          '4': chosen('complaint'),
          '5': chosen('suggestion'),
          '6': chosen('claim'),
        },
        otherKey: [say(words.wrongKey), goTo('which')],
      }),
    ],
    report: [
      ask(
        reportByKey,
        { ...caller, contact: '$.ContactId', kind: noted('kind') },
        {
          taken: ({ says }) => [note({ says }), goTo('taken')],
          known: ({ says }) => [note({ says }), goTo('taken')],
          unavailable: () => [goTo('not taken')],
          technicalError: () => [goTo('not taken')],
        },
        5,
      ),
    ],
    taken: [
      menu({
        ...listeningInModule,
        says: words.taken(noted('says')),
        keys: alwaysInModule,
        otherKey: [say(words.wrongKey), goTo('taken')],
        silence: [comeBack('main menu')],
      }),
    ],
    'not taken': [say(words.notTaken), comeBack('person')],
  },
});
