import type { Kind } from '../rules/kinds.ts';

/** What the form asks, in the order of the page. */
export const FIELDS = ['name', 'phone', 'email', 'locator', 'departs', 'kind', 'about'] as const;
export type Field = (typeof FIELDS)[number];

/** What somebody typed, as they typed it but for control characters; empty where they typed nothing. */
export type Typed = { readonly [F in Field]: string };

/** What a traveller may say that it is about (S55, S63). Who is in danger is told to ring instead. */
export const FORM_KINDS = [
  'refund',
  'change',
  'swap',
  'claim',
  'complaint',
  'suggestion',
  'accident',
  'other',
] as const satisfies readonly Kind[];
export type FormKind = (typeof FORM_KINDS)[number];

/** What is about a trip for certain: its departure decides who is first (S53). */
export const ABOUT_A_TRIP: readonly FormKind[] = ['refund', 'change', 'swap', 'claim'];

/** The most letters of each, and of the whole body in bytes: 1,000 Persian or Chinese letters fit, however they are encoded. */
export const NAME_MOST = 100;
export const WORDS_MOST = 1000;
export const BODY_MOST = 16_384;

/** What the form says when it is right. Number in E.164, address in lower case, locator in capitals, day YYYY-MM-DD. */
export interface Filled {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly locator?: string;
  readonly departs?: string;
  readonly kind: Kind;
  readonly about: string;
}

/** Everything that can be wrong; every language has a sentence for each. */
export const MISTAKES = [
  'noName',
  'longName',
  'noWay',
  'badPhone',
  'badEmail',
  'badLocator',
  'noDate',
  'badDate',
  'farDate',
  'noKind',
  'noWords',
  'longWords',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** What is wrong, beside which field. */
export type Wrong = { readonly [F in Field]?: Mistake };
