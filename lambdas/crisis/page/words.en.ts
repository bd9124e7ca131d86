import type { PageWords } from './page-words.ts';

/** The page of a crisis in English. */
export const words: PageWords = {
  title: { running: 'Important news for travellers', over: 'It is over', quiet: 'No crisis at present' },
  quiet:
    'Nothing out of the ordinary touches trips of ours at present. If something does, you read here what happened, what to do and what you are owed; whoever it touches hears from us by message as well.',
  drill: 'This is a drill. Nothing has happened.',
  kept: 'You read an earlier version, kept as it was.',
  newest: 'Read what is known now',
  happened: 'What happened',
  what: 'Something has happened that touches trips of ours. We look after everybody on them.',
  whatIsOver: 'What touched trips of ours is over. Trips go as they are booked.',
  elsewhere: 'More is said in:',
  todo: 'What to do now',
  steps:
    'Stay where you are safe, and do not set out before you have heard from us. Whoever is touched hears from us by message, those who leave first before all others.',
  rights: 'Your rights and deadlines',
  law: {
    EU261: (days) =>
      `Flight from the EU, Iceland, Norway or Switzerland: another way there, or your money within ${days} days; meals, and a hotel overnight (EU261).`,
    UK261: (days) =>
      `Flight from the UK: another way there, or your money within ${days} days; meals, and a hotel overnight (UK261).`,
    us: (byCard, otherwise) =>
      `Flight in, to or from the US: your money if you do not fly, within ${byCard} business days by credit card, else ${otherwise} days (14 CFR 260).`,
    package: (days) =>
      `Package trip sold in Europe: when it is ended, your money within ${days} days; help without delay (EU 2015/2302).`,
  },
  policies: 'Refunds and changes',
  refund: 'A refund takes up to 5 business days. Ask once: asking again does not make it faster.',
  reach: 'How to reach us',
  form: 'Write to us by this form: you get a number, and the day by which you hear from us',
  call: 'Please call only if you travel within 3 days or are away already: ',
  waits: 'How long it takes',
  channel: { chat: 'Chat', form: 'Form', phone: 'Telephone', sms: 'SMS', email: 'E-mail' },
  wait: (channel, took, at) => `${channel}: ${took}, measured ${at}`,
  letter: 'A letter from the head of Wayline Travel',
  updated: (at, version) => `Updated ${at}, version ${version}.`,
  earlier: 'Earlier versions:',
};
