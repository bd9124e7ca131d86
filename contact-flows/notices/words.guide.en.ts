/** What agents read on the pages of rules for messages, in English. */

export const toDesk = 'Back to the desk';
export const toRules = 'Back to the rules';
export const toRule = 'Back to the rule';
export const keep = 'Keep it';
export const again = 'Try again';
/** A view refuses what is empty. */
export const nothing = ' ';

/** What can be done with a rule: a label is what comes back. */
export const deeds = {
  change: 'Change it',
  preview: 'Look at whom it would reach',
  on: 'Switch it on',
  pause: 'Pause it',
} as const;

export const sure = {
  on: {
    heading: 'Switch the rule on?',
    says: 'From now on it goes out by itself whenever its condition holds.',
    doIt: 'Yes, switch it on',
  },
  pause: {
    heading: 'Pause the rule?',
    says: 'Nothing goes out by it from this moment on. What waits to go out is not sent later either.',
    doIt: 'Yes, pause it',
  },
} as const;

export const notKept = {
  heading: 'The records do not answer',
  says: 'Nothing was changed. What you typed is kept: wait a moment and try again.',
};
