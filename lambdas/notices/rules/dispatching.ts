import type { MessageClass } from '../../travellers/consent.ts';
import type { Profile } from '../../travellers/profile.ts';
import { sameAddress } from '../../travellers/rules/contact-points.ts';
import { countryOf } from './countries.ts';
import { inItsTime } from './in-its-time.ts';

/** What the decision needs to know of a notice. */
export interface Outgoing {
  readonly class: MessageClass;
  readonly channel: 'sms' | 'email';
  readonly to: string;
  readonly notAfter?: string | undefined;
}

/** What is known when a notice is on its way. */
export interface Known {
  /** Its traveller's record as it is now; missing where there is none. */
  readonly profile: Pick<Profile, 'phones' | 'emails' | 'hold' | 'trips'> | undefined;
  /** An operator holds its template. */
  readonly templateHeld: boolean;
  /** Its recipient has just asked for it. */
  readonly answers: boolean;
  /** It came of a rule that is not on any more, or was paused since. */
  readonly rulePaused: boolean;
  /** It asks for an answer by SMS. */
  readonly asksReply: boolean;
  /** It says nothing of anybody's trips or account: who wrote gets it, frozen or not, known or not. */
  readonly tellsNothing: boolean;
  /** Whoever came to us with a problem hears of it, known or not. */
  readonly toStrangers: boolean;
}

/** What the environment says about it. */
export interface Allowed {
  /** The numbers (E.164) to which anything goes; `any` in production. */
  readonly recipients: 'any' | readonly string[];
  /** Countries (ISO 3166) from which no answer comes. */
  readonly oneWay: readonly string[];
  /** The agency's zone, IANA. */
  readonly zone: string;
}

/** What becomes of a notice on its way. */
export type Dispatching =
  | { readonly does: 'send' }
  /** It goes on when what holds it ends. */
  | { readonly does: 'hold'; readonly until: 'thawed' | 'released'; readonly reason: string }
  | { readonly does: 'refuse'; readonly reason: string }
  /** It is night where they are: it is due then. */
  | { readonly does: 'wait'; readonly due: Date };

const refuse = (reason: string): Dispatching => ({ does: 'refuse', reason });

/**
 * Whether a notice goes out `now`. What was right when it was written may not be by now: consent and contact points count as they
 * are, a frozen account gets safety only (S25), and who sleeps is let sleep (reading 10).
 */
export function dispatching(notice: Outgoing, known: Known, allowed: Allowed, now: Date): Dispatching {
  const { profile, templateHeld, answers } = known;
  if (isTooLate(notice, now)) return refuse('too late');
  if (known.rulePaused) return refuse('its rule was paused');
  if (!profile) return toNobody(notice, known, allowed);
  const point = pointOf(notice, profile);
  if (!point) return refuse('contact point removed');
  const agreed = notice.class === 'safety' || answers || point.consents[notice.class]?.given === true;
  if (!agreed) return refuse('no consent');
  if (!isListed(notice, profile, allowed)) return refuse('not on the list of recipients');
  if (known.asksReply && isOneWay(notice, allowed)) return refuse('no reply possible');
  if (templateHeld) return { does: 'hold', until: 'released', reason: 'held by an operator' };
  if (profile.hold && notice.class !== 'safety' && !known.tellsNothing)
    return { does: 'hold', until: 'thawed', reason: 'account frozen' };
  if (answers) return { does: 'send' };
  const due = inItsTime(profile, notice.class, notice, allowed.zone, now);
  if (due.getTime() <= now.getTime()) return { does: 'send' };
  return isTooLate(notice, due) ? refuse('too late') : { does: 'wait', due };
}

/** Somebody unknown who wrote to us gets an answer that tells nothing of anybody, and what becomes of a problem of theirs. */
function toNobody({ to }: Outgoing, known: Known, { recipients }: Allowed): Dispatching {
  if (!(known.answers && known.tellsNothing) && !known.toStrangers) return refuse('no such traveller');
  return recipients === 'any' || recipients.includes(to) ? { does: 'send' } : refuse('not on the list of recipients');
}

/** Whether a notice is of no use any more. */
export const isTooLate = ({ notAfter }: Pick<Outgoing, 'notAfter'>, now: Date): boolean =>
  notAfter !== undefined && Date.parse(notAfter) <= now.getTime();

const pointOf = ({ channel, to }: Outgoing, { phones, emails }: NonNullable<Known['profile']>) =>
  channel === 'sms'
    ? phones.find(({ number }) => number === to)
    : emails.find(({ address }) => sameAddress(address, to));

/** E-mail goes to those whose number is listed. */
const isListed = ({ channel, to }: Outgoing, { phones }: NonNullable<Known['profile']>, { recipients }: Allowed) =>
  recipients === 'any' ||
  (channel === 'sms' ? recipients.includes(to) : phones.some(({ number }) => recipients.includes(number)));

const isOneWay = ({ channel, to }: Outgoing, { oneWay }: Allowed): boolean =>
  channel === 'sms' && oneWay.includes(countryOf(to) ?? '');
