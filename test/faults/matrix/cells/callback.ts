import { type CellsOfPath, neverAsked, saying } from '../matrix.ts';

/** One SMS says when, one call goes out, and the callback is done. */
const says = saying({ contact: 1, SMS: 1, timeline: 1, 'call out': 1, 'callback done': 1, 'message sent': 1 });

const NOT_SAVED = says(
  'agent',
  'The records do not answer, and this was not saved. Wait a moment and save again: it is all still here.',
);
const CALLED = says(
  'caller',
  'This is Wayline Travel. This call is recorded. You asked us to call you now. You are in front, for the next free person.',
);
const WHEN = says('traveller', 'Does it not suit you? Call us.');

/** A caller asks to be called at a time, and is. */
export const CALLBACK: CellsOfPath = {
  table: {
    throttle: NOT_SAVED({ SMS: 0, 'call out': 0, 'callback done': 0, 'message sent': 0 }),
    timeout: NOT_SAVED({ SMS: 0, 'call out': 0, 'callback done': 0, 'message sent': 0 }),
    '5xx': NOT_SAVED({ SMS: 0, 'call out': 0, 'callback done': 0, 'message sent': 0 }),
    slow: CALLED(),
    duplicate: CALLED(
      { SMS: 0, 'message sent': 0, 'message queued': 1 },
      { timeline: 2, 'message sent': 0, 'message resent': 1 },
    ),
    partial: CALLED(),
  },
  queues: {
    throttle: CALLED(),
    timeout: CALLED(),
    '5xx': CALLED(),
    slow: CALLED(),
    duplicate: CALLED(),
    partial: CALLED(),
  },
  'SMS provider': {
    throttle: WHEN(),
    timeout: WHEN({ 'message sent': 0, 'message resent': 1 }, { timeline: 2, 'message sent': 0, 'message resent': 1 }),
    '5xx': WHEN({ 'message sent': 0, 'message resent': 1 }, { timeline: 2, 'message sent': 0, 'message resent': 1 }),
    slow: WHEN(),
    duplicate: WHEN(),
    partial: WHEN(),
  },
  'e-mail provider': neverAsked('who is called has a number, and is told by SMS.'),
  Scheduler: {
    throttle: CALLED(),
    timeout: CALLED(),
    '5xx': CALLED(),
    slow: CALLED(),
    duplicate: CALLED(),
    partial: CALLED(),
  },
  'Connect API': {
    throttle: CALLED(),
    timeout: CALLED(),
    '5xx': CALLED(),
    slow: CALLED(),
    duplicate: CALLED(),
    partial: CALLED(),
  },
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
