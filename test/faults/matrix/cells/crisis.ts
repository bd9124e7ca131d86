import { type CellsOfPath, neverAsked, saying } from '../matrix.ts';

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

const AGAIN = says('operator', 'The centre cannot answer just now. Wait a minute and ask again.');
const NEWS = says('caller', 'Fog over Bergen, news');
const WRITTEN = says('traveller', 'What to do, and your rights:');

/** Whoever leads begins a crisis; who is touched calls, and is written to. */
export const CRISIS: CellsOfPath = {
  table: {
    throttle: AGAIN({
      'message counted': 0,
      'part of the manifest': 0,
      'page of a crisis': 0,
      crisis: 0,
      SMS: 0,
      task: 0,
      'message sent': 0,
    }),
    timeout: AGAIN({
      'message counted': 0,
      'part of the manifest': 0,
      'page of a crisis': 0,
      crisis: 0,
      SMS: 0,
      task: 0,
      'message sent': 0,
    }),
    '5xx': AGAIN({
      'message counted': 0,
      'part of the manifest': 0,
      'page of a crisis': 0,
      crisis: 0,
      SMS: 0,
      task: 0,
      'message sent': 0,
    }),
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
    partial: WRITTEN({ 'message counted': 0, SMS: 0, 'message sent': 0, 'message queued': 1 }),
  },
  'SMS provider': {
    throttle: WRITTEN({ 'message counted': 0, SMS: 0, 'message sent': 0, 'message queued': 1 }),
    timeout: WRITTEN(
      { 'message counted': 0, SMS: 0, 'message sent': 0, 'message queued': 1 },
      { timeline: 3, 'message sent': 0, 'message resent': 1 },
    ),
    '5xx': WRITTEN(
      { 'message counted': 0, SMS: 0, 'message sent': 0, 'message queued': 1 },
      { timeline: 3, 'message sent': 0, 'message resent': 1 },
    ),
    slow: WRITTEN(),
    duplicate: WRITTEN(),
    partial: WRITTEN({ 'message counted': 0, SMS: 0, 'message sent': 0, 'message queued': 1 }),
  },
  'e-mail provider': neverAsked('who is touched here has a number, and is told by SMS.'),
  Scheduler: {
    throttle: NEWS(),
    timeout: NEWS(),
    '5xx': NEWS(),
    slow: NEWS(),
    duplicate: NEWS(),
    partial: NEWS(),
  },
  'Connect API': {
    throttle: NEWS(),
    timeout: NEWS(),
    '5xx': NEWS(),
    slow: NEWS(),
    duplicate: NEWS(),
    partial: NEWS(),
  },
  'Step Functions': {
    throttle: AGAIN({
      'message counted': 0,
      'part of the manifest': 0,
      'page of a crisis': 0,
      SMS: 0,
      task: 0,
      'message sent': 0,
    }),
    timeout: NEWS(),
    '5xx': AGAIN({
      'message counted': 0,
      'part of the manifest': 0,
      'page of a crisis': 0,
      SMS: 0,
      task: 0,
      'message sent': 0,
    }),
    slow: NEWS(),
    duplicate: NEWS(),
    partial: NEWS(),
  },
};
