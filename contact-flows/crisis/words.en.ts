/** What callers hear whom a crisis concerns, in English. */

const away = 'In danger or stranded? Press 9.';
export const first = (news: string) =>
  `${away} ${news} For a person, press 0: you come first. To get everything in writing by text message, press 2. To be called back, press 3. To hear it again, press 1. For other matters, press star.`;
export const later = (news: string) =>
  `${away} ${news} We speak first with those who travel in the next three days. To get everything in writing by text message, with how to change your trip or ask for your money, press 2. To be called back, press 3. To hear it again, press 1. For other matters, press star. For a person all the same, press 0.`;
export const sent = 'The text message is on its way.';
export const notSent = 'Sorry, we cannot send a text message to this number.';
export const notNow = 'Sorry, the text message cannot be sent just now.';
export const wrongKey = 'That key does nothing here.';
