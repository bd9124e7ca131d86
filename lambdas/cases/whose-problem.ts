import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { bookingsByDigits } from '../bookings/by-digits.ts';
import type { KeptBooking } from '../bookings/kept-booking.ts';
import { asDigits } from '../bookings/rules.ts';
import { addressPartition } from '../platform/table.ts';
import type { Profile } from '../travellers/profile.ts';
import { profileOf, type Table } from '../travellers/profile-store.ts';
import { recognisable, soleTraveller } from '../travellers/rules/recognising.ts';
import { cardsOf } from '../travellers/store.ts';
import type { Report } from './report.ts';

/** Whose problem it is: their record where one is known, and what stands for them in any case. */
export interface Whose {
  readonly person: string;
  readonly profile?: Profile;
}

/**
 * Finds whose problem a report is about, so that whichever way they come they are one person (S5, S38): the record that a call recognised, the only one
 * that uses the number or the address, or who travels on the booking that locator and day name. Else they are their number, their
 * address, or this one contact. What a form proves nothing of stays apart from every record: it is its number, its address or its locator.
 */
export async function whoseProblem(table: Table, report: Report): Promise<Whose> {
  if (report.isUnproved) return { person: namedBy(report) };
  const id = report.traveller ?? (await byNumber(table, report)) ?? (await travellerAt(table, report.email));
  const profile = id === undefined ? await byBooking(table, report) : await profileOf(table, id);
  return profile ? { person: profile.traveller, profile } : { person: namedBy(report) };
}

const namedBy = ({ phone, email, locator, isUnproved, id }: Report): string => {
  if (recognisable(phone)) return phone;
  return email ?? (isUnproved && locator !== undefined ? `locator ${locator}` : id);
};

async function byNumber(table: Table, { phone }: Report): Promise<string | undefined> {
  return recognisable(phone) ? soleTraveller(await cardsOf(table, phone))?.traveller : undefined;
}

/** The id of the only record that has an address (lower case); nothing where several do. One query. */
export async function travellerAt(table: Table, email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const found = await travellersAt(table, email);
  return found.length === 1 ? found[0] : undefined;
}

/** The ids of up to nine records that have the address; consistent, one round trip. */
export async function travellersAt(table: Table, email: string): Promise<readonly string[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :address',
      ExpressionAttributeValues: { ':address': addressPartition(email) },
      ConsistentRead: true,
      Limit: 9,
    }),
  );
  return Items.map(({ traveller }) => String(traveller));
}

/** Of those on a booking the one whose number or address was given; else the first of them, who speaks for all. */
async function byBooking(table: Table, { locator, departs, phone, email }: Report): Promise<Profile | undefined> {
  if (locator === undefined || departs === undefined) return undefined;
  const found = await bookingsByDigits(table, asDigits(locator));
  const booking = found.find((each) => each.locator === locator.toUpperCase() && each.starts === departs);
  const all = booking ? await recordsOf(table, booking) : [];
  const uses = ({ phones, emails }: Profile) =>
    phones.some(({ number }) => number === phone) || emails.some(({ address }) => address.toLowerCase() === email);
  return all.find(uses) ?? all[0];
}

const recordsOf = async (table: Table, { travellers }: KeptBooking): Promise<readonly Profile[]> =>
  (await Promise.all(travellers.slice(0, 9).map((traveller) => profileOf(table, traveller)))).flatMap(
    (found) => found ?? [],
  );
