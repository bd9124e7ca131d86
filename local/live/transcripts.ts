import type { CallEvent } from '../connect/transcript.ts';
import type { About } from './about.ts';

/** One line of a transcript. `in`: the contact on which it happened, where it is a later one in which the caller went on. */
export type TranscriptLine = CallEvent & { readonly in?: string };

/** A contact and all that has happened on it, and on those in which its caller went on. */
export interface Transcript {
  readonly about: About;
  readonly events: readonly TranscriptLine[];
}

/** What happened on a contact as a line of the transcript under which it is shown. */
export const lineOn = ({ id }: About, contact: string, event: CallEvent): TranscriptLine =>
  id === contact ? event : { ...event, in: contact };

/** How many contacts that are over stay readable. */
const KEPT = 40;

/** The transcripts with one more event; contacts that have long been over go. A contact that is not over never goes. */
export function withEvent(
  before: readonly Transcript[],
  about: About,
  event: CallEvent,
  kept = KEPT,
): readonly Transcript[] {
  const known = before.find((each) => each.about.id === about.id);
  const next = { about, events: [...(known?.events ?? []), event] };
  const all = known ? before.map((each) => (each === known ? next : each)) : [...before, next];
  const over = all.filter(isOver).slice(0, -kept);
  return over.length === 0 ? all : all.filter((each) => !over.includes(each));
}

const isOver = ({ events }: Transcript): boolean => events.at(-1)?.event === 'ended';
