import { decimal } from './money.ts';

/** What is shown of one order, as the centre answers it. */
interface Shown {
  readonly order: string;
  readonly stage: string;
  readonly since: string;
  readonly currency: string;
  readonly fields: { readonly [field: string]: string | number };
  readonly creator: { readonly name: string };
  readonly assigner?: { readonly name: string };
  readonly owner?: { readonly name: string };
  readonly items: readonly { readonly what: string; readonly quantity: number; readonly price: number }[];
  readonly money: { readonly [kind: string]: number };
  readonly next: { readonly does: string; readonly with: string; readonly expected?: string } | null;
  readonly history: readonly { readonly at: string; readonly name: string; readonly says: string }[];
}

/** One order for people: who has it, what is next, its money, and what was done. */
export function shownOrder({ currency, next, ...order }: Shown): string {
  const line = (label: string, text: string) => `${label.padEnd(12)} ${text}\n`;
  const chain = [order.creator, order.assigner, order.owner].flatMap((who) => who?.name ?? []).join(' > ');
  const waits = next ? `${next.does} (${next.with})${next.expected ? `, expected ${next.expected}` : ''}` : 'nothing';
  return [
    line('Order', `${order.order}, ${order.stage} since ${order.since}`),
    line('Chain', chain),
    line('Next', waits),
    ...Object.entries(order.fields).map(([field, value]) => line(capital(field), String(value))),
    ...order.items.map(({ what, quantity, price }) =>
      line('Item', `${quantity} x ${what} at ${decimal(price, currency)}`),
    ),
    ...Object.entries(order.money).map(([kind, minor]) =>
      line(capital(kind), `${decimal(minor, currency)} ${currency}`),
    ),
    ...order.history.map(({ at, name, says }) => line(at.slice(0, 16), `${name}: ${says}`)),
  ].join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
