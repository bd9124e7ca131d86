import { type ContactPoint, pointsOf } from '../../notices/rules/contact-points.ts';
import { reachOf, type Wanted } from '../../notices/rules/reach.ts';
import type { NoticeSettings } from '../../notices/settings.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { Case } from '../case.ts';
import type { ContactPlace } from '../contact-about.ts';

const phone = (number: string) => ({ phones: [{ number, consents: {} }], emails: [] });
const email = (address: string) => ({ phones: [], emails: [{ address, consents: {} }] });

/** Who wrote from a number or address of theirs is answered there, whatever else they have; at one of somebody else's nothing of the case is told. */
export function whereTheyWrote(
  { from }: ContactPlace,
  profile: Profile | undefined,
  { senders }: NoticeSettings,
): ContactPoint | undefined {
  if (from === undefined) return undefined;
  const isTheirs =
    !profile ||
    profile.emails.some(({ address }) => address.toLowerCase() === from) ||
    profile.phones.some(({ number }) => number === from);
  return isTheirs ? pointsOf(from.includes('@') ? email(from) : phone(from), senders)[0] : undefined;
}

/** Whose case came by e-mail from an address of theirs is told there; else at the one point at which they are told things. */
export function whereTold(
  { reach, way }: Case,
  profile: Profile | undefined,
  type: Wanted['class'],
  settings: NoticeSettings,
): ContactPoint | undefined {
  if (!profile) {
    const { phones } = reach.phone === undefined ? { phones: [] } : phone(reach.phone);
    const { emails } = reach.email === undefined ? { emails: [] } : email(reach.email);
    const points = pointsOf({ phones, emails }, settings.senders);
    return way === 'email' ? (points.find(({ channel }) => channel === 'email') ?? points[0]) : points[0];
  }
  const theirs = profile.emails.some(({ address }) => address.toLowerCase() === reach.email);
  if (way === 'email' && theirs && reach.email !== undefined)
    return { channel: 'email', to: reach.email, pool: 'email' };
  const point = reachOf(profile, { class: type, asksReply: false }, settings);
  return typeof point === 'string' ? undefined : point;
}
