import type { Place } from '../../platform/page-of.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Content, Template } from '../templates/template.ts';

/** A trip or an order of which something is told, and those whom it concerns. */
export interface Matter {
  /** What stands for it in the key of a notice, such as a booking as `system locator starts`. */
  readonly about: string;
  readonly travellers: readonly string[];
  /** Why nobody is told of it, where that is so. */
  readonly nobody?: string;
  /** What is told about it this time: the same is not told twice. */
  readonly occasion: string;
  readonly content: (to: Profile) => Content;
  /** Instants: it is not told before the one, and of no use from the other on. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** A page of matters, and where the next begins. */
export interface MattersPage {
  readonly matters: readonly Matter[];
  readonly behind: Place | undefined;
}

/** What a run tells, of what, and to whom of those. */
export interface Telling {
  readonly template: Template;
  /** The rule of our people's own that has it told. */
  readonly rule?: string;
  /** Why somebody is not meant, where that is so. */
  readonly notMeant?: (profile: Profile) => string | undefined;
  readonly page: (behind: MattersPage['behind']) => Promise<MattersPage>;
}
