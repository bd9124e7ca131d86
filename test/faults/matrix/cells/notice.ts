import { type CellsOfPath, everyFault, neverAsked, saying } from '../matrix.ts';

/** Both messages went out once, and both are on the timeline. */
const says = saying({ SMS: 1, timeline: 2, 'e-mail': 1, 'message sent': 2 });

const BY_SMS = says('traveller', 'Wayline: your SMS, number ….');
const BY_MAIL = says('traveller', 'Wayline: your e-mail, number ….');

/** Two messages fall due to a traveller, one by SMS and one by e-mail. */
export const NOTICE: CellsOfPath = {
  table: {
    throttle: BY_SMS(),
    timeout: BY_SMS(),
    '5xx': BY_SMS(),
    slow: BY_SMS(),
    duplicate: BY_SMS(
      { SMS: 0, 'e-mail': 0, 'message sent': 0, 'message queued': 2 },
      { 'message sent': 0, 'message resent': 2 },
    ),
    partial: BY_SMS(),
  },
  queues: everyFault(BY_SMS()),
  'SMS provider': {
    throttle: BY_SMS(),
    timeout: BY_SMS({ 'message sent': 1, 'message resent': 1 }, { 'message sent': 1, 'message resent': 1 }),
    '5xx': BY_SMS({ 'message sent': 1, 'message resent': 1 }, { 'message sent': 1, 'message resent': 1 }),
    slow: BY_SMS(),
    duplicate: BY_SMS(),
    partial: BY_SMS(),
  },
  'e-mail provider': {
    throttle: BY_MAIL(),
    timeout: BY_MAIL({ 'message sent': 1, 'message resent': 1 }, { 'message sent': 1, 'message resent': 1 }),
    '5xx': BY_MAIL({ 'message sent': 1, 'message resent': 1 }, { 'message sent': 1, 'message resent': 1 }),
    slow: BY_MAIL(),
    duplicate: BY_MAIL(),
    partial: BY_MAIL(),
  },
  Scheduler: everyFault(BY_SMS()),
  'Connect API': neverAsked('messages are no contacts of Connect.'),
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
