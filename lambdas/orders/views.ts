import type { HistoryLine } from './history.ts';
import type { Order } from './order.ts';
import { writeAmount } from './rules/amounts.ts';
import type { OrderActor } from './rules/authority.ts';
import type { Counted } from './rules/counts.ts';
import { moneyOf } from './rules/money.ts';
import type { NextStep } from './rules/next-step.ts';
import { possibleSteps } from './rules/possible.ts';
import { counts, FIELD_LABELS, headings, NEXT_WORDS, NOTHING, STAGE_WORDS, STEP_LABELS } from './words.en.ts';

/** A label and what it stands for, as the managed views take it. */
interface Fact {
  readonly Label: string;
  readonly Value: string;
}
interface Section {
  readonly Heading: string;
  readonly Items: Fact[];
}

/** What is read for the page of an order. */
export interface OrderFacts {
  readonly order: Order;
  readonly history: readonly HistoryLine[];
  /** Whose it is, in full. */
  readonly traveller: string;
  readonly next: NextStep | undefined;
}

/** The most bytes of a page: 16 KB, with the contact's attributes beside it. */
const PAGE_MAX = 12_000;
const LINE_MAX = 300;

/** One order for whoever has to do with it: chain, items, money, history, and what they may do (S80, S85, S90). Instants in `zone`. */
export function orderPage({ order, history, traveller, next }: OrderFacts, actor: OrderActor, zone: string) {
  const { currency } = order;
  const money = moneyOf(order);
  const amount = (minor: number) => writeAmount(minor, currency);
  return fitted({
    heading: `Order ${order.order}, ${traveller}`,
    facts: facts([
      ['Stage', STAGE_WORDS[order.stage]],
      ['Since', day(order.since, zone)],
      ['Next', next ? NEXT_WORDS[next.does] : 'nothing'],
      ['Expected', next?.expected && day(`${next.expected}T12:00:00Z`, 'UTC')],
    ]),
    sections: [
      section(headings.chain, chain(order)),
      section(
        headings.items,
        order.items.map(({ what, quantity, price }) => [what, `${quantity} x ${amount(price)}`]),
        NOTHING.items,
      ),
      section(headings.money, [
        ['Receivable', amount(money.receivable)],
        ['Received', amount(money.received)],
        ['Still to be paid', amount(money.outstanding)],
        ...(money.refunded > 0 ? [['Given back', amount(money.refunded)] as const] : []),
        ['Cost', amount(money.cost)],
        ['Profit', amount(money.profit)],
      ]),
      section(headings.lines, lines(order, amount), NOTHING.lines),
      ...('approval' in order ? [section(headings.facts, behindSigning(order))] : []),
      section(
        headings.fields,
        Object.entries(FIELD_LABELS).map(([field, label]) => [
          label,
          text(order.fields[field as keyof typeof FIELD_LABELS]),
        ]),
      ),
      section(
        headings.history,
        [...history].reverse().map((line) => [`${instant(line.at, zone)}, ${line.name}`, done(line)] as const),
      ),
    ],
    actions: [...possibleSteps(order, actor).map((step) => STEP_LABELS[step])],
    version: String(order.version),
  });
}

/** One line of a list of orders. */
export const orderLine = (
  order: {
    readonly order: string;
    readonly stage: string;
    readonly since: string;
    readonly fields: { readonly asked: string };
  },
  zone: string,
) => ({
  Heading: cut(`${order.order}: ${order.fields.asked}`),
  Description: `${STAGE_WORDS[order.stage as keyof typeof STAGE_WORDS] ?? order.stage}, since ${day(order.since, zone)}`,
  Id: order.order,
});

type Pair = readonly [string, string | undefined];

const chain = (order: Order): readonly Pair[] => [
  ['Creator', order.creator.name],
  ['Assigner', 'assigner' in order ? order.assigner.name : undefined],
  ['Owner', 'owner' in order ? order.owner.name : undefined],
  ['Came to sign', order.walkedIn && `${order.walkedIn.name} has asked the planner to assign`],
];

