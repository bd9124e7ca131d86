import type { Branch } from './branches.ts';
import type { Action } from './document.ts';

const ERRORS = new Map([
  ['NoMatchingError', 'failed'],
  ['NoMatchingCondition', 'otherwise'],
  ['InputTimeLimitExceeded', 'silence'],
  ['QueueAtCapacity', 'full'],
  ['TimeLimitExceeded', 'time is up'],
]);

const ANSWERS = new Map([
  ['CheckHoursOfOperation True', 'open'],
  ['CheckHoursOfOperation False', 'closed'],
  ['Loop ContinueLooping', 'once more'],
  ['Loop DoneLooping', 'enough'],
  ['MessageParticipantIteratively MessagesInterrupted', 'interrupted'],
  ['Wait WaitCompleted', 'time is up'],
  ['Wait CustomerReturned', 'customer is back'],
]);

const COMPARISONS = new Map([
  ['NumberGreaterThan', 'over'],
  ['NumberGreaterOrEqualTo', 'at least'],
  ['NumberLessThan', 'under'],
  ['NumberLessOrEqualTo', 'at most'],
  ['TextStartsWith', 'starts with'],
  ['TextEndsWith', 'ends with'],
  ['TextContains', 'contains'],
  ['KeyExists', 'has'],
]);

/** When a contact takes this way out of the block, in plain words: `key 1`, `silence`, `failed`, `otherwise`. */
export function branchWords({ Type }: Action, branch: Branch): string {
  const menu = Type === 'GetParticipantInput';
  if (branch.on === 'success') return 'done';
  if (branch.on === 'error') {
    if (menu && branch.error === 'NoMatchingCondition') return 'another key';
    return ERRORS.get(branch.error) ?? apart(branch.error);
  }
  const { operator, operand } = branch;
  if (operator !== 'Equals') return `${COMPARISONS.get(operator) ?? apart(operator)} ${operand}`;
  return menu ? `key ${operand}` : (ANSWERS.get(`${Type} ${operand}`) ?? operand);
}

/** `InvalidPhoneNumber` as `invalid phone number`. */
const apart = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
