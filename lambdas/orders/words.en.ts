import type { Role } from '../agents/contract.ts';
import type { OrderStep } from './command.ts';
import type { Stage } from './order.ts';
import type { Next } from './rules/next-step.ts';

/** What people of ours read of an order, in English. A label of a step is what comes back when it is chosen. */
export const STEP_LABELS: { readonly [S in OrderStep]: string } = {
  assign: 'Assign to a planner',
  'follow up': 'Write a follow-up',
  'ask to assign': 'Ask the planner to assign',
  'hand to front desk': 'Agreed: to the front desk',
  void: 'Give the order up',
  'add item': 'Add an item',
  'remove item': 'Remove an item',
  sign: 'The traveller signs',
  approve: 'Approve',
  'send back': 'Send back',
  'submit again': 'Submit again',
  receive: 'Write down a receipt',
  refund: 'Give money back',
  reduce: 'Let money off',
  'record expense': 'Write down an expense',
  'remove expense': 'Remove an expense',
  'pay out': 'Pay an expense out',
  returned: 'The traveller is back',
  'ask how it was': 'Write how it was',
  close: 'Close the order',
  edit: 'Change a field',
};

export const STAGE_WORDS: { readonly [S in Stage]: string } = {
  consulted: 'asked for',
  assigned: 'with its planner',
  won: 'agreed, to be signed',
  void: 'given up',
  signed: 'signed',
  closed: 'closed',
};

export const NEXT_WORDS: { readonly [N in Next]: string } = {
  assign: 'a team lead assigns it to a planner',
  agree: 'the planner agrees it with the traveller',
  sign: 'the traveller signs at the front desk',
  approve: 'finance approves it',
  amend: 'the front desk changes what finance sent back',
  pay: 'the traveller pays',
  travel: 'the traveller travels',
  'ask how it was': 'the seat asks how it was',
  close: 'the seat closes it',
};

/** What stands where there is nothing to show; views refuse what is empty. */
export const NOTHING = {
  items: { Label: 'No items yet', Value: 'One is needed before the traveller signs.' },
  lines: { Label: 'No money has moved', Value: 'No expense is written down.' },
  else: { Label: 'Nothing', Value: 'Nothing yet.' },
} as const;

/** What a task says besides what is next. */
export const BELLS = {
  walkedIn: 'the traveller is at the front desk to sign; hand it over',
  back: (day: string): string => `back since ${day}; ask how it was`,
  call: 'call the traveller that the booking succeeded; no message may be sent',
} as const;

export const headings = {
  chain: 'Who has it',
  items: 'What is bought',
  money: 'Money',
  lines: 'Receipts and expenses',
  facts: 'Behind the signature',
  fields: 'About the trip',
  history: 'What was done, the newest first',
} as const;

export const FIELD_LABELS = {
  asked: 'Asked for',
  where: 'Where to',
  departs: 'Departs',
  returns: 'Returns',
  people: 'People',
  booking: 'Booking',
  institution: 'Institution',
  agency: 'Agency',
  actedFor: 'Who of them acted',
  collects: 'Who collects',
  notes: 'Notes',
} as const;

export const lists = {
  ofTraveller: (name: string, count: number): string => `${counted(count)} of ${name}`,
  ofAgent: (name: string, count: number): string => `${counted(count)} for you, ${name}`,
  byNumber: { Heading: 'Another order', Description: 'By its seven digits.', Id: 'by number' },
  rules: { Heading: 'Message rules', Description: 'What goes out to travellers by itself.', Id: 'rules' },
  begin: { Heading: 'A new order', Description: 'From what they ask for now.', Id: 'new' },
  counts: {
    Heading: 'How many orders',
    Description: 'Who created, assigned and owns them, for appraisal.',
    Id: 'counts',
  },
} as const;

export const counts = {
  heading: (from: string, to: string): string => `Orders begun from ${from} to ${to}`,
  says: 'Each order counts once for who created, who assigned and who owns it.',
  nobody: 'Nobody',
  none: { Label: 'Orders', Value: 'None were begun then.' },
  created: 'Created',
  assigned: 'Assigned',
  owned: 'Owns',
  rated: 'How it was',
  rating: (points: number, rated: number): string =>
    `${(points / rated).toFixed(1)} of 5, by ${rated} ${rated === 1 ? 'traveller' : 'travellers'}`,
  notRated: 'nobody asked yet',
  more: (count: number): string => `${count} more, by name: wayline orders counts shows all.`,
  days: 'Write both days as YYYY-MM-DD, such as 2026-12-04.',
  order: 'The last day is before the first.',
  tooMany: 'These are too many orders for this page. Choose fewer days, or ask for: wayline orders counts.',
} as const;

const counted = (count: number): string =>
  count === 0 ? 'No open orders' : count === 1 ? '1 order' : `${count} orders`;

/** What a step sets off besides being written down. */
const TOLD: { readonly [S in OrderStep]?: string } = {
  assign: 'The planner and the traveller are told.',
  'ask to assign': 'The planner is told that the traveller is here.',
  'hand to front desk': 'The front desk and the traveller are told.',
  void: 'The traveller is told. This ends the order.',
  sign: 'Finance and the traveller are told. Items cannot be changed any more.',
  approve: 'The traveller is told that they can pay.',
  'send back': 'The front desk is told.',
  'submit again': 'Finance is told.',
  close: 'The traveller is told. This ends the order.',
};

export const steps = {
  form: (order: string, step: OrderStep): string => [`Order ${order}.`, TOLD[step]].filter(Boolean).join(' '),
  begun: (order: string): string => `Order ${order} is begun. A team lead assigns it to a planner.`,
  /** `meanwhile` is who did what, the newest last. */
  changed: (meanwhile: readonly string[]): string =>
    `Your step was not taken, as this order has changed meanwhile${meanwhile.length === 0 ? '' : `: ${meanwhile.join('; ')}`}. If your step still holds, take it again.`,
  unknownStep: 'Choose one of the steps on the page of the order.',
  noSuchOrder: (order: string): string => `There is no order ${order}. It has seven digits.`,
} as const;

/** The departments that work can be given to, as the form for it names them; a seat's work that nobody takes is the team lead's. */
export const DEPARTMENT_OF: { readonly [R in Role]: string } = {
  seat: 'Team lead',
  teamLead: 'Team lead',
  planner: 'Planner',
  frontDesk: 'Front desk',
  finance: 'Finance',
  management: 'Management',
};
