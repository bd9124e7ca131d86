import type { Role } from '../../agents/contract.ts';
import type { Kind } from '../../cases/rules/kinds.ts';
import type { Next } from '../../orders/rules/next-step.ts';
import type { CardTrip } from '../../travellers/call-card.ts';
import type { MessageClass } from '../../travellers/consent.ts';
import type { OwnFacts } from './own.ts';

/** What we write to travellers about, and the facts that each needs. */
export interface Facts {
  /** To all contact points, when an account is frozen and when it is thawed (reading 11). */
  readonly 'account-frozen': Record<never, never>;
  readonly 'account-thawed': Record<never, never>;
  /** For whom cannot print (S21): a ticket where the booking moves somebody, a voucher where it only receives them. */
  readonly ticket: BookingFacts;
  readonly voucher: BookingFacts;
  /** A booking succeeded (S89). */
  readonly booked: BookingFacts;
  /** On the day before: when a trip begins, what to bring and when to be there (S93). */
  readonly reminder: SegmentOfBooking;
  /** On the day after: one digit, 1 to 5, for a trip that began on the local date `departed`, `YYYY-MM-DD` (S94). */
  readonly survey: { readonly locator: string; readonly departed: string };
  readonly 'survey-thanks': Record<never, never>;
  /** What ends or begins again; without a class, everything but safety. */
  readonly 'opt-out-confirmed': { readonly class?: RefusableClass };
  readonly 'opt-in-confirmed': { readonly class?: RefusableClass };
  /** What can be written to us, and the number (E.164) at which somebody answers. */
  readonly help: { readonly phone: string };
  /** Whose account is to be frozen, where a number does not tell: by the names of those who use it, if they are few. */
  readonly 'freeze-whose': { readonly names: readonly string[] };
  /** What is ahead, if anything is, and how the open orders stand, the newest first (S18, S19, idea 8). */
  readonly status: { readonly trip?: SegmentOfBooking; readonly orders: readonly OrderFacts[] };
  /** We called three times; `phone` (E.164) gets us. */
  readonly 'callback-missed': { readonly phone: string };
  /** We call at `at`, `YYYY-MM-DDTHH:MM` on the traveller's clock; `answerable` where they can cancel it by SMS. */
  readonly 'callback-set': { readonly at: string; readonly answerable?: true };
  readonly 'callback-cancelled': Record<never, never>;
  /** How an order stands, at every change of its stage and when it may be paid; `expected` is the day of its next step, `YYYY-MM-DD` (S87). */
  readonly 'order-progress': { readonly order: string; readonly now: OrderNews; readonly expected?: string };
  /**
   * A case was begun (S56): its number, what it is about, and the day (YYYY-MM-DD) by which they hear from us. `form` is where more can be told, which an
   * SMS has no room for.
   */
  readonly 'case-opened': {
    readonly case: string;
    readonly kind: Kind;
    readonly by?: string;
    readonly form?: string;
    /** Between which two most were answered lately, in seconds (S33). */
    readonly usual?: { readonly low: number; readonly high: number };
  };
  /** Somebody is in danger or stranded, and has a case (S66): how they get to a person first. `phone` is E.164. */
  readonly 'case-danger': { readonly case: string; readonly phone: string };
  /** What we ask, say or answer about a case, as somebody of ours wrote it (S65, S69); `form` is where a question can be answered as well. */
  readonly 'case-asked': CaseNews & { readonly form?: string };
  readonly 'case-news': CaseNews;
  readonly 'case-resolved': CaseNews;
  /** Help was sent to somebody in danger (S66). */
  readonly 'case-help': CaseNews;
  /** A crisis touches a trip of theirs, goes on, or is over (S45, S48). */
  readonly crisis: CrisisFacts;
  /** What people of ours wrote into a rule of their own: news, a question or an offer (S95). */
  readonly 'own-news': OwnFacts;
  readonly 'own-question': OwnFacts;
  readonly 'own-offer': OwnFacts;
}

/**
 * What people of ours said of a crisis, by ISO 639-1: at most 160 letters of what happened, and what to do, for which an SMS has no room. Who
 * reads another language gets our own words. `page` says everything, in all languages.
 */
interface CrisisFacts {
  readonly phase: 'news' | 'over';
  readonly says: { readonly [language: string]: CrisisSaid | undefined };
  readonly page: string;
}

/** In one language; what changed of the policies and the letter of whoever leads are for e-mail as well. */
interface CrisisSaid {
  readonly what: string;
  readonly steps?: string;
  readonly policy?: string | undefined;
  readonly letter?: string | undefined;
}

/** What somebody of ours wrote for the traveller: at most `CASE_SAYS_MOST` characters. */
interface CaseNews {
  readonly case: string;
  readonly says: string;
}
export const CASE_SAYS_MOST = 180;
/** The most letters that are said of what happened in a crisis. */
export const CRISIS_WHAT_MOST = 160;

/** The template of a rule of our people's own, by what it is sent for. */
export const OWN_TEMPLATES = {
  operational: 'own-news',
  survey: 'own-question',
  marketing: 'own-offer',
} as const satisfies { readonly [C in RefusableClass]: Template };

/** What there is to tell of an order. */
export const ORDER_NEWS = ['consulted', 'assigned', 'won', 'void', 'signed', 'approved', 'closed'] as const;
export type OrderNews = (typeof ORDER_NEWS)[number];

