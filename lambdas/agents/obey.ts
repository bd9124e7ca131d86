import { agentOfContact } from './agent-of-contact.ts';
import { importAgents, readAgents } from './import-agents.ts';
import { order } from './order.ts';
import { paymentsOn } from './payment-store.ts';
import { folded } from './rules.ts';
import { agentArnOfContact, agentOf, allAgents, deleteAgent, putAgent } from './store.ts';
import { triedIn } from './tried.ts';

type Table = Parameters<typeof allAgents>[0];

/**
 * Does what an operator orders. Answers what the order asks for; `wrong`, where it is not written as an order is; or
 * `refused`, with a sentence that says why there is no answer.
 */
export async function obey(table: Table, given: unknown, now: Date) {
  const read = order.safeParse(given);
  if (!read.success)
    return { wrong: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })) };
  const asked = read.data.do;
  switch (asked.does) {
    case 'check':
      return { read: asked.agents.length, rejected: readAgents(asked.agents).rejected };
    case 'import':
      return importAgents(asked.agents, {
        all: () => allAgents(table),
        put: (agent) => putAgent(table, agent),
        remove: (arn) => deleteAgent(table, arn),
      });
    case 'list':
      return { agents: await allAgents(table) };
    case 'show': {
      const found = (await allAgents(table)).find(({ userName }) => folded(userName) === folded(asked.userName));
      return found ?? { refused: `Nobody here has the user name ${asked.userName}.` };
    }
    case 'tried':
      return { tried: await triedIn(table, asked.month ?? now.toISOString()) };
    case 'who has': {
      const found = await agentOfContact(asked.contact, {
        arnOf: (contact) => agentArnOfContact(table, contact, now),
        agentOf: (arn) => agentOf(table, arn),
      });
      return found
        ? { ...found, payments: await paymentsOn(table, asked.contact) }
        : { refused: 'No agent is known to have had this contact.' };
    }
  }
}
