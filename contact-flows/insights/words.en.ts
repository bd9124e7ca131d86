/** What a caller hears who stays when the agent hangs up, in English. */

export const howWasIt =
  'How was this call? Press a key from 1 to 5: 1 is not good at all, 5 is very good. To leave it, press 0 or hang up.';
export const oneToFive = 'Please press a key from 1 to 5, or 0 to leave it.';
export const thanks = 'Thank you for calling Wayline Travel. Goodbye.';
