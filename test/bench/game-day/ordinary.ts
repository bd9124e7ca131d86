import type { GameCentre } from './centre.ts';
import { COMPARED, type Kind } from './people.ts';

/** What differs from call to call whatever happens. */
const OTHERWISE = ['at', 'ms', 'position'];
const NAMED = ['contact', 'since'];

/** What a caller of each kind hears and where they get to, event by event, who asks for their trip and then for a person. */
export async function heardBy({ wayline }: GameCentre): Promise<{ readonly [K in Kind]: readonly string[] }> {
  const heard = async (number: string) =>
    (await wayline('call', '--from', number, '--press', '1,0', '--json'))
      .lines()
      .filter(({ name }) => !NAMED.includes(String(name)))
      .map((event) =>
        JSON.stringify(Object.fromEntries(Object.entries(event).filter(([field]) => !OTHERWISE.includes(field)))),
      );
  const { soon, later, untouched, stranger } = COMPARED;
  return {
    soon: await heard(soon),
    later: await heard(later),
    untouched: await heard(untouched),
    stranger: await heard(stranger),
  };
}

/** The kinds that do not hear the same as before, each with the first event that is another. */
export const changedSince = (
  before: Awaited<ReturnType<typeof heardBy>>,
  after: Awaited<ReturnType<typeof heardBy>>,
): readonly string[] =>
  (Object.keys(before) as Kind[]).flatMap((kind) => {
    const at = before[kind].findIndex((event, n) => event !== after[kind][n]);
    const there = at >= 0 ? at : before[kind].length < after[kind].length ? before[kind].length : undefined;
    return there === undefined
      ? []
      : [`${kind}: ${before[kind][there] ?? 'nothing'} became ${after[kind][there] ?? 'nothing'}`];
  });
