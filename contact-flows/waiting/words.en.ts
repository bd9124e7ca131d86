/** What a caller hears on the way to a person, in English. */

export const connecting = 'We are getting a person for you.';
export const soon = 'A person will be with you in a moment.';
export const range = (low: string, high: string) =>
  `You should get a person in ${low} to ${high} minutes. Stay on the line, you keep your place.`;
export const long = (low: string) =>
  `Very many people are calling. It will take more than ${low} minutes until a person is free. Stay on the line, you keep your place.`;
export const connectingEmergency = 'Stay on the line. You are put in front, for the next free person.';
export const anotherTeam = 'That team cannot be reached. We are trying another.';
export const nobody =
  'We are very sorry, nobody can be reached right now. Please call again in a few minutes. If somebody is in danger, call the emergency number of the country you are in.';

export const inQueue = 'You are in the queue, and the next free person takes your call. Thank you for your patience.';
export const stillInQueue = 'You are still in the queue, and you keep your place.';
export const yourAgent = 'We are looking for the person whom you spoke with last.';
