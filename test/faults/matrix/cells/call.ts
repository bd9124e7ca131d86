import { type CellsOfPath, everyFault, neverAsked, saying } from '../matrix.ts';

/** One call came in, it is kept, and it is on the timeline of who called. */
const says = saying({ 'call in': 1, contact: 1, timeline: 1 });

/** The caller waits for a person without having heard of their trip. */
const UNSEEN = says(
  'caller',
  'Sorry, we cannot look up your trips right now. In danger or stranded? Press 9. Otherwise stay on the line for a person.',
)();
const TRIP = says(
  'caller',
  'On Monday 7 December at 18:30 local time, you fly from New York to Porto with flight TP 208.',
)();

/** A traveller calls and asks for a person. */
export const CALL: CellsOfPath = {
  table: { throttle: UNSEEN, timeout: UNSEEN, '5xx': UNSEEN, slow: TRIP, duplicate: TRIP, partial: TRIP },
  // What is told of the contact behind the call is late, and the caller hears nothing of it.
  queues: everyFault(TRIP),
  'SMS provider': neverAsked('nothing is sent on the way to a person.'),
  'e-mail provider': neverAsked('nothing is sent on the way to a person.'),
  Scheduler: neverAsked('nothing on a call is done later.'),
  'Connect API': neverAsked('the call is in Connect, whose flow asks us; we do not ask Connect.'),
  'Step Functions': neverAsked('only whoever leads a crisis begins an execution.'),
};
