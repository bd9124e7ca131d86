import { environmentOf } from '../environment-of.ts';
import { Failure } from '../failure.ts';
import { CANNOT_ANSWER, obeyed, ordered } from '../invoke.ts';
import { clockOf, reach, type Where } from '../reach.ts';

/** Which centre is led: the one of this machine, or with `env` the one that is deployed under that name. */
export interface Led extends Where {
  readonly env?: string;
}

/** Takes orders about a crisis. */
export interface Leader {
  /** @throws Failure 2 where the order is not written as one is, 1 where it is refused, 3 where nobody takes it. */
  readonly order: <Answer>(given: object) => Promise<Answer>;
  /** The agency's zone, IANA. */
  readonly zone: () => Promise<string>;
}

/** How long an order may take, in milliseconds: as long as its function may. */
const PATIENCE = 900_000;

/** @throws Failure 2 where no environment has that name, 3 where the centre of this machine does not answer. */
export async function leaderOf(options: Led): Promise<Leader> {
  if (options.env !== undefined) return deployed(options.env);
  const centre = await reach(options);
  return {
    order: (given) => ordered(centre, 'crisis-on-command', given),
    zone: async () => (await clockOf(centre)).zone,
  };
}

/** By Lambda's API, as whoever the AWS credentials of this shell are. */
async function deployed(name: string): Promise<Leader> {
  const { region, timeZone } = environmentOf(name);
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const client = new LambdaClient({ region, maxAttempts: 1, requestHandler: { requestTimeout: PATIENCE } });
  return {
    order: async <Answer>(given: object) => {
      const FunctionName = `wayline-${name}-crisis-on-command`;
      const command = new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(given)) });
      const { Payload, FunctionError } = await client.send(command).catch((problem: Error) => {
        throw new Failure(3, `${name} cannot be led from here: ${problem.message} Look at your AWS credentials.`);
      });
      if (FunctionError !== undefined) throw new Failure(3, CANNOT_ANSWER);
      return obeyed<Answer>(JSON.parse(Buffer.from(Payload ?? []).toString()));
    },
    zone: async () => timeZone,
  };
}
