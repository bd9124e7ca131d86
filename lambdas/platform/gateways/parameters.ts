import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { answeredWithin } from './in-time.ts';

/** How long a value that was read is taken to be still so, in milliseconds: flows keep their ARNs. */
const FRESH_MS = 300_000;

/** Reads values that other stacks have written. */
export interface Parameters {
  /** The value of a parameter by its name; `now` decides whether it is read anew. @throws where it is not there. */
  readonly read: (name: string, now: Date) => Promise<string>;
}

/** The parameters that this function may read. A value is asked for once in five minutes. */
export function parameters(): Parameters {
  const client = new SSMClient({ maxAttempts: 3, requestHandler: answeredWithin(2000) });
  const known = new Map<string, { readonly value: string; readonly at: number }>();
  return {
    read: async (Name, now) => {
      const before = known.get(Name);
      if (before && now.getTime() - before.at < FRESH_MS) return before.value;
      const { Parameter } = await client.send(new GetParameterCommand({ Name }));
      if (!Parameter?.Value) throw new Error('A parameter that another stack writes has no value.');
      known.set(Name, { value: Parameter.Value, at: now.getTime() });
      return Parameter.Value;
    },
  };
}
