import * as z from 'zod';
import { beside, filled, label, nothing, says, section, traveller } from '../platform/guide-shapes.ts';
import { id } from '../platform/id.ts';

/** Counts the writes of a record: who changes it says which one they saw. */
const version = id.min(1);

/** Everything that whoever answers has to know of a caller (S1, S3 to S8), as the detail view takes it; at most 16 KB. */
export const callerCard = {
  capability: 'travellers',
  by: 'agent',
  question: 'the caller’s card',
  asks: z.object({ ...beside, traveller }),
  answers: {
    card: z.object({
      heading: says,
      facts: z.array(label),
      sections: z.array(section),
      version,
      account: z.enum(['open', 'frozen']),
    }),
    /** Nobody was recognised, or several people share the number and the caller chose none of them. */
    nobody: z.object({}),
    ...nothing,
  },
} as const;

/** Whose record is meant: by a number, with a name where several use it. */
export const whoseRecord = {
  capability: 'travellers',
  by: 'agent',
  question: 'whose record',
  asks: z.object({ ...beside, number: filled, name: filled }),
  answers: {
    found: z.object({ traveller: says }),
    refused: z.object({ says }),
    ...nothing,
  },
} as const;

/** What became of something that an agent did: `says` is for them. */
const deed = {
  done: z.object({ says }),
  refused: z.object({ says }),
  /** Somebody else has changed the record since: what it says now, and its version. */
  changed: z.object({ says, version }),
  /** Not theirs to do; that they tried is kept (S92). */
  forbidden: z.object({ says }),
  ...nothing,
} as const;

/** Changes a record: freezes or thaws the account, adds or corrects a contact point, writes a note. */
export const changeRecord = {
  capability: 'travellers',
  by: 'agent',
  question: 'change the record',
  asks: z.object({ ...beside, traveller, version: id.nullish(), does: filled, value: filled }),
  answers: deed,
} as const;

/** Names both records before they become one; writes nothing. */
export const bothRecords = {
  capability: 'travellers',
  by: 'agent',
  question: 'both records',
  asks: z.object({ ...beside, traveller, number: filled, name: filled }),
  answers: {
    both: z.object({ other: says, otherVersion: version, keeps: says, goes: says }),
    refused: z.object({ says }),
    forbidden: z.object({ says }),
    ...nothing,
  },
} as const;

/** Makes the two records one; both as they were seen. */
export const mergeRecords = {
  capability: 'travellers',
  by: 'agent',
  question: 'merge the records',
  asks: z.object({ ...beside, traveller, version, other: id.min(1), otherVersion: version }),
  answers: deed,
} as const;
