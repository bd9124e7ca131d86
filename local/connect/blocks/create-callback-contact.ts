import type { Block } from '../block.ts';
import { text, textOrNothing } from '../references.ts';
import { byError, onwards } from '../transitions.ts';

/** Transfer to queue, callback: makes a new contact that an agent gets before the customer is called. */
export const createCallbackContact: Block = {
  begin: (contact, { Parameters, ...action }, facts) => {
    const number = contact.callbackNumber ?? contact.customerEndpoint;
    const queue = textOrNothing(contact, Parameters['QueueId']) ?? contact.targetQueue;
    const agent = textOrNothing(contact, Parameters['AgentId']) ?? contact.targetAgent;
    const flow = textOrNothing(contact, Parameters['ContactFlowId']);
    if (
      number === undefined ||
      (queue === undefined && agent === undefined && flow === undefined) ||
      (queue !== undefined && !facts.queue(queue)) ||
      (queue === undefined && agent !== undefined && !facts.agentExists(agent))
    )
      return byError(contact, { ...action, Parameters }, 'NoMatchingError');
    const callback = {
      number,
      ...(queue === undefined ? {} : { queue }),
      ...(agent === undefined ? {} : { agent }),
      ...(flow === undefined ? {} : { flow }),
      afterSeconds: flow === undefined ? Number(text(contact, Parameters['InitialCallDelaySeconds'])) : 0,
      attempts: Number(text(contact, Parameters['MaximumConnectionAttempts'])),
      betweenSeconds: Number(text(contact, Parameters['RetryDelaySeconds'])),
    };
    return onwards(contact, { ...action, Parameters }, [{ effect: 'callback', callback }]);
  },
};
