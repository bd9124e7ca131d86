import { useEffect, useState } from 'react';
import * as z from 'zod';
import { useLive } from '../live/live.ts';
import { send } from './send.ts';

const people = z.object({
  people: z.array(z.object({ number: z.string(), name: z.string(), about: z.string() })),
  /** Where travellers write to us. */
  forms: z.array(z.string().startsWith('/')),
});
type Known = z.infer<typeof people>;
export type Person = Known['people'][number];

/** Whom the demo knows by number, and where they can write; asked for again whenever the centre was started anew. */
export function useKnown(): Known {
  const { centre } = useLive();
  const [known, setKnown] = useState<Known>({ people: [], forms: [] });
  useEffect(() => {
    if (centre === '') return;
    void send('GET', '/people', people).then((given) => 'answer' in given && setKnown(given.answer));
  }, [centre]);
  return known;
}

export const usePeople = (): readonly Person[] => useKnown().people;

/** Who calls from a number, as people say it. */
export const callerName = (people: readonly Person[], number: string | null | undefined): string =>
  people.find((person) => person.number === number)?.name ?? number ?? 'Withheld number';
