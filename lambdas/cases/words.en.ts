import type { Case } from './case.ts';
import type { CaseStep } from './command.ts';
import type { Kind } from './rules/kinds.ts';
import type { Urgency } from './rules/order-of-work.ts';

/** What people of ours read of a case, in English. A label of a step is what comes back when it is chosen. */
export const STEP_LABELS: { readonly [S in CaseStep]: string } = {
  confirm: 'Confirm place and problem',
  'send help': 'Help was sent',
  note: 'Write a note on the case',
  ask: 'Ask the traveller',
  answer: 'They answered',
  tell: 'Tell how it goes on',
  offer: 'Offer to make good',
  dispatch: 'Send to a department',
  resolve: 'Write the result',
  told: 'They were phoned',
  care: 'Phoned the day after',
};

export const KIND_WORDS: { readonly [K in Kind]: string } = {
  rescue: 'in danger or stranded',
  accident: 'an accident',
  refund: 'a refund',
  change: 'to cancel or change the date',
  swap: 'another trip instead',
  complaint: 'a complaint',
  suggestion: 'a suggestion',
  claim: 'an insurance claim',
  other: 'something else',
};

export const URGENCY_WORDS: { readonly [U in Urgency]: string } = {
  safety: 'in danger',
  away: 'away now',
  soon: 'departs within a week',
  'in line': 'in line',
};

export const STATE_WORDS: { readonly [S in Case['state']]: string } = {
  open: 'open',
  asked: 'waits for the traveller',
  resolved: 'has its result',
};

export const headings = {
  danger: 'Somebody in danger',
  card: 'What to do',
  offers: 'Offered to make good',
  history: 'What was done, the newest first',
  contacts: 'How they came to us',
} as const;

/** What is to be done when somebody is in danger, in this order: on the agent's screen before they have asked (S60, S61). */
export const CONTINGENCY: { readonly [K in Kind]?: readonly (readonly [string, string])[] } = {
  rescue: [
    [
      '1. First',
      'Is anybody hurt? Then the local emergency number now: 112 in Europe, 911 in North America. Stay on the line.',
    ],
    [
      '2. Where',
      'The exact place, how they can be reached, how long the battery lasts. Write it down: Confirm place and problem.',
    ],
    [
      '3. Who comes',
      'A team lead calls the rescue, the carrier or the hotel and writes: Help was sent. The traveller is told at once.',
    ],
    [
      '4. Stay calm',
      'Say what happens next and when you call again. Stranded only? Hotel, meals and two calls are paid for.',
    ],
  ],
  accident: [
    ['1. First', 'Is anybody hurt? The local emergency number first: 112 in Europe, 911 in North America.'],
    ['2. Police', 'Ask them to have it recorded by the police and to take pictures: the insurance will ask for both.'],
    ['3. Where', 'Place, who is hurt, which hospital. Write it down: Confirm place and problem.'],
    ['4. Family', 'Ask whom we shall call. Tell nobody else.'],
  ],
};

export const lists = {
  ofTraveller: (name: string, count: number): string => `${counted(count)} of ${name}`,
  ofDepartment: (department: string, count: number): string => `${counted(count)} for ${department}`,
  byNumber: { Heading: 'Another case', Description: 'By its eight digits.', Id: 'by number' },
  begin: { Heading: 'A new case', Description: 'Something that is to be put right for them.', Id: 'new' },
} as const;

const counted = (count: number): string => (count === 0 ? 'No open cases' : count === 1 ? '1 case' : `${count} cases`);

export const steps = {
  form: (number: string): string => `Case ${number}. Never write a card number down.`,
  changed:
    'Somebody else has changed this case meanwhile. It is shown as it is now; if your step still holds, take it again.',
  unknownStep: 'Choose one of the steps on the page of the case.',
  noSuchCase: (number: string): string => `There is no case ${number}. It has eight digits.`,
  begun: (number: string, department: string, day: string): string =>
    `Case ${number} is begun: ${department} has it. Tell the traveller: by ${day}.`,
  known: (number: string, department: string, day: string): string =>
    `They have this case already, ${number}: ${department} has it, by ${day}. Your contact stands on it.`,
} as const;
