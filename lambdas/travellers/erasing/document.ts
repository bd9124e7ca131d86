import { DEPARTS_INDEX, DUE_INDEX, EXPIRES, RETURNS_INDEX, WORK_INDEX, WRITTEN_INDEX } from '../../platform/table.ts';
import type { Profile } from '../profile.ts';
import { type Item, isThem, type Person, text } from '../rules/erasing/belonging.ts';
import type { Kind } from '../rules/erasing/place.ts';
import type { Found } from '../rules/erasing/plan.ts';
import { consentsOf } from '../rules/stopping.ts';

/**
 * What is kept about somebody, for them to read and to take elsewhere. What only copies something else is left out, and so is whatever is
 * about others: of a booking the others on it, of a message who else uses the number, and what somebody before them stopped there.
 */
export function documentOf(profile: Profile, all: readonly Found[], person: Person, now: Date) {
  const { pin, version: _, erasing: __, ...record } = profile;
  const of = (...kinds: readonly Kind[]) => all.filter(({ kind }) => kinds.includes(kind));
  const every = (...kinds: readonly Kind[]) => of(...kinds).map(({ item }) => shown(item));
  /** What lies beside one, such as the lines of an order. */
  const beside = (kind: Kind, whole: Found) =>
    of(kind)
      .filter((each) => each.of === whole.of)
      .map(({ item }) => shown(item));
  return inOrder({
    at: now.toISOString(),
    record: { ...record, hasPin: pin !== undefined },
    consents: {
      now: consentsOf(profile).map(([to, given]) => ({ to, ...given })),
      history: every('timeline').filter(({ what }) => CONSENT.test(text(what))),
    },
    bookings: of('booking').map(({ item }) => bookingOf(item, person)),
    orders: of('order').map((each) => ({ ...shown(each.item), history: beside('order line', each) })),
    cases: of('case').map((each) => ({
      ...shown(each.item),
      history: beside('case line', each),
      contacts: beside('case contact', each),
    })),
    callbacks: every('callback'),
    notices: every('notice'),
    replies: every('reply'),
    answered: every('answered'),
    contacts: of('contact').map((each) => ({
      ...(each.item['contact'] as Item),
      ...keptUntil(each.item),
      surveys: beside('survey', each),
      endedAs: beside('disposition', each),
      payments: beside('payment', each),
      answeredBy: beside('agent of contact', each),
    })),
    surveys: [...every('trip survey'), ...every('survey')],
    promises: every('promise'),
    consultations: every('consultation'),
    attempts: every('attempt'),
    languages: every('language'),
    guesses: every('guesses'),
    timeline: every('timeline'),
  });
}

/** The same with the fields of all that lies in it in the order of their names: the table has none. */
function inOrder<Value>(value: Value, depth = 0): Value {
  if (Array.isArray(value)) return value.map((each) => inOrder(each, depth + 1)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, inOrder(each, depth + 1)] as const);
  return Object.fromEntries(depth === 0 ? fields : fields.sort(([a], [b]) => (a < b ? -1 : 1))) as Value;
}

/** What the timeline says of what somebody agreed to or refused. */
const CONSENT = /^traveller\.(operational|survey|marketing)-(agreed-to|refused)$|^reply\.received$/;

/** Attributes by which the table works, and those that name others. */
const OURS: ReadonlySet<string> = new Set([
  ...['pk', 'sk', 'version', 'happened', 'traveller', 'travellers', 'people', 'claim', EXPIRES],
  ...[DUE_INDEX, WRITTEN_INDEX, WORK_INDEX, DEPARTS_INDEX, RETURNS_INDEX].flatMap(({ partition, order }) => [
    partition,
    order,
  ]),
]);

const shown = (item: Item): Item => ({
  ...Object.fromEntries(Object.entries(item).filter(([name]) => !OURS.has(name))),
  ...keptUntil(item),
});

/** Until when it is kept (ISO 8601, UTC), where that is known. */
const keptUntil = (item: Item): Item =>
  typeof item[EXPIRES] === 'number' ? { keptUntil: new Date(item[EXPIRES] * 1000).toISOString() } : {};

const bookingOf = (item: Item, person: Person): Item => {
  const people = Array.isArray(item['people']) ? item['people'] : [];
  return { ...shown(item), you: people.filter((each) => isThem(each, person)) };
};
