import { instantOf } from '../../calendar/zones.ts';
import type { Later } from '../../platform/gateways/scheduler.ts';
import type { Table } from '../../travellers/profile-store.ts';
import { orderOf } from '../orders-store.ts';
import { followUpFrom } from '../rules/closing.ts';
import { BELLS, DEPARTMENT_OF } from '../words.en.ts';
import type { OrderHappened } from './happened.ts';
import { type Bell, ring } from './tell-colleague.ts';

/** When the seat is asked to phone, on the agency's clock. */
const AT = '09:00';

/**
 * Plans the call that asks how it was, on the third day behind the return (S83). Where the return moves, another is planned, and the
 * earlier one finds that it is not needed.
 */
export async function planFollowUp(
  later: Pick<Later, 'start'>,
  zone: string,
  { order, returns }: OrderHappened,
  now: Date,
): Promise<void> {
  if (returns === undefined || returns === 'none') return;
  const at = new Date(instantOf(`${followUpFrom(returns)}T${AT}`, zone));
  await later.start(`order-${order}-back-${returns}`, at, { order, returns }, now);
}

/** The third day is here: a task for the seat who began the order, unless they were asked already or the return has moved. */
export async function ringForFollowUp(
  table: Table,
  bell: Bell,
  { order: number, returns }: { readonly order: string; readonly returns: string },
): Promise<'rung' | 'not needed'> {
  const read = await orderOf(table, number);
  if (read?.order.stage !== 'signed' || read.order.followedUp) return 'not needed';
  const { order, profile } = read;
  const back = order.returned?.on ?? order.fields.returns;
  if (back !== returns) return 'not needed';
  await ring(bell, {
    ...{ order: number, traveller: profile.traveller, department: DEPARTMENT_OF.seat, whose: order.creator.agent },
    says: BELLS.back(returns),
    token: `order ${number} how it was ${returns}`,
  });
  return 'rung';
}