const lines = (order: Order, amount: (minor: number) => string): readonly Pair[] => [
  ...order.receipts.map(({ amount: of, on, why }) => [`Received ${on}`, `${amount(of)}, ${why}`] as const),
  ...order.refunds.map(({ amount: of, on, why }) => [`Given back ${on}`, `${amount(of)}, ${why}`] as const),
  ...order.reductions.map(({ amount: of, why }) => ['Let off', `${amount(of)}, ${why}`] as const),
  ...order.expenses.map(
    ({ amount: of, supplier, why, paidOut }) =>
      [`${paidOut ? 'Paid out' : 'To be paid out'} to ${supplier}`, `${amount(of)}, ${why}`] as const,
  ),
];

const behindSigning = ({
  approval,
  returned,
  followedUp,
}: Extract<Order, { stage: 'signed' | 'closed' }>): readonly Pair[] => [
  ['Finance', approval.is === 'sent back' ? `sent back: ${approval.why}` : approval.is],
  ['Back', returned?.on ?? 'not yet'],
  [
    'How it was',
    followedUp ? `${followedUp.says}${followedUp.score ? ` (${followedUp.score} of 5)` : ''}` : 'not asked yet',
  ],
];

const text = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

const facts = (pairs: readonly Pair[]): Fact[] =>
  pairs.flatMap(([Label, Value]) => (Value ? [{ Label: cut(Label), Value: cut(Value) }] : []));

const section = (Heading: string, pairs: readonly Pair[], nothing: Fact = NOTHING.else): Section => {
  const Items = facts(pairs);
  return { Heading, Items: Items.length > 0 ? Items : [nothing] };
};

/** What a line of the history says, with what edited fields said before (reading 4). */
const done = ({ says, before = {} }: HistoryLine): string => {
  const was = Object.entries(before).map(
    ([field, value]) => `${FIELD_LABELS[field as keyof typeof FIELD_LABELS] ?? field}: ${value}`,
  );
  return was.length === 0 ? says : `${says} (before: ${was.join('; ')})`;
};

/** What was done, by whom, for somebody who did not see it. */
export const meanwhile = (line: HistoryLine): string => `${line.name}: ${done(line)}`;

/** As many people as one page counts. */
const COUNTED_MOST = 60;

/** How many orders of a period everybody created, assigned and owns, and what travellers said of them (S76, S103). */
export function countsPage(found: readonly Counted[], { from, to }: { readonly from: string; readonly to: string }) {
  const sections = found.slice(0, COUNTED_MOST).map(({ name, created, assigned, owned, rated, points }) => ({
    Heading: cut(name),
    Items: facts([
      [counts.created, String(created)],
      [counts.assigned, String(assigned)],
      [counts.owned, String(owned)],
      [counts.rated, rated === 0 ? counts.notRated : counts.rating(points, rated)],
    ]),
  }));
  const more = found.length - sections.length;
  return {
    heading: counts.heading(day(`${from}T12:00:00Z`, 'UTC'), day(`${to}T12:00:00Z`, 'UTC')),
    says: more > 0 ? `${counts.says} ${counts.more(more)}` : counts.says,
    sections: sections.length > 0 ? sections : [section(counts.nobody, [], counts.none)],
  };
}

const cut = (long: string): string => {
  const letters = [...long];
  return letters.length <= LINE_MAX ? long : `${letters.slice(0, LINE_MAX - 1).join('')}…`;
};

const day = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone })
    .format(Date.parse(at))
    .replace(',', '');

const instant = (at: string, timeZone: string): string =>
  `${day(at, timeZone)} ${new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(Date.parse(at))}`;

const bytes = (page: object): number => Buffer.byteLength(JSON.stringify(page));

/** The page without as many of its last lines as are too many, from the longest section first. */
function fitted<Page extends { readonly sections: readonly Section[] }>(page: Page): Page & { sections: Section[] } {
  if (bytes(page) <= PAGE_MAX) return { ...page, sections: [...page.sections] };
  const longest = Math.max(...page.sections.map(({ Items }) => bytes(Items)));
  const sections = page.sections.map((each) =>
    bytes(each.Items) === longest ? { ...each, Items: each.Items.slice(0, -1) } : each,
  );
  return fitted({ ...page, sections });
}
