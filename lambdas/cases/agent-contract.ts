import * as z from 'zod';
import { beside, filled, form, listed, nothing, says, shown, traveller, typed } from '../platform/guide-shapes.ts';

/** The open cases of the traveller beside whom it is asked; without one, what the agent's department has to do, in the order of work (S53, S62). */
export const listCases = {
  capability: 'cases',
  by: 'agent',
  question: 'which cases',
  asks: z.object({ ...beside, traveller }),
  answers: {
    /** The last lines are no cases: `by number` and, for a traveller, `new`. */
    cases: z.object({ heading: says, cases: z.array(listed) }),
    ...nothing,
  },
} as const;

/** One case with all that is known of it, what to do in its kind of emergency (S60), and the labels of the steps that the agent may take now. */
export const showCase = {
  capability: 'cases',
  by: 'agent',
  question: 'the case',
  asks: z.object({ ...beside, case: filled }),
  answers: {
    case: z.object({ ...shown, actions: z.array(says), version: says }),
    refused: z.object({ says }),
    ...nothing,
  },
} as const;

/** What a step of a case has to be told, as the form view takes it. `step` is its label. */
export const askForCaseStep = {
  capability: 'cases',
  by: 'agent',
  question: 'what the step of the case needs',
  asks: z.object({ ...beside, case: filled, step: filled }),
  answers: { form: z.object(form), refused: z.object({ says }), ...nothing },
} as const;

/** What the form of any step may have been filled in with, each as text. */
export const filledCaseStep = { says: typed, who: typed, where: typed, amount: typed, tell: typed } as const;

/** Takes a step of a case, as the agent who has the contact and as they saw it (S64 to S69). */
export const takeStepOfCase = {
  capability: 'cases',
  by: 'agent',
  question: 'take the step of the case',
  asks: z.object({ ...beside, case: filled, version: filled, step: filled, ...filledCaseStep }),
  answers: {
    done: z.object({ says }),
    /** Something on the form is wrong: `wrong` says what, and what was typed stays. `version` is the case as the agent knows it now. */
    refused: z.object({ ...form, wrong: says, version: says }),
    no: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** Somebody of ours writes a problem down for the traveller beside whom they are (S63, S64). */
export const openCaseFor = {
  capability: 'cases',
  by: 'agent',
  question: 'begin a case',
  asks: z.object({ ...beside, traveller, kind: filled, about: filled, departs: filled }),
  answers: {
    begun: z.object({ says, case: says }),
    refused: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;
