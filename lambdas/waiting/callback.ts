import * as z from 'zod';

/**
 * A callback that somebody was promised: one for each person and matter (S29). Instants are ISO 8601 in UTC, numbers E.164.
 * `claimed` is for the moment between the promise and the contact that Connect makes of it: it is over by itself at `until`.
 */
export const callback = z.object({
  /** The id of the record of whoever asked, or the number that they called from or keyed. */
  person: z.string().min(1),
  matter: z.string().min(1),
  /** The instant at which it was asked for: tells it from those that the same person had before. */
  asked: z.iso.datetime(),
  /** In line with those who hold the line, or at a time that was chosen. */
  kind: z.enum(['queued', 'chosen']),
  state: z.enum(['claimed', 'open', 'done', 'missed', 'cancelled', 'lost', 'released']),
  number: z.string().min(1),
  /** Spoken on the line, ISO 639-1. */
  language: z.enum(['en', 'zh']),
  traveller: z.string().optional(),
  /** Since when they have waited, or the instant that they chose. */
  at: z.iso.datetime(),
  /** Of a chosen time: what the clocks of their place show then (`YYYY-MM-DDTHH:MM`), and the place's zone, IANA. */
  local: z.string().optional(),
  zone: z.string().optional(),
  /** Who it is in a breath, in English, for the agent. */
  brief: z.string().min(1),
  /** What it is about, as an agent wrote it. */
  about: z.string().optional(),
  /** The contact on which it was asked for. */
  by: z.string().optional(),
  /** The contact by which they are called: the one to stop. */
  contact: z.string().optional(),
  /** How often their phone rang in vain, and the contacts that are over: each is counted once. */
  calls: z.number().int().nonnegative(),
  over: z.array(z.string()).readonly(),
  until: z.iso.datetime(),
  version: z.number().int().positive(),
});

export type Callback = z.infer<typeof callback>;

/** Which callback is meant, as a contact carries it: person, matter and the instant at which it was asked for. */
export const idOf = ({ person, matter, asked }: Pick<Callback, 'person' | 'matter' | 'asked'>): string =>
  [person, matter, asked].join('#');

/** What an id says; nothing where it is none. */
export function readId(
  id: string | null | undefined,
): { readonly person: string; readonly matter: string; readonly asked: string } | undefined {
  const [person, matter, asked, ...more] = (id ?? '').split('#');
  return person && matter && asked && more.length === 0 ? { person, matter, asked } : undefined;
}
