import * as z from 'zod';
import { beside, filled, form, listed, nothing, says, shown } from '../platform/guide-shapes.ts';

/** The rules for messages that our people have written (S95): those that are on first. The last line is none: `+new`. */
export const listRules = {
  capability: 'notices',
  by: 'agent',
  question: 'which message rules',
  asks: z.object(beside),
  answers: { rules: z.object({ heading: says, rules: z.array(listed) }), ...nothing },
} as const;

/** One rule with all that is known of it, and what can be done with it as it is. At most 16 KB. */
export const showRule = {
  capability: 'notices',
  by: 'agent',
  question: 'the message rule',
  asks: z.object({ ...beside, rule: filled }),
  answers: {
    rule: z.object({ ...shown, actions: z.array(says), version: says }),
    refused: z.object({ says }),
    ...nothing,
  },
} as const;

/** The form of a rule with what it says now; of a new one where `rule` is `+new`. */
export const askForRule = {
  capability: 'notices',
  by: 'agent',
  question: 'what a message rule needs',
  asks: z.object({ ...beside, rule: filled }),
  answers: { form: z.object(form), refused: z.object({ says }), ...nothing },
} as const;

/** What the form of a rule may have been filled in with, each as text. */
export const filledRule = {
  name: filled,
  base: filled,
  days: filled,
  stage: filled,
  class: filled,
  tiers: filled,
  products: filled,
  en: filled,
  lt: filled,
  zh: filled,
  fa: filled,
} as const;

/** Keeps a new rule as a draft, or a change of one as whoever fills it in saw it. */
export const keepRule = {
  capability: 'notices',
  by: 'agent',
  question: 'keep the message rule',
  asks: z.object({ ...beside, rule: filled, version: filled, ...filledRule }),
  answers: {
    done: z.object({ says, rule: says }),
    /** Something on the form is wrong: `wrong` says what; what was typed stays. */
    refused: z.object({ ...form, wrong: says }),
    /** Somebody else was faster: `wrong` says who, and what is typed counts for `version` if it is kept again. */
    changed: z.object({ ...form, wrong: says, version: says }),
    no: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** Whom a rule would reach as it is, on real data, and what they would read. Nothing is sent. */
export const lookAtRule = {
  capability: 'notices',
  by: 'agent',
  question: 'whom a message rule would reach',
  asks: z.object({ ...beside, rule: filled }),
  answers: {
    preview: z.object({ ...shown, says }),
    no: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** Switches a rule on, or pauses it; `to` is `on` or `paused`. */
export const switchRule = {
  capability: 'notices',
  by: 'agent',
  question: 'switch the message rule',
  asks: z.object({ ...beside, rule: filled, version: filled, to: filled }),
  answers: {
    done: z.object({ says }),
    no: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;
