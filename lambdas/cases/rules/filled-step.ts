import { readAmount } from '../../orders/rules/amounts.ts';
import { type CaseCommand, type CaseStep, caseCommand } from '../command.ts';
import { RECOVERY_CURRENCY } from './authority.ts';
import type { Filled } from './forms.ts';

/** A command as somebody filled it in; or the sentence of what is wrong with it, the first thing first. */
export function caseStepFilledIn(does: CaseStep, filled: Filled): CaseCommand | { readonly refused: string } {
  const says = filled.says?.trim() ?? '';
  const more = moreOf(does, filled);
  if ('refused' in more) return { refused: String(more.refused) };
  const read = caseCommand.safeParse({ does, says, ...more });
  return read.success ? read.data : { refused: read.error.issues[0]?.message ?? 'This cannot be done.' };
}

function moreOf(does: CaseStep, { who, where, amount, tell }: Filled): { readonly [field: string]: unknown } {
  switch (does) {
    case 'dispatch':
      return who ? { department: who } : { refused: 'Choose the department.' };
    case 'confirm':
      return { place: where ?? '' };
    case 'resolve':
      return { tell };
    case 'offer': {
      const read = readAmount(amount ?? '', RECOVERY_CURRENCY);
      return typeof read === 'number' ? { amount: read, currency: RECOVERY_CURRENCY } : read;
    }
    default:
      return {};
  }
}
