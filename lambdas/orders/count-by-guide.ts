import { asAgent, type Desk } from '../agents/as-agent.ts';
import { dateIn } from '../calendar/local-time.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { dayAsked } from '../platform/day-asked.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { countOrders } from './agent-contract.ts';
import { countsOf, type Period } from './count-orders.ts';
import type { OrderDesk } from './take-step.ts';
import { countsPage } from './views.ts';
import { counts } from './words.en.ts';

type Answer = AnswerTo<typeof countOrders>;

/** As many pages of a hundred orders as can be counted while an agent waits. */
const PAGES = 50;

/** Counts the orders of a period for the appraisal, as the agent who has the contact; without days, those of the month so far (S76). */
export const countByGuide = (
  desk: OrderDesk & Pick<Desk, 'days'>,
  asked: AskedOf<typeof countOrders>,
  now: Date,
): Promise<Answer> =>
  asAgent<Answer>(desk, asked, 'count orders', now, async () => {
    const period = periodOf(asked, dateIn(desk.zone, now));
    if ('refused' in period) return { outcome: 'refused', says: period.refused };
    const found = await countsOf(desk, period, PAGES);
    return found ? { outcome: 'counted', ...countsPage(found, period) } : { outcome: 'refused', says: counts.tooMany };
  });

const isDay = (text: string): boolean => dayAsked.safeParse(text).success;

function periodOf(
  asked: Pick<AskedOf<typeof countOrders>, 'from' | 'to'>,
  today: string,
): Period | { readonly refused: string } {
  const from = told(asked.from?.trim()) ?? `${today.slice(0, 8)}01`;
  const to = told(asked.to?.trim()) ?? today;
  if (!isDay(from) || !isDay(to)) return { refused: counts.days };
  return to < from ? { refused: counts.order } : { from, to };
}
