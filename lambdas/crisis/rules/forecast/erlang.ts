/**
 * Erlang's formulas of a queue with `agents` and calls that come at random: `load` is how many agents the calls keep busy on average, in erlang
 * (calls a second by seconds of handling). Nobody hangs up in them, so that they ask for more people than are needed when many do.
 */

/** The probability that a call has to wait (Erlang C); 1 where the queue only grows. */
export function waitProbability(load: number, agents: number): number {
  if (load <= 0) return 0;
  return agents <= load ? 1 : fromBlocking(blocking(load, agents), load, agents);
}

/** The share of calls that are answered within `seconds`. */
export function answeredWithin(seconds: number, load: number, handlingSeconds: number, agents: number): number {
  return agents <= load && load > 0 ? 0 : served(waitProbability(load, agents), seconds, load, handlingSeconds, agents);
}

/** The mean wait of all calls, in seconds; infinite where the queue only grows. */
export function meanWait(load: number, handlingSeconds: number, agents: number): number {
  if (load <= 0) return 0;
  return agents <= load ? Infinity : (waitProbability(load, agents) * handlingSeconds) / (agents - load);
}

/** What is promised to callers: this share of them is answered within so many seconds. */
export interface ServiceLevel {
  readonly share: number;
  readonly seconds: number;
}

/** The fewest agents with whom the service level is kept. One pass, however large the load is. */
export function agentsFor(load: number, handlingSeconds: number, { share, seconds }: ServiceLevel): number {
  if (load <= 0) return 0;
  let blocked = 1;
  for (let agents = 1; ; agents += 1) {
    blocked = nextBlocking(blocked, load, agents);
    if (agents <= load) continue;
    const waits = fromBlocking(blocked, load, agents);
    if (served(waits, seconds, load, handlingSeconds, agents) >= share) return agents;
  }
}

/** Erlang B by its recursion: no power and no factorial, so that nothing overflows. */
function blocking(load: number, agents: number): number {
  let blocked = 1;
  for (let each = 1; each <= agents; each += 1) blocked = nextBlocking(blocked, load, each);
  return blocked;
}

const nextBlocking = (blocked: number, load: number, agents: number): number =>
  (load * blocked) / (agents + load * blocked);

const fromBlocking = (blocked: number, load: number, agents: number): number =>
  (agents * blocked) / (agents - load * (1 - blocked));

const served = (waits: number, seconds: number, load: number, handlingSeconds: number, agents: number): number =>
  1 - waits * Math.exp((-(agents - load) * seconds) / handlingSeconds);
