import type { Case } from '../cases/case.ts';
import { KIND_WORDS } from '../cases/words.en.ts';
import type { Consultation } from '../orders/consultation.ts';
import type { Promised } from '../promises/promise.ts';
import type { Profile } from './profile.ts';
import { tripsNotOver } from './rules/trips.ts';
import * as words from './words.card.en.ts';

/** A label and what it stands for, as the managed views take it. */
interface Fact {
  readonly Label: string;
  readonly Value: string;
}
interface Section {
  readonly Heading: string;
  readonly Items: readonly Fact[];
}

/** What is read for a card. */
export interface CardFacts {
  readonly profile: Profile;
  /** Others who use one of the numbers. */
  readonly fellows: readonly string[];
  /** Other contact persons of the institution (S10). */
  readonly colleagues: readonly string[];
  /** Newest first, each with its sentence. */
  readonly happened: readonly { readonly at: string; readonly says: string }[];
  readonly consultations: readonly Consultation[];
  readonly promised: Promised | undefined;
  /** What has no result yet, in the order of work. */
  readonly cases: readonly Case[];
}

/** The most bytes of a card: a page has 16 KB, with the contact's attributes beside it. */
export const CARD_MAX = 12_000;
/** The most letters of one line. */
const LINE_MAX = 400;

/** Everything that whoever answers has to know of a caller (S1, S3 to S8), what matters most first. Times are the agency's (`zone`). */
export function cardOf(facts: CardFacts, zone: string, now: Date) {
  const { profile } = facts;
  return fitted({
    heading: cut(`${profile.name} ${profile.familyName}`),
    facts: whoInShort(profile, zone),
    sections: [
      section(
        words.headings.asked,
        facts.consultations.map((each) => asked(each, zone)),
      ),
      section(
        words.headings.trips,
        tripsNotOver(profile, now).map((trip) => ({ Label: words.localTime(trip.departs), Value: words.trip(trip) })),
      ),
      section(
        words.headings.contacts,
        facts.happened.map(({ at, says }) => ({ Label: words.instant(at, zone), Value: says })),
      ),
      section(words.headings.promised, promises(facts, zone)),
      section(words.headings.who, whoAtLength(facts)),
    ],
    version: String(profile.version),
    account: profile.hold ? ('frozen' as const) : ('open' as const),
  });
}

const whoInShort = (profile: Profile, zone: string): readonly Fact[] =>
  facts([
    ['Speaks', words.language(profile.language)],
    ['Tier', profile.tier],
    ['Account', words.account(profile, zone)],
    ['Special treatment', profile.treatment && `${profile.treatment.what}, because ${profile.treatment.why}`],
  ]);

const whoAtLength = ({ profile, fellows, colleagues }: CardFacts): readonly Fact[] =>
  facts([
    ...profile.phones.map(({ number }) => ['Number', number] as const),
    ...profile.emails.map(({ address }) => ['E-mail', address] as const),
    ['Institution', profile.institution],
    ['Others there', colleagues.join(', ')],
    ['Shares a number with', fellows.join(', ')],
    ['Agency that acts for them', profile.agency],
    ['PIN', profile.pin ? 'is set' : undefined],
  ]);

const asked = ({ at, agentName, asked, where, when, people, budget }: Consultation, zone: string): Fact => {
  const more = [
    ...(where === undefined ? [] : [`where: ${where}`]),
    ...(when === undefined ? [] : [`when: ${when}`]),
    ...(people === undefined ? [] : [`people: ${people}`]),
    ...(budget === undefined ? [] : [`budget: ${budget}`]),
  ];
  return { Label: `${words.instant(at, zone)}, ${agentName}`, Value: [asked, ...more].join('; ') };
};

const promises = ({ promised, cases }: CardFacts, zone: string): readonly Fact[] => [
  ...cases.map((each) => ({ Label: `Case ${each.case}, ${KIND_WORDS[each.kind]}`, Value: words.answer(each, zone) })),
  ...(promised ? [{ Label: `Wait, told ${words.instant(promised.toldAt, zone)}`, Value: words.wait(promised) }] : []),
];

/** Facts that are there: what is missing or empty is not shown. */
const facts = (given: readonly (readonly [string, string | undefined])[]): readonly Fact[] =>
  given.flatMap(([Label, Value]) => (Value ? [{ Label, Value: cut(Value) }] : []));

/** A section says so where it has nothing. */
const section = (Heading: string, items: readonly Fact[]): Section => ({
  Heading,
  Items:
    items.length === 0
      ? [{ Label: 'Known so far', Value: 'nothing' }]
      : items.map(({ Label, Value }) => ({ Label: cut(Label), Value: cut(Value) })),
});

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= LINE_MAX ? text : `${letters.slice(0, LINE_MAX - 1).join('')}…`;
};

const bytes = (card: object): number => Buffer.byteLength(JSON.stringify(card));

/** The card without as many of its last lines as are too many: from the longest section first. */
function fitted<Card extends { readonly sections: readonly Section[] }>(card: Card): Card {
  if (bytes(card) <= CARD_MAX) return card;
  const longest = Math.max(...card.sections.map(({ Items }) => bytes(Items as object)));
  const sections = card.sections.map((each) =>
    bytes(each.Items as object) === longest ? { ...each, Items: each.Items.slice(0, -1) } : each,
  );
  return fitted({ ...card, sections });
}
