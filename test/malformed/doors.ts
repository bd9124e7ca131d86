import { fileURLToPath } from 'node:url';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { order as aboutAgents } from '../../lambdas/agents/order.ts';
import { order as aboutCrisis } from '../../lambdas/crisis/order.ts';
import { order as aboutMessages } from '../../lambdas/notices/operating/order.ts';
import { order as aboutRules } from '../../lambdas/notices/own/operate-rules.ts';
import { order as aboutTravellers } from '../../lambdas/travellers/order.ts';
import { order as aboutCallbacks } from '../../lambdas/waiting/order.ts';
import type { Assembly } from '../../local/assembly/resources.ts';

export type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** A function of ours in the assembly that nobody asks by contract: what leads to it, and from which file it is built. */
export interface OurFunction {
  readonly entry: string;
  readonly by: 'queue' | 'stream' | 'flow' | 'event';
  /** An event at which it fails goes to a failure queue. */
  readonly keepsFailures: boolean;
}

/** Orders that are read behind the door, to be refused as a value: by entry. */
export const READ_BEHIND: { readonly [entry: string]: z.ZodType } = {
  'agents/on-command': aboutAgents,
  'crisis/on-command': aboutCrisis,
  'notices/on-command': aboutMessages,
  'notices/on-rule-command': aboutRules,
  'travellers/on-command': aboutTravellers,
  'waiting/on-command': aboutCallbacks,
};

/** Every function of ours, as the templates describe it. */
export function functionsOf({ resources }: Assembly): readonly OurFunction[] {
  const configured = JSON.stringify(resources.filter(({ type }) => type === 'AWS::Lambda::EventInvokeConfig'));
  const mappings = resources.filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping');
  return resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .flatMap(({ id, properties }): readonly OurFunction[] => {
      const entry = /^Wayline (\S+)$/.exec(String(properties['Description']))?.[1];
      if (entry === undefined) return [];
      const keepsFailures = configured.includes(`"${id}"`);
      const mapping = mappings.find(
        ({ properties: { FunctionName } }) => (FunctionName as { readonly Ref?: string })?.Ref === id,
      );
      if (mapping)
        return [
          { entry, keepsFailures, by: JSON.stringify(mapping.properties).includes('Queue') ? 'queue' : 'stream' },
        ];
      return [{ entry, keepsFailures, by: /\/(caller|agent)$/.test(entry) ? 'flow' : 'event' }];
    });
}

/** The handler of an entry, from its source, in this process. */
export const handlerOf = async (entry: string): Promise<Handler> =>
  (
    (await import(fileURLToPath(new URL(`../../lambdas/${entry}.ts`, import.meta.url)))) as {
      readonly handler: Handler;
    }
  ).handler;
