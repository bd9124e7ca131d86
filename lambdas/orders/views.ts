import type { HistoryLine } from './history.ts';
import type { Order } from './order.ts';
import { writeAmount } from './rules/amounts.ts';
import type { OrderActor } from './rules/authority.ts';
import { moneyOf } from './rules/money.ts';
import type { NextStep } from './rules/next-step.ts';
import { possibleSteps } from './rules/possible.ts';
import { FIELD_LABELS, headings, NEXT_WORDS, STAGE_WORDS, STEP_LABELS } from './words.en.ts';

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
      ['Expected', next?.expected],
    ]),
    sections: [
      section(headings.chain, chain(order)),
      section(
        headings.items,
        order.items.map(({ what, quantity, price }) => [what, `${quantity} x ${amount(price)}`]),
      ),
      section(headings.money, [
        ['Receivable', amount(money.receivable)],
        ['Received', amount(money.received)],
        ['Still to be paid', amount(money.outstanding)],
        ...(money.refunded > 0 ? [['Given back', amount(money.refunded)] as const] : []),
        ['Cost', amount(money.cost)],
        ['Profit', amount(money.profit)],
      ]),
      section(headings.lines, lines(order, amount)),
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
        [...history].reverse().map(({ at, name, says }) => [`${instant(at, zone)}, ${name}`, says] as const),
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

const section = (Heading: string, pairs: readonly Pair[]): Section => {
  const Items = facts(pairs);
  return { Heading, Items: Items.length > 0 ? Items : [{ Label: 'Nothing', Value: 'Nothing yet.' }] };
};

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
