/** What a caller hears on the way to a person, in English. */

export const connecting = 'We are getting a person for you.';
export const soon = 'A person will be with you in a moment.';
export const range = (low: string, high: string) =>
  `You should get a person in ${low} to ${high} minutes. Stay on the line, you keep your place.`;
export const long = (low: string) =>
  `Very many people are calling. It will take more than ${low} minutes until a person is free. Stay on the line, you keep your place.`;
export const connectingEmergency =
  'Stay on the line. You are put in front, for the next free person. The call is recorded.';
export const emergencyNobody =
  'Nobody is at their desk right now. If a life is in danger, hang up and call the emergency number of the country you are in: 112 in Europe. Or stay on the line: you are in front of everybody.';
export const nobodyHere =
  'Nobody is at their desk right now. Stay on the line and you are in line for whoever comes first. In a minute you can ask us to call you back instead.';
export const recorded = 'Calls with our people are recorded.';
export const anotherTeam = 'That team cannot be reached. We are trying another.';
export const nobody =
  'We are very sorry, nobody can be reached right now. Please call again in a few minutes. If somebody is in danger, call the emergency number of the country you are in.';

export const inQueue = 'You are in the queue, and the next free person takes your call. Thank you for your patience.';
export const stillInQueue = 'You are still in the queue, and you keep your place.';
export const yourAgent = 'We are looking for the person whom you spoke with last.';

const danger = 'In danger or stranded? Press 9.';

export const longOffer = (low: string) =>
  `${danger} Very many people are calling. It will take more than ${low} minutes until a person is free. To keep your place and be called back, press 1. Or stay on the line for a person.`;
export const rangeOffer = (low: string, high: string) =>
  `${danger} You should get a person in ${low} to ${high} minutes. To keep your place and be called back, press 1. Or stay on the line for a person.`;
export const stillSoon = 'You are next. A person will be with you in a moment.';
export const stillRange = (low: string, high: string) => `You should get a person in ${low} to ${high} more minutes.`;
export const stillLong = (low: string) =>
  `We are sorry: it will take more than ${low} more minutes until a person is free.`;
export const stillUnknown = 'You are still in line. We cannot say how long it will take.';
export const offer = (news: string) =>
  `${danger} ${news} To keep your place and be called back, press 1. Or stay on the line for a person.`;

const instead = 'To stay on the line for a person instead, press 0.';
export const thisNumber = (number: string) =>
  `We call you back at the number that you are calling from: ${number}. If that is right, press 1. For another number, press 2. ${instead}`;
export const keyNumber =
  'Key the number at which we should call you, with its country code and without zeros before it, then hash. To stay on the line for a person instead, just wait.';
export const keyedNumber = (number: string) =>
  `You keyed: ${number}. If that is right, press 1. To key it again, press 2. ${instead}`;
export const noSuchNumber = 'That is no telephone number with its country code.';
export const noNumber = 'We could not take down a number. Stay on the line, you keep your place.';
export const cannotCallBack = 'Sorry, we cannot take callbacks right now. Stay on the line, you keep your place.';
export const wrongKey = 'That key does nothing here.';

export const onTheList = (says: string) =>
  `${danger} ${says} To cancel the callback, press 2. Or stay on the line for a person.`;
export const cancelled = 'Your callback is cancelled. If you need nobody now, you can hang up.';
export const notCancelled =
  'Sorry, we cannot cancel the callback right now. Tell the person who answers, or call again.';
export const callingNow =
  'This is Wayline Travel. This call is recorded. You asked us to call you now. You are in front, for the next free person.';
