import { freezeAccount } from '../../lambdas/travellers/contract.ts';
import { ask } from '../flow-language/ask.ts';
import { loggingDisabled, noted, remembered } from '../flow-language/contact.ts';
import { menu } from '../flow-language/keys.ts';
import { comeBack, flowModule } from '../flow-language/modules.ts';
import { say } from '../flow-language/speech.ts';
import { goTo } from '../flow-language/step.ts';
import { alwaysInModule, listeningInModule, RESULTS } from './leaving.ts';
import { noteWords } from './note-words.ts';
import { words } from './words.ts';

/** Freezes the caller's account by one key, at any hour (S23, S25). Who is not recognised comes back `unknown`. */
export const freeze = flowModule({
  name: 'Freeze account',
  description: 'Freezes the account of a recognised caller at once, and says what that means.',
  results: [...RESULTS, 'unknown'],
  sections: {
    freeze: [
      loggingDisabled,
      ask(
        freezeAccount,
        { phone: '$.CustomerEndpoint.Address', traveller: remembered('traveller') },
        {
          frozen: () => [noteWords('said', words.frozenNow), goTo('after freezing')],
          alreadyFrozen: () => [noteWords('said', words.frozenBefore), goTo('after freezing')],
          unknown: () => [comeBack('unknown')],
          unavailable: () => [goTo('cannot')],
          technicalError: () => [goTo('cannot')],
        },
      ),
    ],
    'after freezing': [
      menu({
        ...listeningInModule,
        says: words.afterFreezing(noted('said')),
        keys: alwaysInModule,
        otherKey: [say(words.wrongKey), goTo('after freezing')],
      }),
    ],
    cannot: [say(words.cannotFreeze), comeBack('person')],
  },
});
