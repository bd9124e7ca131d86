import { bookingsByDigits } from '../../bookings/by-digits.ts';
import { isParty, proofOf } from '../../bookings/rules/proving.ts';
import { asDigits } from '../../bookings/rules.ts';
import type { Profile } from '../../travellers/profile.ts';
import { profilesOf, type Table } from '../../travellers/profile-store.ts';
import { cardsOf } from '../../travellers/store.ts';
import { tripMeant } from '../rules/trip-meant.ts';
import { travellersAt } from '../whose-problem.ts';
import type { Filled } from './fields.ts';
import { nameDay } from './name-day.ts';

/** Who filled a form in. */
export interface Wrote {
  /** Whose record it is, where they proved it. */
  readonly traveller?: string;
  /** They named a day, and not one too many today: what is known of that very problem may be said. */
  readonly mayHear: boolean;
}

const NOBODY: Wrote = { mayHear: false };

/**
 * Whose record a form may be written on: that of whoever uses the number or the address, or travels by the locator, and named the day on which a trip of theirs
 * departs (reading 14). Anybody can type a number; without the day, or where a PIN is set, they stay apart from every record.
 */
export async function whoWrote(table: Table, filled: Filled, zone: string, now: Date): Promise<Wrote> {
  const { departs } = filled;
  if (departs === undefined) return NOBODY;
  const typed = [filled.phone, filled.email, filled.locator].filter((each) => each !== undefined);
  const may = await Promise.all(typed.map((each) => nameDay(table, each, departs, now)));
  if (may.includes(false)) return NOBODY;
  const proved = await whoProved(table, { ...filled, departs }, zone, now);
  return { ...(proved ? { traveller: proved.traveller } : {}), mayHear: true };
}

type Dated = Filled & { readonly departs: string };

async function whoProved(table: Table, filled: Dated, zone: string, now: Date): Promise<Profile | undefined> {
  const { phone, email, departs } = filled;
  const fits = ({ trips, pin }: Profile) =>
    pin === undefined && tripMeant(trips, { departs }, zone, now)?.booking !== undefined;
  const theOne = async (ids: readonly string[]) => {
    const records = new Map([...(await profilesOf(table, ids)).values()].map((each) => [each.traveller, each]));
    const fitting = [...records.values()].filter(fits);
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const ids = phone === undefined ? [] : (await cardsOf(table, phone)).map(({ traveller }) => traveller);
  return (
    (await theOne(ids)) ??
    (email === undefined ? undefined : await theOne(await travellersAt(table, email))) ??
    byBooking(table, filled)
  );
}

/** Of a family on one booking whoever gave their number or address; else the first of them, who speaks for all. */
async function byBooking(table: Table, { locator, departs, phone, email }: Dated): Promise<Profile | undefined> {
  if (locator === undefined) return undefined;
  const found = await bookingsByDigits(table, asDigits(locator));
  const booking = found.find((each) => each.locator === locator && each.starts === departs);
  if (!booking || !isParty(booking)) return undefined;
  const records = [...(await profilesOf(table, booking.travellers)).values()];
  const pins = records.flatMap(({ pin }) => (pin ? [pin] : []));
  if (!('date' in proofOf(booking, pins))) return undefined;
  const uses = ({ phones, emails }: Profile) =>
    phones.some(({ number }) => number === phone) || emails.some(({ address }) => address.toLowerCase() === email);
  return records.find(uses) ?? records[0];
}
