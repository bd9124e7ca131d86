import { localAt } from '../local-at.ts';

/** A case of a list, as the centre answers it; instants are ISO 8601 in UTC, days YYYY-MM-DD. */
export interface CaseRow {
  readonly case: string;
  /** Its place in the order of work over all departments: the smaller text comes first. */
  readonly rank: string;
  readonly kind: string;
  readonly urgency: 'safety' | 'away' | 'soon' | 'in line';
  readonly department: string;
  readonly arrived: string;
  readonly way: string;
  readonly promised: string;
  readonly departs: string | null;
  readonly escalated: string | null;
  readonly about: string;
}

/** One case with all that is known of it. */
export interface CaseShown extends Omit<CaseRow, 'rank' | 'promised' | 'departs' | 'escalated'> {
  readonly state: string;
  readonly promised: { readonly day: string };
  readonly trip?: { readonly booking?: string; readonly departs: string };
  readonly escalated?: { readonly at: string; readonly why: string };
  readonly history: readonly { readonly at: string; readonly name: string; readonly says: string }[];
  readonly contacts: readonly {
    readonly at: string;
    readonly way: string;
    readonly about: string;
    readonly signed?: string;
  }[];
}

const URGENCY: { readonly [U in CaseRow['urgency']]: string } = {
  safety: 'IN DANGER',
  away: 'AWAY NOW',
  soon: 'departs soon',
  'in line': 'in line',
};

/** A case on one line. */
export const lineOf = ({
  case: number,
  kind,
  urgency,
  department,
  departs,
  promised,
  escalated,
  about,
}: CaseRow): string =>
  [
    number,
    URGENCY[urgency].padEnd(12),
    kind.padEnd(10),
    department.padEnd(10),
    departs === null ? 'no trip   ' : departs,
    `by ${promised}`,
    ...(escalated === null ? [] : ['LATE']),
    about.replaceAll(/\s+/g, ' ').slice(0, 60),
  ].join('  ');

/** One case for people: what it is, its place, what was done, and every contact about it. Instants in `zone`, the agency's. */
export function shownCase(shown: CaseShown, zone: string): string {
  // Words of theirs stay behind their label: a line of their own would look like one of ours.
  const line = (label: string, text: string) => `${label.padEnd(12)} ${text.replaceAll('\n', `\n${' '.repeat(13)}`)}\n`;
  const { case: number, state, kind, urgency, department, arrived, way, promised, trip, escalated, about } = shown;
  return [
    line('Case', `${number}, ${kind}, ${state}`),
    line('Place', `${URGENCY[urgency]}, first by ${way} at ${localAt(arrived, zone)}`),
    line('With', `${department}, answered by ${promised.day}`),
    ...(trip ? [line('Trip', trip.booking ?? `departs ${trip.departs}`)] : []),
    ...(escalated ? [line('Late', `${escalated.why}, since ${localAt(escalated.at, zone)}`)] : []),
    line('About', about),
    ...shown.history.map(({ at, name, says }) => line(localAt(at, zone), `${name}: ${says}`)),
    ...shown.contacts.map(({ at, way: by, about: said, signed }) =>
      line(localAt(at, zone), `by ${by}${signed === undefined ? '' : `, ${signed}`}: ${said}`),
    ),
  ].join('');
}
