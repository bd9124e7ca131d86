/** A day and a time of day as they are typed: YYYY-MM-DD and HH:MM, either of them empty or not whole yet. */
export interface Typed {
  readonly day: string;
  readonly time: string;
}

/** What stands in a field for an instant, such as `2026-12-05T17:00`, as day and time; and the other way round. */
export const typedIn = (text: string): Typed => {
  const [day = '', time = ''] = text.split('T');
  return { day, time };
};
export const textOf = ({ day, time }: Typed): string => (day === '' && time === '' ? '' : `${day}T${time}`);

/** The instant (ISO 8601) at which clocks of the zone show this; nothing where it is not whole, or no such day. */
export function instantAt(text: string, zone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const wall = Date.parse(`${text}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(text)) return undefined;
  // By the offset of the first guess one may stand on the other side of a change of the clocks; by the second no more.
  const guess = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(guess, zone)).toISOString();
}

/** By how many milliseconds the clocks of the zone are ahead of UTC. */
const offsetAt = (instant: number, zone: string): number =>
  Date.parse(`${new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`) -
  Math.floor(instant / 1000) * 1000;
