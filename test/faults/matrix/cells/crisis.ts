import { type CellsOfPath, everyFault, neverAsked, RESENT, saying, WAITING } from '../matrix.ts';

/** The crisis has one version, its page is up, who leads is rung once, one call came in, and one SMS tells who is touched. */
const says = saying({
  contact: 2,
  'message counted': 1,
  'part of the manifest': 4,
  'page of a crisis': 1,
  crisis: 1,
  SMS: 1,
  task: 1,
  timeline: 2,
  'call in': 1,
  'message sent': 1,
});

/** What is not there where the crisis is marked and its playbook did not begin. */
const UNTOLD = {
  'message counted': 0,
  'part of the manifest': 0,
  'page of a crisis': 0,
  SMS: 0,
  task: 0,
  'message sent': 0,
};

/** The same where it is not marked either. */
const NOTHING = { ...UNTOLD, crisis: 0 };

const AGAIN = says('operator', 'The centre cannot answer just now. Wait a minute and ask again.');
const NEWS = says('caller', 'Fog over Bergen, news ….');
const WRITTEN = says(
  'traveller',
  'Wayline: Fog over Bergen, news …. What to do, and your rights: … Please call only if you travel within 3 days.',
);

/** Whoever leads begins a crisis; who is touched calls, and is written to. */
export const CRISIS: CellsOfPath = {
  table: {
    throttle: AGAIN(NOTHING),
    timeout: AGAIN(NOTHING),
    '5xx': AGAIN(NOTHING),
    slow: NEWS(),
    duplicate: NEWS(),
    partial: NEWS(),
  },
  queues: {
    throttle: WRITTEN(),
    timeout: WRITTEN(),
    '5xx': WRITTEN(),
    slow: WRITTEN(),
    duplicate: WRITTEN(),
    partial: WRITTEN({ 'message counted': 0, ...WAITING }),
  },
  'SMS provider': {
    throttle: WRITTEN({ 'message counted': 0, ...WAITING }),
    timeout: WRITTEN({ 'message counted': 0, ...WAITING }, RESENT),
    '5xx': WRITTEN({ 'message counted': 0, ...WAITING }, RESENT),
    slow: WRITTEN(),
    duplicate: WRITTEN(),
    partial: WRITTEN({ 'message counted': 0, ...WAITING }),
  },
  'e-mail provider': neverAsked('who is touched here has a number, and is told by SMS.'),
  Scheduler: everyFault(NEWS()),
  'Connect API': everyFault(NEWS()),
  'Step Functions': {
    throttle: AGAIN(UNTOLD),
    timeout: NEWS(),
    '5xx': AGAIN(UNTOLD),
    slow: NEWS(),
    duplicate: NEWS(),
    partial: NEWS(),
  },
};
