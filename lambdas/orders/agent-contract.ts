import * as z from 'zod';
import { beside, filled, form, label, listed, nothing, says, shown, traveller } from '../platform/guide-shapes.ts';
import { id } from '../platform/id.ts';

/** Keeps what a traveller asked for (S2): asked now, on their card the next time. `contact` and `kept` name the contact beside. */
export const keepConsultation = {
  capability: 'orders',
  by: 'agent',
  question: 'keep the consultation',
  asks: z.object({
    ...beside,
    traveller,
    asked: filled,
    where: filled,
    when: filled,
    people: filled,
    budget: filled,
  }),
  answers: {
    done: z.object({ says }),
    refused: z.object({ says }),
    /** Not theirs to do; that they tried is kept (S92). */
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** The orders of the traveller beside whom it is asked; without one, those that the agent or their department has to go on with (S18). */
export const listOrders = {
  capability: 'orders',
  by: 'agent',
  question: 'which orders',
  /** `on` is the page where it stands: a `card`, or the agent's own `desk`. */
  asks: z.object({ ...beside, traveller, on: id.nullish() }),
  answers: {
    /** The last lines are no orders: `by number`; for a traveller, `new`; on a desk of one's own, `rules` for messages. */
    orders: z.object({ heading: says, orders: z.array(listed) }),
    ...nothing,
  },
} as const;

/** One order with all that is known of it, and the labels of the steps that the agent may take now (S80, S85, S90). At most 16 KB. */
export const showOrder = {
  capability: 'orders',
  by: 'agent',
  question: 'the order',
  asks: z.object({ ...beside, order: filled }),
  answers: {
    order: z.object({ ...shown, actions: z.array(says), version: says }),
    refused: z.object({ says }),
    ...nothing,
  },
} as const;

/** What a step of an order has to be told, as the form view takes it. `step` is its label. */
export const askForStep = {
  capability: 'orders',
  by: 'agent',
  question: 'what the step needs',
  asks: z.object({ ...beside, order: filled, step: filled }),
  answers: {
    form: z.object(form),
    /** It needs nothing but a yes. */
    sure: z.object({ heading: says, says }),
    refused: z.object({ says }),
    ...nothing,
  },
} as const;

/** What the form of any step may have been filled in with, each as text. */
export const filledStep = {
  who: filled,
  says: filled,
  what: filled,
  quantity: filled,
  amount: filled,
  supplier: filled,
  line: filled,
  on: filled,
  score: filled,
  field: filled,
  value: filled,
} as const;

/** Takes a step of an order, as the agent who has the contact and as they saw it (S72 to S92). */
export const takeOrderStep = {
  capability: 'orders',
  by: 'agent',
  question: 'take the step',
  asks: z.object({ ...beside, order: filled, version: filled, step: filled, ...filledStep }),
  answers: {
    done: z.object({ says }),
    /**
     * Something on the form is wrong, or somebody else was faster: `wrong` says what, and what was typed stays. `version` is the order as
     * the agent knows it now.
     */
    refused: z.object({ ...form, wrong: says, version: says }),
    /** It cannot be done, whatever is typed; or somebody else was faster, and there is nothing to type. */
    no: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** Who created, assigned and owns the orders of a period, for appraisal (S76, S103); a day that is `none`
 * or empty is the first of the month, or today. At most 16 KB. */
export const countOrders = {
  capability: 'orders',
  by: 'agent',
  question: 'how many orders',
  asks: z.object({ ...beside, from: filled, to: filled }),
  answers: {
    counted: z.object({
      heading: says,
      says,
      sections: z.array(z.object({ Heading: says, Items: z.array(label) })),
    }),
    refused: z.object({ says }),
    /** Not theirs to see; that they tried is kept (S92). */
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** A consultation becomes an order (S72). */
export const beginOrderFor = {
  capability: 'orders',
  by: 'agent',
  question: 'begin an order',
  asks: z.object({
    ...beside,
    traveller,
    asked: filled,
    where: filled,
    people: filled,
    currency: filled,
    institution: filled,
    agency: filled,
    actedFor: filled,
  }),
  answers: {
    begun: z.object({ says, order: says }),
    refused: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;
