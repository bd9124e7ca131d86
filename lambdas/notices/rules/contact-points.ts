import type { MessageClass } from '../../travellers/consent.ts';
import type { Profile } from '../../travellers/profile.ts';
import { countryOf } from './countries.ts';

/** Where a notice goes: a number (E.164) or a lower-cased address, and the pool that sends there. */
export interface ContactPoint {
  readonly channel: 'sms' | 'email';
  readonly to: string;
  readonly pool: string;
}

/** The pool for each country (ISO 3166) to which SMS are sent; to the others goes e-mail only. */
export type Senders = { readonly [country: string]: string };

/**
 * Each contact point of a traveller to which a message of this class may go. Safety needs nobody's leave; for everything else
 * somebody agreed, for that contact point.
 */
export const pointsFor = (
  profile: Pick<Profile, 'phones' | 'emails'>,
  type: MessageClass,
  senders: Senders,
): readonly ContactPoint[] => {
  const allowed = ({ consents }: Pick<Profile['phones'][number], 'consents'>): boolean =>
    type === 'safety' || consents[type]?.given === true;
  return pointsOf({ phones: profile.phones.filter(allowed), emails: profile.emails.filter(allowed) }, senders);
};

/** Every contact point that can be reached, each once, numbers first. */
export function pointsOf(
  { phones, emails }: Pick<Profile, 'phones' | 'emails'>,
  senders: Senders,
): readonly ContactPoint[] {
  const sms = phones.flatMap(({ number }) => {
    const pool = senders[countryOf(number) ?? ''];
    return pool === undefined ? [] : [{ channel: 'sms' as const, to: number, pool }];
  });
  const email = emails.map(({ address }) => ({ channel: 'email' as const, to: address.toLowerCase(), pool: 'email' }));
  return [...new Map([...sms, ...email].map((point) => [point.to, point])).values()];
}
