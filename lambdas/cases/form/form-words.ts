import type { Role } from '../../agents/contract.ts';
import type { Case } from '../case.ts';
import type { Field, FormKind, Mistake } from './fields.ts';

/** Everything that somebody reads of the form in one language. Days are as people there write them. */
export interface FormWords {
  /** What the language calls itself. */
  readonly itself: string;
  /** How numbers and days are written: a BCP 47 tag. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly lead: string;
  /** Who must not write: what stands before and behind the number to ring (S57, S66). */
  readonly danger: readonly [before: string, behind: string];
  readonly labels: { readonly [F in Field]: string };
  readonly hints: { readonly [F in Field]?: string };
  readonly choose: string;
  readonly kinds: { readonly [K in FormKind]: string };
  readonly send: string;
  /** Over the list of what is wrong. */
  readonly wrong: string;
  readonly mistakes: { readonly [M in Mistake]: string };
  readonly taken: { readonly title: string; readonly number: string; readonly once: string };
  readonly by: (day: string) => string;
  /** What is a matter of minutes; `time` is on the agency’s clock. */
  readonly within: (time: string) => string;
  readonly known: { readonly title: string; readonly number: string };
  readonly stands: {
    readonly [S in Case['state']]: (about: string, department: string, since: string) => string;
  };
  /** The day that was promised is over, and nobody has answered. */
  readonly late: (day: string) => string;
  readonly departments: { readonly [R in Role]: string };
  readonly again: string;
  readonly refused: {
    readonly [R in Refusal]: { readonly title: string; readonly says: string };
  };
}

/** Why a post is not looked at, or could not be kept. */
export type Refusal = 'tooBig' | 'noForm' | 'noPage' | 'away';
