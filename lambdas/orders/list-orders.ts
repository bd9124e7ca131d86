import { agentBehind } from '../agents/behind-guide.ts';
import type { KeptAgent } from '../agents/kept-agent.ts';
import type { AnswerTo, AskedOf } from '../platform/contract.ts';
import { profileOf } from '../travellers/profile-store.ts';
import { told } from '../travellers/rules/recognising.ts';
import type { listOrders } from './agent-contract.ts';
import type { OrderDesk } from './take-step.ts';
import { orderLine } from './views.ts';
import { lists } from './words.en.ts';
import { type Listed, ordersOfRecord, workList } from './work-list.ts';

/** The most orders of one page. */
const MOST = 40;

/** The orders of a traveller, or what the agent and their department have to go on with: what waits longest first. */
export async function ordersFor(
  desk: OrderDesk,
  asked: AskedOf<typeof listOrders>,
  now: Date,
): Promise<AnswerTo<typeof listOrders>> {
  const agent = await agentBehind(desk.table, asked, now);
  if (!agent) return { outcome: 'unknownAgent' };
  const id = told(asked.traveller);
  const profile = id === undefined ? undefined : await profileOf(desk.table, id);
  const found = profile ? await ordersOfRecord(desk.table, profile) : await workOfAgent(desk, agent);
  const heading = profile
    ? lists.ofTraveller(profile.name, found.length)
    : lists.ofAgent(agent.firstName, found.length);
  const own = asked.on === 'desk' && !profile;
  const more = [lists.byNumber, profile ? lists.begin : lists.counts, ...(own ? [lists.rules] : [])];
  const orders = [...found.slice(0, MOST).map((order) => orderLine(order, desk.zone)), ...more];
  return { outcome: 'orders', heading, orders };
}

async function workOfAgent({ table }: OrderDesk, { arn, role, departments }: KeptAgent): Promise<readonly Listed[]> {
  const whose = new Set([arn, role, ...departments]);
  const pages = await Promise.all([...whose].map((each) => workList(table, each, MOST)));
  return pages.flat().sort((a, b) => a.since.localeCompare(b.since));
}
