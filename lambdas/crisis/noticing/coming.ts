import * as z from 'zod';
import type { CaseTrip } from '../../cases/case.ts';
import { caseOf } from '../../cases/cases-store.ts';
import { KINDS } from '../../cases/rules/kinds.ts';
import { tripMeant } from '../../cases/rules/trip-meant.ts';
import { contactOf } from '../../insights/store.ts';
import type { CardTrip } from '../../travellers/call-card.ts';
import { profileOf, type Table } from '../../travellers/profile-store.ts';
import type { ComingMatter } from '../rules/noticing/matters.ts';

/** Somebody told us of a problem, for the first time or again. */
export const told = z.object({
  what: z.enum(['case.opened', 'case.contacted']),
  at: z.iso.datetime(),
  case: z.string(),
  kind: z.enum(KINDS),
  way: z.string(),
  id: z.string(),
});

/** A call is over, or another contact. */
export const ended = z.object({ what: z.literal('contact.ended'), at: z.iso.datetime(), contactId: z.string().min(1) });

/** Somebody who came to us: about what, under which natural key, when, and the segments of the trip that they mean, where one is known. */
export interface Coming {
  readonly matter: ComingMatter;
  readonly id: string;
  readonly at: Date;
  readonly segments: readonly CardTrip[];
}

/** Who told of a problem, with the trip of their case. Nothing where the case is gone, or nobody came: after-care is ours to begin. */
export async function comingOfCase(
  table: Table,
  { case: number, kind, way, id, at }: z.infer<typeof told>,
): Promise<Coming | undefined> {
  const read = way === 'aftercare' ? undefined : await caseOf(table, number);
  if (!read) return undefined;
  const segments = segmentsOf(read.profile?.trips ?? [], read.case.trip);
  return { matter: `case ${kind}`, id: `${way} ${id}`, at: new Date(at), segments };
}

/**
 * Who called, with the trip that they mean by its time, as it is taken for a problem of theirs. Nothing where it was no call to us: what is
 * written to us is a case, and counts as one. `zone` is the agency's.
 */
export async function comingOfCall(
  table: Table,
  { contactId, at }: z.infer<typeof ended>,
  zone: string,
): Promise<Coming | undefined> {
  const contact = await contactOf(table, contactId);
  if (contact?.channel !== 'VOICE' || contact.initiationMethod !== 'INBOUND') return undefined;
  const { traveller, matter } = contact;
  const trips = traveller === undefined ? [] : ((await profileOf(table, traveller))?.trips ?? []);
  const segments = segmentsOf(trips, tripMeant(trips, {}, zone, new Date(at)));
  return {
    matter: matter === 'emergency' ? 'call emergency' : 'call',
    ...{ id: `call ${contactId}`, at: new Date(at), segments },
  };
}

const segmentsOf = (trips: readonly CardTrip[], meant: CaseTrip | undefined): readonly CardTrip[] =>
  trips.filter(({ booking }) => meant?.booking?.startsWith(`${booking} `));
