/** What agents read around a payment, in English. `at` is the time on the agency's clocks, HH:MM. */

export const begun = (at: string): string =>
  `The recording is paused since ${at}. Take the payment now, and choose "Payment is done" behind it.`;
export const nothingToPause =
  'Nothing is recorded on this call, so there was nothing to pause. Choose "Payment is done" behind the payment.';
export const notPaused =
  'The recording could NOT be paused: let no card number be said on this call. Try again, or send a link to pay by.';
export const ended = (at: string): string => `The payment is done; the call is recorded again since ${at}.`;
export const nothingToResume = 'The payment is done. Nothing is recorded on this call.';
export const notResumed =
  'The recording could not be resumed and stays paused. Try again; at the end of the call it ends by itself.';
