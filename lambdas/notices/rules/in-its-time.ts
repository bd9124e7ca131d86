import type { MessageClass } from '../../travellers/consent.ts';
import type { Profile } from '../../travellers/profile.ts';
import type { ContactPoint } from './contact-points.ts';
import { dueAt } from './quiet-hours.ts';
import { nextDeparture, zonesOf } from './whereabouts.ts';

/** When a message may go to a contact point that its traveller does not wait for (reading 10); `zone` is the agency's. */
export function inItsTime(
  profile: Pick<Profile, 'trips' | 'phones'>,
  type: MessageClass,
  { channel, to }: Pick<ContactPoint, 'channel' | 'to'>,
  zone: string,
  now: Date,
): Date {
  const phone = channel === 'sms' ? to : profile.phones[0]?.number;
  return dueAt(type, zonesOf(profile.trips, phone, zone, now), nextDeparture(profile.trips, now)?.departsAt, now);
}
