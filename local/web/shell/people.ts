import { useEffect, useState } from 'react';
import * as z from 'zod';
import { useLive } from '../live/live.ts';
import { send } from './send.ts';

const people = z.object({
  people: z.array(z.object({ number: z.string(), name: z.string(), about: z.string() })),
});
export type Person = z.infer<typeof people>['people'][number];

/** Whom the demo knows by number; asked for again whenever the centre was started anew. */
export function usePeople(): readonly Person[] {
  const { centre } = useLive();
  const [known, setKnown] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (centre === '') return;
    void send('GET', '/people', people).then((given) => 'answer' in given && setKnown(given.answer.people));
  }, [centre]);
  return known;
}

/** Who calls from a number, as people say it. */
export const callerName = (people: readonly Person[], number: string | null | undefined): string =>
  people.find((person) => person.number === number)?.name ?? number ?? 'Withheld number';
