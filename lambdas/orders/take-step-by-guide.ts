import { asAgent, type Desk } from '../agents/as-agent.ts';
import { keepTried } from '../agents/tried.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import type { takeOrderStep } from './agent-contract.ts';
import type { Order } from './order.ts';
import { actorOf, orderMeant } from './order-by-guide.ts';
import { orderOf, orderWithHistory } from './orders-store.ts';
import { refusalOfPost } from './rules/authority.ts';
import { stepFilledIn } from './rules/filled-step.ts';
import { formOf, peopleFor, stepLabelled } from './step-form.ts';
import { type OrderDesk, takeStep } from './take-step.ts';
import { meanwhile } from './views.ts';
import { steps } from './words.en.ts';

type Answer = AnswerTo<typeof takeOrderStep>;

/** As many steps of others as one sentence tells. */
const MEANWHILE_MOST = 3;

/** Takes a step of an order as the agent who has the contact; what their post may not do is refused in words, and kept (S92). */
export const takeStepByGuide = (
  desk: OrderDesk & Pick<Desk, 'days'>,
  asked: AskedOf<typeof takeOrderStep>,
  now: Date,
): Promise<Answer> =>
  asAgent<Answer>(desk, asked, 'work on orders', now, async (agent, contact) => {
    const actor = actorOf(agent);
    const [step, number] = [stepLabelled(asked.step), orderMeant(asked.order)];
    if (step === undefined) return { outcome: 'no', says: steps.unknownStep };
    const forbidden = refusalOfPost(actor, step);
    if (forbidden) {
      const { arn, userName, role } = agent;
      const tried = { at: now.toISOString(), agent: arn, userName, role, deed: `${step} (order)`, contact };
      await keepTried(desk.table, tried, desk.days);
      return { outcome: 'forbidden', says: `${forbidden.refused} It is kept that you tried.` };
    }
    const read = number === undefined ? undefined : await orderOf(desk.table, number);
    if (!read) return { outcome: 'no', says: steps.noSuchOrder(asked.order ?? '') };
    const { order } = read;
    const again = async (wrong: string, of: Order = order, version = asked.version ?? ''): Promise<Answer> => {
      const form = await formOf(desk, step, of, asked, now);
      return form.sections.length === 0
        ? { outcome: 'no', says: wrong }
        : { outcome: 'refused', ...form, wrong, version: version || String(of.version) };
    };
    const faster = async (now: Order) =>
      again(steps.changed(await sinceThen(desk, now, Number(asked.version))), now, String(now.version));
    if (order.version !== Number(asked.version)) return faster(order);
    const command = stepFilledIn(step, order, asked, await peopleFor(desk, step));
    if ('refused' in command) return again(command.refused);
    const seen = { order: order.order, version: order.version, traveller: order.traveller };
    const taken = await takeStep(desk, seen, command, actor, now);
    if (!('refused' in taken)) return { outcome: 'done', says: `Done: ${taken.says}.` };
    return taken.changed ? faster(taken.changed) : again(taken.refused);
  });

/** What was done to an order behind the version that somebody saw, by whom; the newest last. */
async function sinceThen({ table }: OrderDesk, { order }: Order, seen: number): Promise<readonly string[]> {
  const found = await orderWithHistory(table, order);
  return (found?.history ?? [])
    .filter(({ version }) => version > seen)
    .slice(-MEANWHILE_MOST)
    .map(meanwhile);
}
