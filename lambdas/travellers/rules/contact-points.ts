import type { Actor } from '../command.ts';
import type { AskedConsent, Consents, MessageClass } from '../consent.ts';
import type { Profile } from '../profile.ts';

/** A sentence that says why nothing was done. */
export interface Refused {
  readonly refused: string;
}

/** The most numbers, and the most addresses, of one traveller: each is a card that every change rewrites. */
export const MOST = 10;

/** The way in which somebody told us, as a consent keeps it. */
export const howOf = ({ as }: Actor): AskedConsent['how'] => as;

/** What somebody agrees to who gives us a number or an address: messages about their trips, and nothing else. */
const given = (actor: Actor, at: string): Consents => ({ operational: { given: true, at, how: howOf(actor) } });

/** With one more number, E.164. Its messages are about trips until more is agreed to. */
export function addedPhone(profile: Profile, number: string, actor: Actor, at: string): Profile | Refused {
  if (profile.phones.some((phone) => phone.number === number))
    return { refused: 'That number is on the record already.' };
  if (profile.phones.length >= MOST) return { refused: `There are ${MOST} numbers already: remove one first.` };
  return {
    ...profile,
    phones: [...profile.phones, { number, consents: given(actor, at) }],
    former: profile.former.filter((point) => point !== number),
  };
}

export function removedPhone(profile: Profile, number: string): Profile | Refused {
  if (!profile.phones.some((phone) => phone.number === number)) return { refused: 'That number is not on the record.' };
  if (profile.phones.length + profile.emails.length === 1)
    return { refused: 'This is the only way to reach them: add another first.' };
  return {
    ...profile,
    phones: profile.phones.filter((phone) => phone.number !== number),
    former: [...profile.former, number],
  };
}

export function addedEmail(profile: Profile, address: string, actor: Actor, at: string): Profile | Refused {
  if (profile.emails.some((email) => sameAddress(email.address, address)))
    return { refused: 'That address is on the record already.' };
  if (profile.emails.length >= MOST) return { refused: `There are ${MOST} addresses already: remove one first.` };
  return {
    ...profile,
    emails: [...profile.emails, { address, consents: given(actor, at) }],
    former: profile.former.filter((point) => !sameAddress(point, address)),
  };
}

export function removedEmail(profile: Profile, address: string): Profile | Refused {
  if (!profile.emails.some((email) => sameAddress(email.address, address)))
    return { refused: 'That address is not on the record.' };
  if (profile.phones.length + profile.emails.length === 1)
    return { refused: 'This is the only way to reach them: add another first.' };
  return {
    ...profile,
    emails: profile.emails.filter((email) => !sameAddress(email.address, address)),
    former: [...profile.former, address],
  };
}

/** With a consent given or withdrawn for one class at one contact point. Safety is nobody's to refuse. */
export function consented(
  profile: Profile,
  wish: { readonly to: string; readonly class: MessageClass; readonly given: boolean },
  actor: Actor,
  at: string,
): Profile | Refused {
  if (wish.class === 'safety') return { refused: 'Messages about danger are sent to everybody.' };
  const consent: AskedConsent = { given: wish.given, at, how: howOf(actor) };
  const agreed = <P extends { readonly consents: Consents }>(point: P, to: string): P =>
    sameAddress(to, wish.to) ? { ...point, consents: { ...point.consents, [wish.class]: consent } } : point;
  const phones = profile.phones.map((phone) => agreed(phone, phone.number));
  const emails = profile.emails.map((email) => agreed(email, email.address));
  const points = [...profile.phones.map(({ number }) => number), ...profile.emails.map(({ address }) => address)];
  if (!points.some((point) => sameAddress(point, wish.to)))
    return { refused: 'That contact point is not on the record.' };
  return { ...profile, phones, emails };
}

/** Addresses are the same whatever their case; numbers have none. */
export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
