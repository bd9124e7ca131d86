import { agentBehind, type Beside, contactBeside } from './behind-guide.ts';
import type { KeptAgent } from './kept-agent.ts';
import { type GuideDeed, refusalOf } from './rules/rights.ts';
import type { agentOf } from './store.ts';
import { keepTried } from './tried.ts';

/** Where guides' answers lie, and for how many days it is kept what somebody tried. */
export interface Desk {
  readonly table: Parameters<typeof agentOf>[0];
  readonly days: number;
}

/** What a guide asks: the contact that it stands beside, and whom it is about where that is known. */
type Asked = Beside & { readonly traveller?: string | null | undefined };

/**
 * Does it as the agent whom the guide is shown to. Where nobody knows who that is, nothing is done; what the agent's post may not do
 * is refused in words, and kept (S92).
 */
export async function asAgent<Answer>(
  { table, days }: Desk,
  asked: Asked,
  deed: GuideDeed,
  now: Date,
  does: (agent: KeptAgent, contact: string) => Promise<Answer>,
): Promise<Answer | { readonly outcome: 'unknownAgent' } | { readonly outcome: 'forbidden'; readonly says: string }> {
  const agent = await agentBehind(table, asked, now);
  const contact = contactBeside(asked);
  if (!agent || contact === undefined) return { outcome: 'unknownAgent' };
  const says = refusalOf(agent.role, deed);
  if (says === undefined) return does(agent, contact);
  const { arn, userName, role } = agent;
  const about = asked.traveller && asked.traveller !== 'none' ? { traveller: asked.traveller } : {};
  await keepTried(table, { at: now.toISOString(), agent: arn, userName, role, deed, contact, ...about }, days);
  return { outcome: 'forbidden', says };
}
