/** What a caller hears who names a booking by its code, in English. */

const danger = 'In danger or stranded? Press 9.';
const person = 'For a person, press 0 at any time.';

export const keyLocator =
  'Key the code of your booking, its letters and digits as they are on the telephone keys, then hash. For a person, press 0, then hash.';
export const keyProof =
  'Now the day and month of departure, four digits, or your PIN, then hash. For a person, press 0, then hash.';
export const noMatch = 'We find no booking with these.';
export const noLuck = 'We are getting a person who can find it with you.';
export const tooMany = 'There were too many wrong codes. We are getting a person who can help.';
export const cannotLook = 'Sorry, we cannot look up bookings right now. We are getting a person who can help.';
export const found = (trip: string) =>
  `${danger} ${trip} To hear it again, press 1. To freeze the accounts on this booking, press 7. For the main menu, press star. ${person}`;
export const wrongKey = 'That key does nothing here.';
export const frozenNow =
  'The accounts on this booking are frozen now. Nobody can change trips, contacts or money until you talk to us. We tell all contact points on record.';
export const frozenBefore = 'The accounts on this booking were frozen already.';
export const afterFreezing = (said: string) =>
  `${said} ${danger} If a payment card is lost, call its emergency number: it is on your bank's page. For the main menu, press star. ${person}`;
