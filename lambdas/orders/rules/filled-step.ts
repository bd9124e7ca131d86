import { type OrderCommand, type OrderStep, orderCommand } from '../command.ts';
import type { AgentOfOrder, Order } from '../order.ts';
import { readAmount } from './amounts.ts';
import type { Filled, FilledName } from './forms.ts';

/** A command as somebody filled it in; or the sentence of what is wrong with it, the first thing first. */
export function stepFilledIn(
  step: OrderStep,
  order: Order,
  filled: Filled,
  people: readonly AgentOfOrder[],
): OrderCommand | { readonly refused: string } {
  const given = commandOf(step, order, filled, people);
  if ('refused' in given) return { refused: String(given['refused']) };
  const read = orderCommand.safeParse(given);
  return read.success ? read.data : { refused: read.error.issues[0]?.message ?? 'This cannot be done.' };
}

function commandOf(
  does: OrderStep,
  order: Order,
  filled: Filled,
  people: readonly AgentOfOrder[],
): { readonly [field: string]: unknown } {
  const text = (name: FilledName): string => filled[name]?.trim() ?? '';
  const { currency } = order;
  // A line is named by the version that it came with: pressed twice, it is one.
  const line = `v${order.version + 1}`;
  switch (does) {
    case 'assign':
    case 'hand to front desk': {
      const whom = people.find(({ agent }) => agent === text('who'));
      if (!whom) return { refused: 'Choose whom it is for.' };
      return does === 'assign' ? { does, planner: whom } : { does, frontDesk: whom };
    }
    case 'follow up':
      return { does, says: text('says') };
    case 'void':
    case 'send back':
      return { does, why: text('says') };
    case 'close':
      return { does, ...(text('says') === '' ? {} : { summary: text('says') }) };
    case 'ask how it was':
      return { does, says: text('says'), ...(text('score') === '' ? {} : { score: Number(text('score')) }) };
    case 'add item':
      return withAmount(order, text('amount'), (price) => ({
        ...{ does, item: line, what: text('what'), quantity: Number(text('quantity')), price, currency },
      }));
    case 'remove item':
      return text('line') === '' ? { refused: 'Choose the item.' } : { does, item: text('line') };
    case 'receive':
    case 'refund':
      return withAmount(order, text('amount'), (amount) => ({
        ...{ does, line, amount, currency, why: text('says'), on: text('on') },
      }));
    case 'reduce':
      return withAmount(order, text('amount'), (amount) => ({ does, line, amount, currency, why: text('says') }));
    case 'record expense':
      return withAmount(order, text('amount'), (amount) => ({
        ...{ does, line, amount, currency, supplier: text('supplier'), why: text('says') },
      }));
    case 'remove expense':
    case 'pay out':
      return text('line') === '' ? { refused: 'Choose the expense.' } : { does, line: text('line') };
    case 'returned':
      return { does, on: text('on') };
    case 'edit':
      return text('field') === ''
        ? { refused: 'Choose the field.' }
        : { does, fields: { [text('field')]: text('value') } };
    default:
      return { does };
  }
}

function withAmount(
  { currency }: Order,
  written: string,
  command: (minor: number) => { readonly [field: string]: unknown },
): { readonly [field: string]: unknown } {
  const amount = readAmount(written, currency);
  if (typeof amount !== 'number') return amount;
  const given = command(amount);
  // Only what is bought may cost nothing.
  return amount === 0 && given['does'] !== 'add item' ? { refused: 'Write an amount above zero.' } : given;
}
