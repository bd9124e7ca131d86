import type { EntitlementWords } from './entitlement-words.ts';
import { words as en } from './words.en.ts';
import { words as fa } from './words.fa.ts';
import { words as lt } from './words.lt.ts';
import { words as zh } from './words.zh.ts';

/** The languages in which entitlements are written; the line speaks English and Chinese. */
export const WORDS = { en, lt, zh, fa } satisfies { readonly [language: string]: EntitlementWords };
