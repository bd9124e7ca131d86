import { agentBehind } from '../agents/behind-guide.ts';
import type { KeptAgent } from '../agents/kept-agent.ts';
import { dateIn } from '../calendar/local-time.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf } from '../travellers/profile-store.ts';
import type { askForStep, showOrder } from './agent-contract.ts';
import { orderOf, orderWithHistory } from './orders-store.ts';
import type { OrderActor } from './rules/authority.ts';
import { nextStepOf } from './rules/next-step.ts';
import { isOrderNumber } from './rules/numbers.ts';
import { formOf, stepLabelled } from './step-form.ts';
import type { OrderDesk } from './take-step.ts';
import { orderPage } from './views.ts';
import { steps } from './words.en.ts';

/** An agent as orders name them. */
export const actorOf = ({ arn, firstName, lastName, role }: KeptAgent): OrderActor => ({
  agent: arn,
  name: `${firstName} ${lastName}`,
  role,
});

/** The number of an order as somebody keyed or wrote it: spaces do not matter. Nothing where it can be none. */
export function orderMeant(written: string | null | undefined): string | undefined {
  const number = (written ?? '').replace(/[\s#-]/g, '');
  return isOrderNumber(number) ? number : undefined;
}

/** One order with its history, for whoever of ours asks (S80, S85, S90). */
export async function showOrderPage(
  desk: OrderDesk,
  asked: AskedOf<typeof showOrder>,
  now: Date,
): Promise<AnswerTo<typeof showOrder>> {
  const agent = await agentBehind(desk.table, asked, now);
  if (!agent) return { outcome: 'unknownAgent' };
  const number = orderMeant(asked.order);
  const found = number === undefined ? undefined : await orderWithHistory(desk.table, number);
  if (!found) return { outcome: 'refused', says: steps.noSuchOrder(asked.order ?? '') };
  const { order, history } = found;
  const profile = await profileOf(desk.table, order.traveller);
  const traveller = profile ? `${profile.name} ${profile.familyName}` : 'nobody we know';
  const next = nextStepOf(order, dateIn(desk.zone, new Date(order.since)), desk.holidays);
  return { outcome: 'order', ...orderPage({ order, history, traveller, next }, actorOf(agent), desk.zone) };
}

/** The form of a step, empty. */
export async function askForTheStep(
  desk: OrderDesk,
  asked: AskedOf<typeof askForStep>,
  now: Date,
): Promise<AnswerTo<typeof askForStep>> {
  if (!(await agentBehind(desk.table, asked, now))) return { outcome: 'unknownAgent' };
  const [step, number] = [stepLabelled(asked.step), orderMeant(asked.order)];
  if (step === undefined) return { outcome: 'refused', says: steps.unknownStep };
  const found = number === undefined ? undefined : await orderOf(desk.table, number);
  if (!found) return { outcome: 'refused', says: steps.noSuchOrder(asked.order ?? '') };
  const form = await formOf(desk, step, found.order, {}, now);
  return form.sections.length === 0
    ? { outcome: 'sure', heading: form.heading, says: form.says }
    : { outcome: 'form', ...form };
}
