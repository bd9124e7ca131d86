import type { Role } from '../contract.ts';
import { anyPostOf, EVERYBODY } from './posts.ts';

const WITH_TRAVELLERS: readonly Role[] = ['seat', 'teamLead', 'planner', 'frontDesk', 'management'];
const LEADING: readonly Role[] = ['teamLead', 'management'];

/** What is done through guides, and which posts may (S92). */
export const RIGHTS = {
  /** Any of ours who has the contact sees the record at once (S7). */
  'see the card': EVERYBODY,
  'write a note': EVERYBODY,
  'say how it ended': EVERYBODY,
  /** A freeze takes nothing from anybody and must not wait for a right. */
  'freeze an account': EVERYBODY,
  /** Everybody may be talked to, a frozen account or not. */
  'plan a callback': EVERYBODY,
  'cancel a callback': EVERYBODY,
  'release an account': WITH_TRAVELLERS,
  'write a consultation sheet': WITH_TRAVELLERS,
  /** Which step of an order is whose, the order's own rules say. */
  'work on orders': EVERYBODY,
  'begin an order': WITH_TRAVELLERS,
  /** What people are appraised by (S76, S103). */
  'count orders': LEADING,
  /** Which step of a case is whose, the case's own rules say. */
  'work on cases': EVERYBODY,
  'begin a case': EVERYBODY,
  'send a ticket': WITH_TRAVELLERS,
  'change a contact point': WITH_TRAVELLERS,
  /** A draft reaches nobody: whoever talks to travellers may propose one, and look at whom it would reach (S95). */
  'write a message rule': WITH_TRAVELLERS,
  /** What it reaches them by is answered for by those who lead. */
  'change a message rule that was on already': LEADING,
  'switch a message rule on': LEADING,
  'pause a message rule': LEADING,
  /** It cannot be undone. */
  'merge records': LEADING,
} as const satisfies { readonly [deed: string]: readonly Role[] };

export type GuideDeed = keyof typeof RIGHTS;

/** The sentence that refuses a deed to a post; nothing where it may. */
export function refusalOf(role: Role, deed: GuideDeed): string | undefined {
  const may: readonly Role[] = RIGHTS[deed];
  if (may.includes(role)) return undefined;
  return `You may not ${deed}. Ask ${anyPostOf(may)}. It is kept that you tried.`;
}
