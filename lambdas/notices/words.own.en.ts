import type { Base, OwnRule } from './own-rule.ts';

/** What people of ours read of rules for messages, in English. A label of a deed is what comes back when it is chosen. */
export const DEEDS = {
  change: 'Change it',
  preview: 'Look at whom it would reach',
  on: 'Switch it on',
  pause: 'Pause it',
} as const;

export const NEW_RULE = '+new';

export const BASES: { readonly [B in Base]: string } = {
  departure: 'Days before a trip begins',
  return: 'Days after a trip ends',
  stage: 'Days after an order came to a stage',
};

export const STAGES: { readonly [S in Extract<OwnRule['when'], { base: 'stage' }>['stage']]: string } = {
  consulted: 'asked for',
  assigned: 'with its planner',
  won: 'agreed, to be signed',
  void: 'given up',
  signed: 'signed',
  closed: 'closed',
};

export const CLASSES: { readonly [C in OwnRule['class']]: string } = {
  operational: 'News of their trip or order',
  survey: 'A question',
  marketing: 'An offer',
};

export const STATES: { readonly [S in OwnRule['state']]: string } = {
  draft: 'a draft',
  on: 'on',
  paused: 'paused',
};

export const LANGUAGES = { en: 'English', lt: 'Lithuanian', zh: 'Chinese', fa: 'Persian' } as const;

const counted = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** When a rule holds, as a few words. */
export function whenInWords(when: OwnRule['when']): string {
  const { days } = when;
  switch (when.base) {
    case 'departure':
      return days === 0 ? 'on the day on which a trip begins' : `${counted(days)} before a trip begins`;
    case 'return':
      return days === 0 ? 'when a trip ends' : `${counted(days)} after a trip ended`;
    case 'stage':
      return days === 0
        ? `as an order comes to its stage: ${STAGES[when.stage]}`
        : `${counted(days)} after an order came to its stage, if it is there still: ${STAGES[when.stage]}`;
  }
}

export const lists = {
  heading: (on: number, all: number, shown: number): string =>
    [
      on === 0 ? 'Message rules: none is on' : `Message rules: ${on} ${on === 1 ? 'is' : 'are'} on`,
      ...(all > shown ? [`${shown} of ${all} are shown, operators list the rest`] : []),
    ].join(', '),
  begin: { Heading: 'A new rule', Description: 'A condition and words that go out by themselves.', Id: NEW_RULE },
} as const;

export const form = {
  fresh: 'A new message rule',
  change: (name: string): string => `Change the rule '${name}'`,
  says: 'Of a trip you may name {name}, {locator}, {departs}, {returns}, {from}, {to} and {service}; of an order {name}, {order} and {since}. Our name comes before it, and behind a question or an offer how to end it.',
} as const;

export const steps = {
  kept: 'It is kept as a draft. Nobody gets anything before a team lead or management switches it on.',
  changed: 'The change is kept.',
  paused: 'The change is kept, and the rule is paused: look at whom it would reach, then switch it on again.',
  on: (when: string): string => `It is on: ${when}.`,
  off: 'It is paused. What was written by it and waits to go out is not sent any more.',
  overtaken: (name: string): string =>
    `${name} has changed this rule meanwhile. What you typed is kept: keep it again to put it in the place of theirs.`,
  noSuch: (name: string): string => `There is no rule '${name}'.`,
  unknown: 'Switch it on, or pause it.',
  nextRun: (date: string): string => `What the run of ${date} at 10:00 would send. Nothing was sent now.`,
  lookedBack: (days: number): string =>
    `Whom it would have reached in the last ${days} days. It goes as orders come to their stage. Nothing was sent now.`,
} as const;
