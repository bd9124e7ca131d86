/** What a caller hears of problems, in English. */

const danger = 'In danger or stranded? Press 9.';
const person = 'For a person, press 0 at any time.';
const back = 'For the main menu, press star.';

export const standing = (says: string) =>
  `${danger} ${says} To hear it again, press 2. For another problem, press 1. ${back} ${person}`;
export const which = `${danger} What is it about? For a refund, press 1. To cancel or change the date, press 2. For another trip instead, press 3. For a complaint, press 4. For a suggestion, press 5. For an insurance claim, press 6. ${back} ${person}`;
export const taken = (says: string) =>
  `${says} To tell a person more, press 0. In danger or stranded? Press 9. ${back}`;
export const wrongKey = 'That key does nothing here.';
export const writtenDown = (says: string) =>
  `We are very sorry, nobody can be reached right now. If somebody is in danger, call the emergency number of the country you are in. ${says}`;
export const speak = (says: string) =>
  `${writtenDown(says)} Please tell us now what it is about. What you say is recorded. Press hash when you are done, or hang up.`;
export const spoken = 'Thank you. People of ours listen to it and answer you. Goodbye.';
export const notTaken = 'Sorry, we cannot write it down by key right now. We are getting a person who can.';
