/** What a caller hears on the main line, in English. Short, the most urgent key first. */

const emergency = 'In danger or stranded? Press 9.';
const person = 'For a person, press 0 at any time.';

export const welcome = 'Welcome to Wayline Travel.';

export const hello = (name: string) => `Hello ${name}!`;
export const oneTrip = `${emergency} For your next trip, press 1. ${person}`;
export const severalTrips = `${emergency} For your next trip, press 1. For the trips after it, press 2. ${person}`;
export const noTrip = `${emergency} We see no trip ahead of you. ${person}`;
export const stranger = `${emergency} ${person}`;
export const wrongKey = 'That key does nothing here.';

export const afterTheTrip = `To hear it again, press 1. ${person}`;
export const afterNextTrip = `To hear it again, press 1. For the trips after it, press 2. ${person}`;
export const afterLaterTrips = `For your next trip, press 1. ${person}`;
export const noLaterTrips = 'There are no trips after it.';
export const cannotSeeTrips = 'Sorry, we cannot see your trips right now. We are getting a person who can help.';

export const withoutRecords = `Sorry, we cannot look up your trips right now. ${emergency} Otherwise stay on the line for a person.`;

export const connecting = 'We are getting a person for you.';
export const connectingEmergency = 'Stay on the line. You are put in front, for the next free person.';
export const trySecondQueue = 'That team cannot be reached. We are trying another.';
export const nobody =
  'We are very sorry, nobody can be reached right now. Please call again in a few minutes. If somebody is in danger, call the emergency number of the country you are in.';

export const inQueue = [
  'You are in the queue, and the next free person takes your call. Thank you for your patience.',
  'You are still in the queue, and you keep your place.',
];
