import { DEPARTMENTS } from '../words.caller.en.ts';
import type { FormWords } from './form-words.ts';

/** The form in English. */
export const words: FormWords = {
  itself: 'English',
  locale: 'en-GB',
  direction: 'ltr',
  title: 'Tell us what is wrong',
  lead: 'We are sorry that something did not go as it should. Tell us once, here: you get a number and a day, and nobody has to wait on the phone. Thank you for your patience.',
  danger: [
    'Is somebody in danger, hurt or stranded? Do not write. Ring ',
    ' now, at any hour, and press 9. If somebody’s life is at risk, ring the local emergency number first.',
  ],
  labels: {
    name: 'Your name',
    phone: 'Telephone number',
    email: 'E-mail (if you like)',
    locator: 'Booking code',
    departs: 'Day of departure',
    kind: 'What is it about?',
    about: 'What happened?',
  },
  hints: {
    phone: 'With the country code, such as +44 20 7946 0000. Or give your booking code below.',
    locator: 'Five to eight letters and digits, such as RASA24.',
    departs: 'The day on which the trip begins. It decides who is first, and with it we find what you told us before.',
    about: 'At most 1,000 letters. Never write the number of a payment card.',
  },
  choose: 'Please choose',
  kinds: {
    refund: 'Money back',
    change: 'To cancel, or another date',
    swap: 'Another trip instead of this one',
    claim: 'An insurance claim',
    complaint: 'A complaint',
    suggestion: 'A suggestion',
    accident: 'To report an accident',
    other: 'Something else',
  },
  send: 'Send',
  wrong: 'Nothing is lost. Please put this right, and send it again:',
  mistakes: {
    noName: 'Write your name.',
    longName: 'Shorten your name to 100 letters.',
    noWay: 'Write your telephone number, your booking code or your e-mail, so that we can find you.',
    badPhone: 'Write the number with its country code, such as +44 20 7946 0000, or leave it empty.',
    badEmail: 'Write an e-mail address such as name@example.com, or leave it empty.',
    badLocator: 'Write the booking code with its five to eight letters and digits, or leave it empty.',
    noDate: 'Write the day on which the trip begins, such as 2026-12-05.',
    badDate: 'Write the day as year, month and day, such as 2026-12-05.',
    farDate: 'Write a day of the last two or the next three years.',
    noKind: 'Choose what it is about.',
    noWords: 'Write what happened.',
    longWords: 'Shorten what happened to 1,000 letters; the rest can be told later.',
  },
  taken: {
    title: 'We have it',
    number: 'The number of your case is',
    once: 'There is nothing more to do. If you told us of this before, or tell us again here or by phone, it is the same case and keeps its place.',
  },
  by: (day) => `You hear from us by ${day}.`,
  within: (time) => `Somebody deals with it by ${time}. If anybody needs help now, ring us.`,
  known: { title: 'You have told us already', number: 'It is the same case:' },
  stands: {
    open: (about, department, since) =>
      `About: ${about}. It is with ${department}, and keeps its place since ${since}. What you have written now stands with it.`,
    asked: (about, department, since) =>
      `About: ${about}. It is with ${department}, and keeps its place since ${since}. We had asked you something: what you have written now is your answer.`,
    resolved: (about) =>
      `About: ${about}. It has its result, of which you were told. Something new? Fill the form in again.`,
  },
  late: (day) => `We said by ${day}, and are late. We are sorry: whoever leads the team has been told.`,
  departments: DEPARTMENTS,
  again: 'Tell us of something else',
  refused: {
    tooBig: {
      title: 'That is too much at once',
      says: 'Nothing was kept. Go back, where your words still are, shorten them to 1,000 letters, and send them again.',
    },
    noForm: { title: 'That was not the form', says: 'Nothing was kept. Open the form, fill it in and send it.' },
    noPage: { title: 'There is no such page', says: 'Open the form in one of the languages above.' },
    away: {
      title: 'We could not keep it just now',
      says: 'What you wrote is still here below. Send it again in a minute; sent twice, it stays one case.',
    },
  },
};
