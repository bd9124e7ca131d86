import { daysAfter } from '../../calendar/local-time.ts';
import type { OrderCommand } from '../command.ts';
import type { Done, OrderAt } from '../order.ts';
import { writeAmount } from './amounts.ts';
import { type OrderKnown, type Outcome, refused } from './changes.ts';
import { isPaid, moneyOf } from './money.ts';

type Closing = Extract<OrderCommand, { does: 'returned' | 'ask how it was' | 'close' }>;

/** From so many calendar days behind the return the traveller may be asked although not all is paid (S83, reading 1). */
const FOLLOW_UP_DAYS = 3;

/** The day (YYYY-MM-DD) from which a traveller who came back on `returned` may be asked whatever is still to be paid. */
export const followUpFrom = (returned: string): string => daysAfter(returned, FOLLOW_UP_DAYS);

/** Home again, asked how it was, closed: closing needs all of it (S82 to S84, reading 5). */
export function ended(order: OrderAt<'signed'>, command: Closing, by: Done, { today }: OrderKnown): Outcome {
  switch (command.does) {
    case 'returned':
      return cameBack(order, command.on, by, today);
    case 'ask how it was': {
      if (order.followedUp) return refused(`${order.followedUp.name} has asked them already.`);
      if (!order.returned) return refused('The traveller is not back yet. Say first when they came back.');
      const from = followUpFrom(order.returned.on);
      if (!isPaid(order) && today < from)
        return refused(`Not all is paid yet: ask from ${from} on, the ${FOLLOW_UP_DAYS}rd day behind the return.`);
      const { says, score } = command;
      return {
        order: { ...order, followedUp: { ...by, says, ...(score === undefined ? {} : { score }) } },
        says: `asked how it was: ${says}${score === undefined ? '' : ` (${score} of 5)`}`,
      };
    }
    case 'close':
      return closed(order, command.summary, by);
  }
}

function cameBack(order: OrderAt<'signed'>, on: string, by: Done, today: string): Outcome {
  if (on > today) return refused(`${on} is not here yet. Write the day on which the traveller came back.`);
  const { departs = on } = order.fields;
  if (on < departs) return refused(`The traveller departs on ${departs}; ${on} is before that.`);
  if (order.returned?.on === on) return refused('That is written down already.');
  if (order.followedUp)
    return refused('The traveller was asked how it was: when they came back cannot change any more.');
  return { order: { ...order, returned: { ...by, on } }, says: `the traveller came back on ${on}` };
}

function closed(order: OrderAt<'signed'>, summary: string | undefined, by: Done): Outcome {
  const followedUp = order.followedUp ?? (summary === undefined ? undefined : { ...by, says: summary });
  const { outstanding } = moneyOf(order);
  const missing = [
    ...(order.approval.is === 'approved' ? [] : ['finance must approve it']),
    ...(isPaid(order) ? [] : [`${writeAmount(outstanding, order.currency)} must be paid`]),
    ...(order.returned ? [] : ['the traveller must be back']),
    ...(followedUp ? [] : ['somebody must ask how it was, or you write a summary']),
  ];
  if (missing.length > 0 || !followedUp)
    return refused(`It cannot be closed yet: ${new Intl.ListFormat('en-GB').format(missing)}.`);
  return {
    order: { ...order, stage: 'closed', since: by.at, followedUp, closed: by },
    says: order.followedUp ? 'closed' : `closed: ${summary}`,
  };
}
