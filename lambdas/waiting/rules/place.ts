/**
 * The minutes of age that give a callback its place (S29), out of those that a flow has blocks for (`minutes`, ascending): the next
 * above how long they have waited since `since`, so that nobody behind them gets past. Whoever has waited longer than the last has its.
 */
export function placeOf(since: string, minutes: readonly number[], now: Date): number {
  const waited = Math.max(0, (now.getTime() - Date.parse(since)) / 60_000);
  return minutes.find((each) => each >= waited) ?? minutes.at(-1) ?? 0;
}

/**
 * Where somebody stands who has waited `own` seconds in a queue of `waiting`, whose oldest has waited `oldest`: the metrics of a flow do
 * not tell a position, so those who came between are taken to have come evenly. From 1 to `waiting`.
 */
export function positionOf(own: number, waiting: number, oldest: number): number {
  const last = Math.max(1, waiting);
  if (oldest <= 0 || own >= oldest) return 1;
  const behindTheOldest = Math.ceil(((last - 1) * (oldest - Math.max(0, own))) / oldest);
  return Math.min(last, 1 + behindTheOldest);
}
