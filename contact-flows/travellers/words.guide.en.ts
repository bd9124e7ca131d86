import type { Card, Field } from '../flow-language/views/inputs.ts';

/** What agents read on the caller card and the pages behind it, in English. */

export const back = 'Back to the card';
export const save = 'Save';

/** What can be chosen, by what it is for: a label is what comes back. */
export const choose = {
  sheet: 'Write a consultation sheet',
  orders: 'Orders',
  cases: 'Problems',
  more: 'What else can I do?',
  payment: 'Payment begins',
  paid: 'Payment is done',
  find: 'Find the record',
  bySms: 'Send the ticket by SMS',
  byEmail: 'Send the ticket by e-mail',
  account: 'Freeze or release the account',
  point: 'Add or remove a number or address',
  merge: 'Merge with another record',
  note: 'Write a note',
  callBack: 'Call back at a time',
  noCallback: 'Cancel the callback',
  freezeNow: 'Freeze the account now',
  mergeNow: 'Merge the two records',
  again: 'Try again',
} as const;

export const nobody = {
  heading: 'Who is calling?',
  says: 'Our records do not say who this is. Ask for the number or the e-mail that they booked with, and find their record.',
};
export const unknownAgent = {
  heading: 'We do not know you yet',
  says: 'Nobody here is known by your user, so records stay closed and nothing is written. Ask your team lead to import you.',
};
export const noRecords = {
  heading: 'The records do not answer',
  says: 'Help the caller as you can without them, and try again in a moment. Nothing that you saved is lost.',
};
export const inDanger =
  'IN DANGER OR STRANDED, by key 9. First: where are they, what happened, who is hurt? Then Problems, the case in danger, Confirm.';
export const recordingUnsure =
  'Nobody knows whether the recording is paused: let no card number be said. Wait a moment and choose it again.';
export const notSaved =
  'The records do not answer, and this was not saved. Wait a moment and save again: it is all still here.';

const card = (id: string, heading: string, description: string, ...actions: readonly string[]): Card => ({
  Summary: { Id: id, Heading: heading, Description: description },
  Detail: { Heading: heading, Description: description, Actions: actions },
});

export const deeds = {
  heading: 'What do you want to do?',
  cards: [
    card('sheet', 'Consultation sheet', 'Keep what they ask for: it is on their card the next time.', choose.sheet),
    card('ticket', 'Ticket', 'Send the ticket or voucher of their next trip to them.', choose.bySms, choose.byEmail),
    card('account', 'Account', 'Freeze it at once, or release it with a second proof.', choose.account),
    card('point', 'Numbers and addresses', 'Add one, or remove one that is wrong.', choose.point),
    card('note', 'Note', 'Tell colleagues what they should know.', choose.note),
    card(
      'callback',
      'Callback',
      'Have them called at a time that they choose, or take them off the list.',
      choose.callBack,
      choose.noCallback,
    ),
    card('merge', 'Same person twice', 'Make two records of one person one. For team leads.', choose.merge),
  ],
};

export const input = (Name: string, Label: string, HelperText: string, DefaultValue: string): Field => ({
  ...{ Type: 'FormInput', Name, Label, HelperText, DefaultValue },
});
export const area = (Name: string, Label: string, HelperText: string, DefaultValue: string): Field => ({
  ...{ Type: 'TextArea', Name, Label, HelperText, DefaultValue },
});

/** A form by its fields; `typed` is what was filled in before, by the name of the field. */
export interface Form {
  readonly heading: string;
  readonly says: string;
  readonly fields: (typed: (name: string) => string) => readonly Field[];
}

export const sheet: Form = {
  heading: 'Consultation sheet',
  says: 'What does the traveller want? A colleague should be able to go on from here.',
  fields: (typed) => [
    area('asked', 'What do they ask for?', 'Such as: a quiet hotel near the sea, no early flights.', typed('asked')),
    input('where', 'Where to', 'May stay empty.', typed('where')),
    input('when', 'When', 'May stay empty.', typed('when')),
    input('people', 'How many travel', 'A number. May stay empty.', typed('people')),
    input('budget', 'Budget', 'With its currency. May stay empty.', typed('budget')),
  ],
};

export const find: Form = {
  heading: 'Find the record',
  says: 'By a number that they use. Where several people use it, the name says who.',
  fields: (typed) => [
    input('number', 'Number', 'With its country code, such as +37061234567.', typed('number')),
    input('name', 'Name', 'Given name, family name or both. May stay empty.', typed('name')),
  ],
};

export const release: Form = {
  heading: 'Release the account',
  says: 'Ask for the second proof first: their PIN where one is set, else the day on which a trip of theirs departs.',
  fields: (typed) => [input('value', 'The proof', '4 to 6 digits; a day as DDMM, 5 December is 0512.', typed('value'))],
};

export const point: Form = {
  heading: 'Numbers and addresses',
  says: 'To correct one, add the right one first and then remove the wrong one.',
  fields: (typed) => [
    {
      ...{ Type: 'RadioGroup', Name: 'does', Label: 'What do you want to do?', DefaultValue: typed('does') },
      Options: [
        { Label: 'Add a number', Value: 'add phone' },
        { Label: 'Remove a number', Value: 'remove phone' },
        { Label: 'Add an e-mail address', Value: 'add email' },
        { Label: 'Remove an e-mail address', Value: 'remove email' },
      ],
    },
    input('value', 'Number or address', 'A number with its country code.', typed('value')),
  ],
};

export const note: Form = {
  heading: 'Note',
  says: 'It stays on the timeline, with your name.',
  fields: (typed) => [area('value', 'Note', 'Up to 500 characters.', typed('value'))],
};

export const callBack: Form = {
  heading: 'Call back at a time',
  says: 'When they pick up they are put in front of the queue. A text message tells them the time.',
  fields: (typed) => [
    input('day', 'Day', 'As YYYY-MM-DD, on the calendar of the place where they are then.', typed('day')),
    input('time', 'Time', 'As HH:MM, on the clocks of that place.', typed('time')),
    input('zone', 'Time zone', 'Such as America/New_York. May stay empty where we know where they are.', typed('zone')),
    input('number', 'Number', 'With its country code. May stay empty: then it is their first.', typed('number')),
    area('about', 'What is it about?', 'Whoever takes the call reads it. May stay empty.', typed('about')),
  ],
};

export const other: Form = {
  heading: 'Merge with another record',
  says: 'Which record is the same person? The one on the card goes on.',
  fields: find.fields,
};

export const freeze = {
  heading: 'Freeze the account?',
  says: 'Nothing can be booked, changed or sent any more, and all their numbers and addresses are told. It takes a second proof to release it.',
};
export const both = {
  heading: 'Are these one person?',
  says: 'Once they are one, they cannot be parted again.',
  keeps: 'This record goes on',
  goes: 'This one becomes part of it',
};
export const merged = 'Merged';
