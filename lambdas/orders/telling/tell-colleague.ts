import type { Contacts } from '../../platform/gateways/connect.ts';
import { BELLS, DEPARTMENT_OF, NEXT_WORDS } from '../words.en.ts';
import type { OrderHappened } from './happened.ts';

/** Where tasks come from: the contacts of the instance, and the ARN of the flow that takes work to a department. */
export interface Bell {
  readonly contacts: Pick<Contacts, 'startTask'>;
  readonly workFlow: () => Promise<string>;
}

/** What somebody of ours is rung for. `token` is once: the same rings nobody again. */
interface Ring {
  readonly order: string;
  readonly traveller: string;
  /** In words, as a sentence without its full stop. */
  readonly says: string;
  readonly department: string;
  /** The ARN of whose it is by name. */
  readonly whose?: string | undefined;
  readonly token: string;
}

/** A task that opens the order. Who is named gets it, else their department. */
export async function ring(bell: Bell, { order, traveller, says, department, whose, token }: Ring): Promise<void> {
  await bell.contacts.startTask({
    flow: await bell.workFlow(),
    name: `Order ${order}: ${says}`,
    references: { department },
    attributes: {
      ...{ desk: 'order', order, department, traveller },
      ...(whose === undefined ? {} : { whose }),
      brief: `Order ${order}: ${says}.`,
    },
    token,
  });
}

/** Rings at whose turn it is (S87), once for each step; at the planner also where the traveller came to sign before they assigned (S78). */
export async function tellColleague(bell: Bell, happened: OrderHappened): Promise<void> {
  const { what, order, version, next, with: role, whose, travellers } = happened;
  if (next === undefined || role === undefined || WAITS.has(next)) return;
  const says = what === 'order.ask-to-assign' ? BELLS.walkedIn : NEXT_WORDS[next];
  const department = DEPARTMENT_OF[role];
  await ring(bell, { order, traveller: travellers[0], says, department, whose, token: `order ${order} ${version}` });
}

/** What waits for the traveller, or for the day: nobody of ours can do it now. */
const WAITS: ReadonlySet<string> = new Set(['travel', 'ask how it was']);

/** Rings at the seat to call a traveller who may be sent no message: that the booking succeeded, they hear all the same (S89). */
export async function haveThemCalled(
  bell: Bell,
  { order, version, news, seat, travellers }: OrderHappened,
): Promise<void> {
  if (news !== 'signed') return;
  const department = DEPARTMENT_OF.seat;
  const token = `order ${order} ${version} call`;
  await ring(bell, { order, traveller: travellers[0], says: BELLS.call, department, whose: seat, token });
}
