import { clockOf, type Reached } from '../reach.ts';
import { liveLines } from './live-lines.ts';

/** What came of a load: how late each event was, in milliseconds, and how many calls came to their end. */
export interface Load {
  readonly delays: readonly number[];
  readonly ended: number;
}

interface Told {
  readonly contact: { readonly id: string };
  readonly event: { readonly event: string; readonly at: string };
}

/** Numbers that are reserved for fiction; a hundred of them. */
const numberOf = (index: number): string => `+120255501${String(index % 100).padStart(2, '0')}`;

/**
 * Dials that many calls at once; each asks for a person as soon as the line listens, and hangs up as soon as it is in the queue. All the
 * while one listener measures, as a page would hear it, how long after it happened each event is there.
 */
export async function makeLoad(centre: Reached, calls: number, patienceSeconds: number): Promise<Load> {
  const centreTime = await centreClock(centre);
  const stop = new AbortController();
  const mine = new Set<string>();
  const early: { readonly told: Told; readonly delay: number }[] = [];
  const load = { delays: [] as number[], ended: 0 };
  const take = (told: Told, delay: number) => {
    load.delays.push(delay);
    void react(centre, told);
    if (told.event.event === 'ended') load.ended += 1;
    if (load.ended === calls) stop.abort();
  };
  const { promise: listens, resolve: isListening } = Promise.withResolvers<void>();
  const listening = listen(centre.url, stop.signal, isListening, (told) => {
    const delay = centreTime() - Date.parse(told.event.at);
    if (mine.has(told.contact.id)) take(told, delay);
    else early.push({ told, delay });
  });
  await Promise.race([listens, listening]);
  const patience = setTimeout(() => stop.abort(), patienceSeconds * 1000);
  const dial = async (_: unknown, index: number) => {
    const { id } = await centre.send<{ id: string }>('POST', '/calls', { from: numberOf(index) });
    mine.add(id);
    for (const { told, delay } of early) if (told.contact.id === id) take(told, delay);
  };
  await Promise.all(Array.from({ length: calls }, dial));
  await listening;
  clearTimeout(patience);
  return load;
}

async function listen(url: string, signal: AbortSignal, begun: () => void, heard: (told: Told) => void): Promise<void> {
  try {
    for await (const { name, data } of liveLines(url, signal)) {
      if (name === 'snapshot') begun();
      if (name === 'told') heard(JSON.parse(data) as Told);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A caller who wants a person and does not wait for one. A line that has gone on meanwhile is not pressed again. */
async function react(centre: Reached, { contact: { id }, event: { event } }: Told): Promise<void> {
  if (event === 'listening') await centre.send('POST', `/calls/${id}/does`, { keys: '0' }).catch(() => undefined);
  if (event === 'queued') await centre.send('DELETE', `/calls/${id}`).catch(() => undefined);
}

/** The centre's clock as it can be read here, in milliseconds since 1970: set by the quickest of several answers. */
async function centreClock(centre: Reached): Promise<() => number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let asked = 0; asked < 9; asked += 1) {
    const began = performance.now();
    const { now } = await clockOf(centre);
    const took = performance.now() - began;
    if (took < best.took) best = { took, ahead: Date.parse(now) - (began + took / 2) };
  }
  return () => performance.now() + best.ahead;
}
