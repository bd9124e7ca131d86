import { DEPARTMENT_OF } from '../orders/words.en.ts';
import type { Case } from './case.ts';
import type { CaseContact, CaseLine } from './history.ts';
import { type CaseActor, possibleSteps } from './rules/authority.ts';
import { urgencyOf } from './rules/order-of-work.ts';
import { CONTINGENCY, headings, KIND_WORDS, STATE_WORDS, STEP_LABELS, URGENCY_WORDS } from './words.en.ts';

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

/** The most lines of a list on the page, the most letters of a line, of a contact, and of the first words to us; a page may have so many bytes. */
const [LINES_MOST, LINE_MAX, CONTACT_MAX, WORDS_MAX, BYTES] = [12, 240, 600, 1500, 15_500];

/** One case for whoever has to do with it: its place, what to do in danger, history, contacts, and what they may do. Instants in `zone`. */
export function casePage(of: CaseFacts, actor: CaseActor, zone: string, now: Date) {
  for (let lines = LINES_MOST; ; lines -= 1) {
    const page = pageWith(lines, of, actor, zone, now);
    if (lines === 1 || new TextEncoder().encode(JSON.stringify(page)).length <= BYTES) return page;
  }
}

function pageWith(
  lines: number,
  { case: of, history, contacts, whose }: CaseFacts,
  actor: CaseActor,
  zone: string,
  now: Date,
) {
  const { rescue } = of;
  const card = of.state === 'resolved' ? [] : (CONTINGENCY[of.kind] ?? []);
  return {
    heading: cut(`Case ${of.case}, ${whose}`),
    facts: facts([
      ['About', KIND_WORDS[of.kind]],
      ['State', STATE_WORDS[of.state]],
      ['With', DEPARTMENT_OF[of.department]],
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
      ...section(
        'What it is about',
        [
          ['In their words', of.about],
          ['We asked', of.state === 'asked' ? of.asked.says : undefined],
          ['Result', of.state === 'resolved' ? of.result.says : undefined],
          ['They said', of.state === 'resolved' ? of.told?.says : undefined],
        ],
        WORDS_MAX,
      ),
      ...section(
        headings.offers,
        of.offers.map(
          ({ says, amount, currency, name }) =>
            [`${(amount / 100).toFixed(2)} ${currency}`, `${says} (${name})`] as const,
        ),
      ),
      ...section(
        headings.history,
        newest(history, lines).map(({ at, name, says }) => [`${instant(at, zone)}, ${name}`, says] as const),
      ),
      ...section(
        headings.contacts,
        newest(contacts, lines).map(
          ({ at, way, about, signed }) =>
            [`${instant(at, zone)}, by ${way}${signed === undefined ? '' : `: ${signed}`}`, about] as const,
        ),
        CONTACT_MAX,
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
      `with ${DEPARTMENT_OF[of.department]}`,
      `by ${day(`${of.promised.day}T12:00:00Z`, 'UTC')}`,
      of.about,
    ].join(', '),
  ),
  Id: of.case,
});

type Pair = readonly [string, string | undefined];

const newest = <T>(all: readonly T[], most: number): readonly T[] => all.toReversed().slice(0, most);

const facts = (pairs: readonly Pair[], most = LINE_MAX): Fact[] =>
  pairs.flatMap(([Label, Value]) => (Value ? [{ Label: cut(Label), Value: cut(Value, most) }] : []));

const section = (Heading: string, pairs: readonly Pair[], most = LINE_MAX): Section[] => {
  const Items = facts(pairs, most);
  return Items.length === 0 ? [] : [{ Heading, Items }];
};

const cut = (long: string, most = LINE_MAX): string => {
  const letters = [...long];
  return letters.length <= most ? long : `${letters.slice(0, most - 1).join('')}…`;
};

/** A day as people of ours read it. */
export const day = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone })
    .format(Date.parse(at))
    .replace(',', '');

const instant = (at: string, timeZone: string): string =>
  `${day(at, timeZone)} ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(Date.parse(at))}`;
