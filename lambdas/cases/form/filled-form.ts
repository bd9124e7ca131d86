import * as z from 'zod';
import { daysAfter } from '../../calendar/local-time.ts';
import { westernDigits } from '../../platform/digits.ts';
import { kindMeant } from '../rules/kind-meant.ts';
import type { Kind } from '../rules/kinds.ts';
import {
  ABOUT_A_TRIP,
  type Filled,
  FORM_KINDS,
  type Mistake,
  NAME_MOST,
  type Typed,
  WORDS_MOST,
  type Wrong,
} from './fields.ts';
import { numberTyped } from './number-typed.ts';

/** How far back and ahead a departure may be, in days. */
const [BACK_MOST, AHEAD_MOST] = [730, 1095];

/**
 * The form as it was meant (S52); or everything that is wrong with it, beside the field that it is about. `language` is that of the page, `today` the
 * agency's date. On a `chat` a person asks for the rest: what it is about is told by the words where nothing was chosen, and no day is needed.
 */
export function filledForm(
  typed: Typed,
  language: string,
  today: string,
  on: 'form' | 'chat' = 'form',
): { readonly filled: Filled } | { readonly wrong: Wrong } {
  const chosen = FORM_KINDS.find((each) => each === typed.kind);
  const kind: Kind | undefined = chosen ?? (on === 'chat' ? kindMeant(typed.about) : undefined);
  const read = {
    name: nameOf(typed.name),
    phone: phoneOf(typed, language),
    email: emailOf(typed.email),
    locator: locatorOf(typed.locator),
    departs: departureOf(typed.departs, today, on === 'form' && chosen !== undefined && ABOUT_A_TRIP.includes(chosen)),
    kind: kind ?? { mistake: 'noKind' as const },
    about: wordsOf(typed.about),
  };
  const wrong = Object.fromEntries(
    Object.entries(read).flatMap(([field, value]) => (typeof value === 'object' ? [[field, value.mistake]] : [])),
  ) as Wrong;
  if (Object.keys(wrong).length > 0) return { wrong };
  return { filled: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as never };
}

/** What a field says; nothing where it was left empty. */
type Read<Value = string> = Value | undefined | { readonly mistake: Mistake };

const nameOf = (name: string): Read => {
  if (name === '') return { mistake: 'noName' };
  return letters(name) > NAME_MOST ? { mistake: 'longName' } : name;
};

/** One of the three ways to find somebody is needed. */
function phoneOf({ phone, email, locator }: Typed, language: string): Read {
  if (phone === '') return email === '' && locator === '' ? { mistake: 'noWay' } : undefined;
  return numberTyped(westernDigits(phone), language) ?? { mistake: 'badPhone' };
}

function emailOf(email: string): Read {
  if (email === '') return undefined;
  const address = z.email().max(254).safeParse(email.toLowerCase());
  return address.success ? address.data : { mistake: 'badEmail' };
}

function locatorOf(locator: string): Read {
  if (locator === '') return undefined;
  const plain = westernDigits(locator.normalize('NFKC')).replaceAll(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{5,8}$/.test(plain) ? plain : { mistake: 'badLocator' };
}

function departureOf(departs: string, today: string, isNeeded: boolean): Read {
  if (departs === '') return isNeeded ? { mistake: 'noDate' } : undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/. 年]+(\d{1,2})[-/. 月]+(\d{1,2})日?$/.exec(westernDigits(departs)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!z.iso.date().safeParse(date).success) return { mistake: 'badDate' };
  const isNear = date >= daysAfter(today, -BACK_MOST) && date <= daysAfter(today, AHEAD_MOST);
  return isNear ? date : { mistake: 'farDate' };
}

const wordsOf = (about: string): Read => {
  if (about === '') return { mistake: 'noWords' };
  return letters(about) > WORDS_MOST ? { mistake: 'longWords' } : about;
};

const letters = (text: string): number => [...text].length;
