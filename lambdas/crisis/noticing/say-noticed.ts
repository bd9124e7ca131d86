import { mattersInWords } from '../rules/noticing/matters.ts';
import { quartersAfter } from '../rules/noticing/quarters.ts';
import type { Shared } from '../rules/noticing/shared.ts';
import type { Noticed } from './noticed.ts';

/** What stood out, in sentences for whoever leads; it names services, places and days, and nobody. */
export function sayNoticed({ matter, quarter, contacts, usual, limit, isKnown, common }: Noticed): string {
  const until = quartersAfter(quarter, 1).slice(11);
  const [day, from] = quarter.split('T');
  const usually = isKnown
    ? `usual are ${usual}, and from ${limit} on it stands out`
    : `there is too little history to say what is usual, and ${limit} are many whatever it is`;
  const { trips, services, places, days } = common;
  const shares = [...services, ...places].map((one) => `${one.name} ${one.contacts} (${daysOf(one)})`);
  return [
    `${contacts} ${mattersInWords(matter)} from ${from} to ${until} on ${day}: ${usually}.`,
    trips === 0
      ? 'Of none of them the trip is known.'
      : `Of the ${trips} whose trip is known most share ${shares.join(', ')}; their trips begin ${days.map(({ name, contacts: all }) => `${name} (${all})`).join(', ')}.`,
  ].join(' ');
}

const daysOf = ({ from, to }: Shared): string => (from === to ? from : `${from} to ${to}`);

/** The command that says whom it would touch, to be pasted; nothing where the trips share too little. */
export function planCommand({ common: { proposal } }: Noticed): string | undefined {
  if (!proposal) return undefined;
  const { of, name, from, to } = proposal;
  return `wayline crisis plan --${of} ${quoted(name)} --from ${from} --to ${to}`;
}

/** As a shell takes it for one word, whatever a reservation system calls its services. */
const quoted = (name: string): string => (/["$`\\!]/.test(name) ? `'${name.replaceAll("'", `'\\''`)}'` : `"${name}"`);
