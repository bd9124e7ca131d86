import type { Case } from './case.ts';
import type { CaseContact, CaseLine } from './history.ts';
import { type CaseActor, possibleSteps } from './rules/authority.ts';
import { urgencyOf } from './rules/order-of-work.ts';
import { CONTINGENCY, DEPARTMENTS, headings, KIND_WORDS, STATE_WORDS, STEP_LABELS, URGENCY_WORDS } from './words.en.ts';

interface Fact {
  readonly Label: string;
  readonly Value: string;
}
interface Section {
  readonly Heading: string;
  readonly Items: Fact[];
}

/** What is read for the page of a case. */
export interface CaseFacts {
  readonly case: Case;
  readonly history: readonly CaseLine[];
  readonly contacts: readonly CaseContact[];
  /** Whose it is, in full. */
  readonly whose: string;
}

/** The most lines of a list on the page, and the most letters of a line: with them a page stays within 16 KB. */
const [LINES_MOST, LINE_MAX] = [12, 240];

/** One case for whoever has to do with it: its place, what to do in danger, history, contacts, and what they may do. Instants in `zone`. */
export function casePage({ case: of, history, contacts, whose }: CaseFacts, actor: CaseActor, zone: string, now: Date) {
  const { rescue } = of;
  const card = of.state === 'resolved' ? [] : (CONTINGENCY[of.kind] ?? []);
  return {
    heading: cut(`Case ${of.case}, ${whose}`),
    facts: facts([
      ['About', KIND_WORDS[of.kind]],
      ['State', STATE_WORDS[of.state]],
      ['With', DEPARTMENTS[of.department]],
      ['Place', URGENCY_WORDS[urgencyOf(of, now)]],
      ['Since', instant(of.arrived, zone)],
      [
        'Promised',
        of.promised.at === undefined ? day(`${of.promised.day}T12:00:00Z`, 'UTC') : instant(of.promised.at, zone),
      ],
      ['Departs', of.trip && day(`${of.trip.departs}T12:00:00Z`, 'UTC')],
    ]),
    sections: [
      ...section(headings.card, card),
      ...section(headings.danger, [
        ['Where', rescue?.confirmed.place],
        ['What', rescue?.confirmed.says],
        ['Help', rescue?.sent?.says],
        ['The day after', rescue?.cared?.says],
      ]),
      ...section('What it is about', [
        ['In their words', of.about],
        ['We asked', of.state === 'asked' ? of.asked.says : undefined],
        ['Result', of.state === 'resolved' ? of.result.says : undefined],
        ['They said', of.state === 'resolved' ? of.told?.says : undefined],
      ]),
      ...section(
        headings.offers,
        of.offers.map(
          ({ says, amount, currency, name }) =>
            [`${(amount / 100).toFixed(2)} ${currency}`, `${says} (${name})`] as const,
        ),
      ),
      ...section(
        headings.history,
        newest(history).map(({ at, name, says }) => [`${instant(at, zone)}, ${name}`, says] as const),
      ),
      ...section(
        headings.contacts,
        newest(contacts).map(({ at, way, about }) => [`${instant(at, zone)}, by ${way}`, about] as const),
      ),
    ],
    actions: possibleSteps(of, actor).map((step) => STEP_LABELS[step]),
    version: String(of.version),
  };
}

/** One line of a list of cases. */
export const caseLineOf = (of: Case, now: Date) => ({
  Heading: cut(`${of.case}: ${KIND_WORDS[of.kind]}`),
  Description: cut(
    [
      URGENCY_WORDS[urgencyOf(of, now)],
      ...(of.escalated ? ['late'] : []),
      `with ${DEPARTMENTS[of.department]}`,
      `by ${day(`${of.promised.day}T12:00:00Z`, 'UTC')}`,
      of.about,
    ].join(', '),
  ),
  Id: of.case,
});

type Pair = readonly [string, string | undefined];

const newest = <T>(lines: readonly T[]): readonly T[] => lines.toReversed().slice(0, LINES_MOST);

const facts = (pairs: readonly Pair[]): Fact[] =>
  pairs.flatMap(([Label, Value]) => (Value ? [{ Label: cut(Label), Value: cut(Value) }] : []));

const section = (Heading: string, pairs: readonly Pair[]): Section[] => {
  const Items = facts(pairs);
  return Items.length === 0 ? [] : [{ Heading, Items }];
};

const cut = (long: string): string => {
  const letters = [...long];
  return letters.length <= LINE_MAX ? long : `${letters.slice(0, LINE_MAX - 1).join('')}…`;
};

/** A day as people of ours read it. */
export const day = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone })
    .format(Date.parse(at))
    .replace(',', '');

const instant = (at: string, timeZone: string): string =>
  `${day(at, timeZone)} ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(Date.parse(at))}`;