/** An order that is not over: which department has it and since when, what is next, and by when. Days are the agency's, `YYYY-MM-DD`. */
export interface OrderFacts {
  readonly order: string;
  readonly with: Role;
  readonly since: string;
  readonly does: Next;
  readonly expected?: string;
}

/** What somebody can refuse to be sent. */
export type RefusableClass = Exclude<MessageClass, 'safety'>;

/** What is still ahead of a booking, in order; at least one segment. */
interface BookingFacts {
  readonly locator: string;
  readonly segments: readonly SegmentFacts[];
}

/** One segment, and the booking that it belongs to. */
export interface SegmentOfBooking {
  readonly locator: string;
  readonly segment: SegmentFacts;
}

/** Local times are `YYYY-MM-DDTHH:MM`. */
export type SegmentFacts = Pick<CardTrip, 'kind' | 'service' | 'from' | 'to' | 'departs' | 'arrives'>;

export type Template = keyof Facts;

/** One template with its facts. */
export type Content = { readonly [T in Template]: { readonly template: T; readonly facts: Facts[T] } }[Template];

/** What somebody reads; the subject is for e-mail. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** What is said of a crisis. */
export type CrisisWords = Pick<Words, 'crisis'>;

/** What is said of cases. */
export type CaseWords = Pick<Words, Extract<Template, `case-${string}`>>;

/** A language's words for everything; `left` counts the segments or orders that an SMS has no room for. */
export type Words = { readonly [T in Template]: (facts: Facts[T], left: number) => Message };

interface Rule {
  /** What it is sent for: decides about consent and hours. That an account was frozen is told to all, at once: somebody else may have done it. */
  readonly class: MessageClass;
  /** The most parts that one SMS of it may take, in any language. */
  readonly mostParts: number;
  /** It asks for an answer by SMS: to a country where nobody can answer it goes by e-mail, or not at all. */
  readonly asksReply?: true;
  /** It answers what its recipient just asked for, which is consent. */
  readonly answers?: true;
  /** Whoever came to us with a problem hears of it, known or not. */
  readonly toStrangers?: true;
  /** It says nothing of anybody's trips or account: frozen or unknown, who wrote to us gets it. */
  readonly tellsNothing?: true;
}

/** Every template there is. */
const TEMPLATES = {
  'account-frozen': { class: 'safety', mostParts: 3 },
  'account-thawed': { class: 'safety', mostParts: 2 },
  ticket: { class: 'operational', mostParts: 3, answers: true },
  voucher: { class: 'operational', mostParts: 3, answers: true },
  booked: { class: 'operational', mostParts: 3 },
  reminder: { class: 'operational', mostParts: 3 },
  survey: { class: 'survey', mostParts: 2, asksReply: true },
  'survey-thanks': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  'opt-out-confirmed': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  'opt-in-confirmed': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  help: { class: 'operational', mostParts: 3, answers: true, tellsNothing: true },
  'freeze-whose': { class: 'operational', mostParts: 3, answers: true, tellsNothing: true },
  status: { class: 'operational', mostParts: 4, answers: true },
  'callback-missed': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  'callback-set': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  'callback-cancelled': { class: 'operational', mostParts: 2, answers: true, tellsNothing: true },
  'order-progress': { class: 'operational', mostParts: 2 },
  'case-opened': { class: 'operational', mostParts: 3, answers: true, tellsNothing: true },
  'case-danger': { class: 'safety', mostParts: 4, answers: true, tellsNothing: true },
  'case-asked': { class: 'operational', mostParts: 4, toStrangers: true },
  'case-news': { class: 'operational', mostParts: 4, toStrangers: true },
  'case-resolved': { class: 'operational', mostParts: 4, toStrangers: true },
  'case-help': { class: 'safety', mostParts: 4, toStrangers: true },
  crisis: { class: 'safety', mostParts: 6 },
  'own-news': { class: 'operational', mostParts: 3 },
  'own-question': { class: 'survey', mostParts: 3, asksReply: true },
  // Whoever cannot answer STOP is not sent an offer that says they could.
  'own-offer': { class: 'marketing', mostParts: 3, asksReply: true },
} as const satisfies { readonly [T in Template]: Rule };

/** The names of all templates. */
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as [Template, ...Template[]];

/** What a template may do and costs at most. */
export const ruleOf = (template: Template): Rule => TEMPLATES[template];

/** What travellers write to us, as we offer it in each language; the English words are understood in all of them. */
export const REPLY_WORDS = {
  en: { stop: 'STOP', start: 'START', help: 'HELP', status: 'STATUS', freeze: 'FREEZE', noCall: 'NOCALL' },
  lt: { stop: 'STOP', start: 'START', help: 'PAGALBA', status: 'KELIONĖ', freeze: 'BLOKUOTI', noCall: 'NESKAMBINTI' },
  zh: { stop: '退订', start: '恢复', help: '帮助', status: '行程', freeze: '冻结', noCall: '不用回电' },
  fa: { stop: 'لغو', start: 'شروع', help: 'کمک', status: 'سفر', freeze: 'مسدود', noCall: 'زنگ نزنید' },
} as const;

/** Where Visa and Mastercard block a card at any hour, collect calls accepted, as the schemes publish them (2026-11). */
export const CARD_SCHEMES = { visa: '+1 303 967 1096', mastercard: '+1 636 722 7111' };
