import type { CrisisHeard } from './heard.ts';

/** What a caller hears of a crisis, in English; `trip` is what it touches, in a whole sentence. */
export const sayCrisis: CrisisHeard = {
  now: ({ what, steps, trip, rights }) =>
    `${what ?? 'Something has happened that touches your trip.'} ${trip} ${steps ?? 'Please wait where you are safe, and do not set out before you have heard from us.'} ${rights} We look after you, and you come first.`,
  later: ({ what, steps, trip, rights }) =>
    `${what ?? 'Something has happened that touches your trip.'} ${trip} ${steps ?? 'You need not do anything today: we write to you in good time.'} ${rights}`,
  future: ({ what }) => `${what ?? 'Something has happened that touches many trips.'} Yours is not among them.`,
  others: ({ what }) => `${what ?? 'Something has happened that touches many trips, and many people call.'}`,
};
