/** What somebody reads on a chat on the way to a person, in English. */

export const soon = 'A person will be with you in a moment.';
export const range = (low: string, high: string) =>
  `A person should answer here in ${low} to ${high} minutes. Keep this page open, you keep your place.`;
export const long = (low: string) =>
  `Very many people are asking for help. It will take more than ${low} minutes until a person is free. Keep this page open, you keep your place; or leave, and we answer your case.`;
export const cannotSay =
  'We cannot say how long it takes until a person is free. Keep this page open, you keep your place.';
export const nobodyHere =
  'Nobody is at their desk right now. Your case is kept and answered, with the number and the day above: you need not stay on this page. If you do, whoever comes first writes to you here.';
export const stillSoon = 'You are next. A person will be with you in a moment.';
export const stillRange = (low: string, high: string) =>
  `A person should answer here in ${low} to ${high} more minutes.`;
export const stillLong = (low: string) =>
  `We are sorry: it will take more than ${low} more minutes until a person is free.`;
export const stillUnknown =
  'You are still in line, and cannot yet be told how long it takes. Your case is kept if you leave.';
export const emergency =
  'You are put in front, for the next free person. If a life is in danger, call for help where you are first.';
export const anotherTeam = 'That team cannot be reached. We are trying another.';
export const nobody = 'We are very sorry, nobody can be reached on this page right now.';
