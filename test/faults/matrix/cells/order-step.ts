import { type CellsOfPath, neverAsked, RESENT, saying, WAITING } from '../matrix.ts';

/** The step is in the history and on the timeline, finance is rung by one task, and one SMS tells the traveller. */
const says = saying({ contact: 1, 'step of an order': 1, SMS: 1, task: 1, timeline: 2, 'message sent': 1 });

/** What is not there before the agent tries again. */
const NOTHING = { 'step of an order': 0, SMS: 0, task: 0, 'message sent': 0 };

const NOT_TAKEN = says('agent', 'Your step was not taken. What you typed is kept: wait a moment and try again.');
const DONE = says('agent', 'Done: signed by the traveller.');
const BOOKED = says('traveller', 'Wayline: your order … is booked. We check it by Mon 7 Dec, then you can pay.');

/** A traveller signs an order at the front desk. */
export const ORDER_STEP: CellsOfPath = {
  table: {
    throttle: NOT_TAKEN(NOTHING),
    timeout: NOT_TAKEN(NOTHING),
    '5xx': NOT_TAKEN(NOTHING),
    slow: DONE(),
    duplicate: DONE(WAITING, RESENT),
    partial: DONE(),
  },
  queues: {
    throttle: BOOKED(),
    timeout: BOOKED(),
    '5xx': BOOKED(),
    slow: BOOKED(),
    duplicate: BOOKED(),
    partial: BOOKED({ SMS: 0, task: 0, 'message sent': 0 }),
  },
  'SMS provider': {
    throttle: BOOKED(WAITING),
    timeout: BOOKED(WAITING, RESENT),
    '5xx': BOOKED(WAITING, RESENT),
    slow: BOOKED(),
    duplicate: BOOKED(),
    partial: BOOKED(WAITING),
  },
  'e-mail provider': neverAsked('this traveller has a number, and who has one is told of orders by SMS.'),
  Scheduler: {
    throttle: DONE({ task: 0 }),
    timeout: DONE(),
    '5xx': DONE({ task: 0 }),
    slow: DONE(),
    duplicate: DONE(),
    partial: DONE(),
  },
  'Connect API': {
    throttle: DONE({ task: 0 }),
    timeout: DONE(),
    '5xx': DONE({ task: 0 }),
    slow: DONE(),
    duplicate: DONE(),
    partial: DONE(),
  },
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
