import { whoHasThisContact } from '../../lambdas/agents/agent-contract.ts';
import { ask } from '../flow-language/ask.ts';
import { attempts } from '../flow-language/decide.ts';
import { goTo, type Path } from '../flow-language/step.ts';
import { beside, PATIENCE } from './guide.ts';

/** How often Connect is asked in a row. */
const TRIES = 2;

/**
 * Where a guide goes whose agent nobody knows: Connect is asked who has the contact, and the guide goes on at `known`; else at
 * `unknown`, a page that says so.
 */
export const findTheAgent = <Known extends string, Unknown extends string>(
  known: Known,
  unknown: Unknown,
): Path<Known | Unknown> => [
  // What Connect says is kept, and found then; were it not, the guide would go round for ever.
  attempts(TRIES, {
    again: [
      ask(
        whoHasThisContact,
        beside,
        {
          known: () => [goTo(known)],
          unknownAgent: () => [goTo(unknown)],
          unavailable: () => [goTo(unknown)],
          technicalError: () => [goTo(unknown)],
        },
        PATIENCE,
      ),
    ],
    exhausted: [goTo(unknown)],
  }),
];
