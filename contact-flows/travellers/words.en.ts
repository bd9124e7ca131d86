/** What a caller hears on the main line, in English. Short, the most urgent key first. */

const danger = 'In danger or stranded? Press 9.';
const person = 'For a person, press 0 at any time.';
const locator = 'For a booking by its code, press 3.';
const orders = 'For your orders, press 2.';
const problem = 'For a problem, press 4.';
const freeze = 'To freeze your account, press 7.';
const back = 'For the main menu, press star.';

export const welcome = 'Welcome to Wayline Travel.';

export const hello = (name: string) => `Hello ${name}!`;
export const helloFrozen = (name: string) => `Hello ${name}! Your account is frozen; a person can thaw it.`;
export const mainMenu = (opening: string) =>
  `${opening} ${danger} For your next trip, press 1. ${orders} ${locator} ${problem} ${freeze} ${person}`;
export const mainMenuAgain = 'Main menu.';
export const noTrip = (opening: string) =>
  `${opening} ${danger} We see no trip ahead of you. ${orders} ${locator} ${problem} ${freeze} ${person}`;
export const stranger = (opening: string) => `${opening} ${danger} ${locator} ${problem} ${person}`;
export const strangerOpening = 'How can we help?';
export const shared = (choices: string) => `${danger} Who is calling? ${choices} ${person}`;
export const wrongKey = 'That key does nothing here.';

export const onlyTrip = (trip: string) =>
  `${danger} ${trip} To hear it again, press 1. For your ticket by text message, press 4. By e-mail, press 5. ${back} ${person}`;
export const oneOfSeveral = (trip: string) =>
  `${danger} ${trip} To hear it again, press 1. For the trips after it, press 2. For your ticket by text message, press 4. By e-mail, press 5. ${back} ${person}`;
export const laterTrips = (trips: string) => `${danger} ${trips} For your next trip, press 1. ${back} ${person}`;
export const noLaterTrips = 'There are no trips after it.';
export const afterTicket = (said: string) => `${said} ${danger} For your next trip, press 1. ${back} ${person}`;
export const ticketSent = 'Your ticket is on its way.';
export const ticketSentBefore = 'Your ticket was sent to you today already.';
export const ticketFrozen = 'Your account is frozen, so nothing is sent. A person can help.';
export const noAddress = 'We have no such address of yours. A person can add it.';
export const tripIsOver = 'That trip is no longer ahead of you.';
export const cannotSeeTrips = 'Sorry, we cannot see your trips right now. We are getting a person who can help.';

export const withoutRecords = `Sorry, we cannot look up your trips right now. ${danger} Otherwise stay on the line for a person.`;

export const frozenNow =
  'Your account is frozen now. Nobody can change your trips, your contacts or your money until you talk to us. We tell all your contact points.';
export const frozenBefore = 'Your account was frozen already.';
export const afterFreezing = (said: string) =>
  `${said} ${danger} If a payment card is lost, call its emergency number: it is on your bank's page. ${back} ${person}`;
export const whoseAccount = 'To freeze your account, we need the code of a booking of yours.';
export const cannotFreeze = 'Sorry, we cannot freeze your account by key right now. We are getting a person who can.';
