import { type CellsOfPath, everyFault, neverAsked, RESENT, saying, WAITING } from '../matrix.ts';

/** One case with its history, its promise and its report; the department is rung once, and one SMS tells the traveller. */
const says = saying({
  case: 1,
  'contact of a case': 1,
  'step of a case': 1,
  contact: 1,
  promise: 1,
  report: 1,
  SMS: 1,
  task: 1,
  timeline: 2,
  'message sent': 1,
});

/** What is not there before they send it again. */
const NOTHING = { case: 0, 'contact of a case': 0, 'step of a case': 0, report: 0, SMS: 0, task: 0, 'message sent': 0 };

const NOT_KEPT = says(
  'traveller',
  'We could not keep it just now. What you wrote is still here below. Send it again in a minute; sent twice, it stays one case.',
);
const KEPT = says(
  'traveller',
  'There is nothing more to do. If you told us of this before, or tell us again here or by phone, it is the same case and keeps its place.',
);
const IN_HAND = says(
  'traveller',
  'Wayline: we work on …, case …. You hear from us by …. One message is enough: your place in line is kept.',
);

/** A traveller fills the online form in. */
export const CASE: CellsOfPath = {
  table: {
    throttle: NOT_KEPT(NOTHING),
    timeout: KEPT(),
    '5xx': NOT_KEPT(NOTHING),
    slow: KEPT(),
    duplicate: KEPT(WAITING, RESENT),
    partial: KEPT(),
  },
  queues: {
    throttle: IN_HAND(),
    timeout: IN_HAND(),
    '5xx': IN_HAND(),
    slow: IN_HAND(),
    duplicate: IN_HAND(),
    partial: IN_HAND({ SMS: 0, task: 0, 'message sent': 0 }),
  },
  'SMS provider': {
    throttle: IN_HAND(WAITING),
    timeout: IN_HAND(WAITING, RESENT),
    '5xx': IN_HAND(WAITING, RESENT),
    slow: IN_HAND(),
    duplicate: IN_HAND(),
    partial: IN_HAND(WAITING),
  },
  'e-mail provider': neverAsked('a form is answered on its page, and this traveller, who has a number, by SMS.'),
  Scheduler: everyFault(KEPT()),
  'Connect API': {
    throttle: KEPT({ task: 0 }),
    timeout: KEPT(),
    '5xx': KEPT({ task: 0 }),
    slow: KEPT(),
    duplicate: KEPT(),
    partial: KEPT(),
  },
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
