import { type CellsOfPath, everyFault, neverAsked, RESENT, saying, WAITING } from '../matrix.ts';

/** One SMS says when, one call goes out, and the callback is done. */
const says = saying({ contact: 1, SMS: 1, timeline: 1, 'call out': 1, 'callback done': 1, 'message sent': 1 });

/** What is not there before they ask again. */
const NOTHING = { SMS: 0, 'call out': 0, 'callback done': 0, 'message sent': 0 };

const NOT_SAVED = says(
  'agent',
  'The records do not answer, and this was not saved. Wait a moment and save again: it is all still here.',
);
const CALLED = says(
  'caller',
  'This is Wayline Travel. This call is recorded. You asked us to call you now. You are in front, for the next free person.',
);
const WHEN = says('traveller', 'Wayline: we call you on … at …, your time. Does it not suit you? Call us.');

/** A caller asks to be called at a time, and is. */
export const CALLBACK: CellsOfPath = {
  table: {
    throttle: NOT_SAVED(NOTHING),
    timeout: NOT_SAVED(NOTHING),
    '5xx': NOT_SAVED(NOTHING),
    slow: CALLED(),
    duplicate: CALLED(WAITING, RESENT),
    partial: CALLED(),
  },
  queues: everyFault(CALLED()),
  'SMS provider': {
    throttle: WHEN(),
    timeout: WHEN(RESENT, RESENT),
    '5xx': WHEN(RESENT, RESENT),
    slow: WHEN(),
    duplicate: WHEN(),
    partial: WHEN(),
  },
  'e-mail provider': neverAsked('who is called has a number, and is told by SMS.'),
  Scheduler: everyFault(CALLED()),
  'Connect API': everyFault(CALLED()),
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
