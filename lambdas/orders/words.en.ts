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
  begin: { Heading: 'A new order', Description: 'From what they ask for now.', Id: 'new' },
} as const;

const counted = (count: number): string =>
  count === 0 ? 'No open orders' : count === 1 ? '1 order' : `${count} orders`;

export const steps = {
  sure: 'Everybody concerned is told.',
  form: (order: string): string => `Order ${order}. Everybody concerned is told.`,
  begun: (order: string): string => `Order ${order} is begun. A team lead assigns it to a planner.`,
  changed:
    'Somebody else has changed this order meanwhile. It is shown as it is now; if your step still holds, take it again.',
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
