import { DescribeExecutionCommand, SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { answeredWithin } from './in-time.ts';

/** What a function is told that starts executions (`lets` of lib/constructs/state-machine.ts). */
export const executionsVariables = z.object({
  /** ARN of the state machine. */
  STATES_MACHINE: z.string().min(1),
});

/** How an execution stands, instants in ISO 8601. */
interface ExecutionNow {
  readonly status: string;
  readonly startedAt?: string;
  readonly stoppedAt?: string;
  /** What it ended with, where it succeeded. */
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
}

/** Executions of one state machine, by their names. Throttling and outages throw, when three tries were in vain. */
export interface Executions {
  /**
   * Starts one with `input` (JSON, 256 KB at most). The same name and input again, while it runs, is the same execution: `started`.
   * `taken`: the name had another input, or that execution is over; names are free again after 90 days. A name has up to 80
   * letters, digits, hyphens, underscores and full stops.
   */
  readonly start: (name: string, input: unknown) => Promise<'started' | 'taken'>;
  /** Nothing where there is no such execution. */
  readonly describe: (name: string) => Promise<ExecutionNow | undefined>;
  /** Ends one half-way, and says why in a few words; one that is over stays as it is. False where there is no such execution. */
  readonly stop: (name: string, cause: string) => Promise<boolean>;
}

/** Executions of the machine that the variables name. */
export function executions({ STATES_MACHINE }: z.infer<typeof executionsVariables>): Executions {
  const client = new SFNClient({ maxAttempts: 3, requestHandler: answeredWithin(3000) });
  const arnOf = (name: string) => `${STATES_MACHINE.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    start: async (name, input) => {
      const command = new StartExecutionCommand({
        stateMachineArn: STATES_MACHINE,
        name,
        input: JSON.stringify(input),
      });
      return (await unless('ExecutionAlreadyExists', () => client.send(command))) ? 'started' : 'taken';
    },
    describe: async (name) => {
      const command = new DescribeExecutionCommand({ executionArn: arnOf(name) });
      const found = await unless('ExecutionDoesNotExist', () => client.send(command));
      if (!found) return undefined;
      const { status = '', startDate, stopDate, output, error, cause } = found;
      return {
        status,
        ...(startDate ? { startedAt: startDate.toISOString() } : {}),
        ...(stopDate ? { stoppedAt: stopDate.toISOString() } : {}),
        ...(output === undefined ? {} : { output: JSON.parse(output) }),
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
    },
    stop: async (name, cause) => {
      const command = new StopExecutionCommand({ executionArn: arnOf(name), cause });
      return (await unless('ExecutionDoesNotExist', () => client.send(command))) !== undefined;
    },
  };
}

/** What the service answered; nothing where it refused by the error of that name. */
async function unless<Answer>(refusal: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if ((error as Error).name === refusal) return undefined;
    throw error;
  }
}
