import type { OrderCommand } from '../command.ts';
import type { Done, Order, OrderAt } from '../order.ts';
import { writeAmount } from './amounts.ts';
import { type OrderKnown, type Outcome, refused } from './changes.ts';
import { moneyOf } from './money.ts';
import { LINES_MOST, otherCurrency } from './selling.ts';

type Approving = Extract<OrderCommand, { does: 'approve' | 'send back' | 'submit again' }>;
type Moving = Extract<OrderCommand, { does: 'receive' | 'refund' | 'reduce' | 'pay out' }>;
type Costing = Extract<OrderCommand, { does: 'record expense' | 'remove expense' }>;

/** Finance lets a signed order through, or says what is to be changed (S79). */
export function approved(order: OrderAt<'signed'>, command: Approving, by: Done): Outcome {
  const { is } = order.approval;
  if (is === 'approved') return refused('Finance has approved this order already.');
  switch (command.does) {
    case 'approve':
      if (is === 'sent back') return refused('It was sent back. It can be approved when it was submitted again.');
      return { order: { ...order, approval: { is: 'approved', by } }, says: 'approved by finance' };
    case 'send back':
      if (is === 'sent back') return refused('It was sent back already.');
      return {
        order: { ...order, approval: { is: 'sent back', why: command.why, by } },
        says: `sent back by finance: ${command.why}`,
      };
    case 'submit again':
      if (is === 'waiting') return refused('It waits for finance already.');
      return { order: { ...order, approval: { is: 'waiting' } }, says: 'submitted to finance again' };
  }
}

/** Money in and out: after approval only (S79), in instalments (S80), never more than is owed or than there is. */
export function moved(order: OrderAt<'signed'>, command: Moving, by: Done, { today }: OrderKnown): Outcome {
  if (order.approval.is !== 'approved') return refused('No money may move before finance has approved this order.');
  if (command.does === 'pay out') return paidOut(order, command.line, by);
  const { line, amount, currency, why } = command;
  if (currency !== order.currency) return refused(otherCurrency(order, currency));
  const inWords = writeAmount(amount, currency);
  const most = mostOf(order, command.does);
  if (amount > most.amount)
    return refused(`${inWords} is more than ${most.than}: ${writeAmount(most.amount, currency)}.`);
  const kept = { line, amount, why, by };
  if (command.does === 'reduce') return booked(order, 'reductions', kept, `${inWords} need not be paid: ${why}`);
  const { on } = command;
  if (on > today) return refused(`${on} is not here yet. Write the day on which the money moved.`);
  if (on < order.createdAt.slice(0, 10))
    return refused(`${on} is before this order began. Write the day on which the money moved.`);
  return command.does === 'receive'
    ? booked(order, 'receipts', { ...kept, on }, `received ${inWords}: ${why}`)
    : booked(order, 'refunds', { ...kept, on }, `gave back ${inWords}: ${why}`);
}

function mostOf(
  order: Order,
  does: 'receive' | 'refund' | 'reduce',
): { readonly amount: number; readonly than: string } {
  const { outstanding, received, refunded } = moneyOf(order);
  return does === 'refund'
    ? { amount: received - refunded, than: 'was received and not given back yet' }
    : { amount: Math.max(0, outstanding), than: 'is still to be paid' };
}

type Kind = 'receipts' | 'refunds' | 'reductions' | 'expenses';

function booked<K extends Kind>(order: Order, kind: K, line: Order[K][number], says: string): Outcome {
  const lines: readonly { readonly line: string }[] = order[kind];
  if (lines.some((each) => each.line === line.line)) return refused('This was written down already.');
  if (lines.length >= LINES_MOST) return refused(`An order has at most ${LINES_MOST} lines of one kind.`);
  return { order: { ...order, [kind]: [...lines, line] }, says };
}

/** What a supplier is to get, as the planner knows it (S85). It may be written down before anybody signs. */
export function spent(order: Order, command: Costing, by: Done): Outcome {
  if (command.does === 'remove expense') return withoutExpense(order, command.line);
  const { line, amount, currency, supplier, why } = command;
  if (currency !== order.currency) return refused(otherCurrency(order, currency));
  const says = `expense of ${writeAmount(amount, currency)} for ${supplier}: ${why}`;
  return booked(order, 'expenses', { line, amount, supplier, why, by }, says);
}

function withoutExpense(order: Order, line: string): Outcome {
  const gone = order.expenses.find((each) => each.line === line);
  if (!gone) return refused('There is no such expense in this order.');
  if (gone.paidOut) return refused(`${gone.paidOut.name} has paid this out already: it stays.`);
  const expenses = order.expenses.filter((each) => each !== gone);
  return {
    order: { ...order, expenses },
    says: `expense taken away: ${writeAmount(gone.amount, order.currency)} for ${gone.supplier}`,
  };
}

function paidOut(order: OrderAt<'signed'>, line: string, by: Done): Outcome {
  const found = order.expenses.find((each) => each.line === line);
  if (!found) return refused('There is no such expense in this order.');
  if (found.paidOut) return refused(`${found.paidOut.name} has paid this out already.`);
  const expenses = order.expenses.map((each) => (each === found ? { ...each, paidOut: by } : each));
  return {
    order: { ...order, expenses },
    says: `paid out ${writeAmount(found.amount, order.currency)} to ${found.supplier}`,
  };
}
