/** What agents read when a contact is over, in English. */

export const wrapUp = {
  title: 'How did it end?',
  says: 'It is kept with the contact, and stands on the timeline for whoever answers next.',
  disposition: 'What it was about',
  summary: 'What was said and agreed',
  notes: 'What should a colleague know, or do?',
};
export const notSaved =
  'The records do not answer, and this was not saved. Wait a moment and submit again: it is all still here.';
export const unknownAgent =
  'Nobody here is known by your user, so nothing was written. Ask your team lead to import you.';
export const kept = 'Thank you';
export const notKept = 'Not kept';
export const close = 'Close';
