import type { Contacts } from '../../platform/gateways/connect.ts';
import { DEPARTMENT_OF, NEXT_WORDS } from '../words.en.ts';
import type { OrderHappened } from './happened.ts';

/** Where tasks come from: the contacts of the instance, and the ARN of the flow that takes work to a department. */
export interface Bell {
  readonly contacts: Pick<Contacts, 'startTask'>;
  readonly workFlow: () => Promise<string>;
}

/** Rings at whose turn it is (S87): a task that opens the order, once for each step. Who is named gets it, else their department. */
export async function tellColleague(bell: Bell, happened: OrderHappened): Promise<void> {
  const { order, version, next, with: role, whose, travellers } = happened;
  if (next === undefined || role === undefined || WAITS.has(next)) return;
  const department = DEPARTMENT_OF[role];
  await bell.contacts.startTask({
    flow: await bell.workFlow(),
    name: `Order ${order}: ${NEXT_WORDS[next]}`,
    references: { department },
    attributes: {
      ...{ desk: 'order', order, department, traveller: travellers[0] },
      ...(whose === undefined ? {} : { whose }),
      brief: `Order ${order}: ${NEXT_WORDS[next]}.`,
    },
    token: `order ${order} ${version}`,
  });
}

/** What waits for the traveller, or for the day: nobody of ours can do it now. */
const WAITS: ReadonlySet<string> = new Set(['travel', 'ask how it was']);
