import type { Assembly } from '../assembly/resources.ts';
import { functionArn } from '../functions/function-arn.ts';
import type { Outcome } from '../functions/pool.ts';
import { type ExecutionBook, MOST_BYTES } from './execution-book.ts';

/** What a task state does: invoke a function, by its ARN or through the service, or start an execution of a machine. */
export type Task = { readonly invokes: string; readonly plain: boolean } | { readonly starts: string };

type Fields = { readonly [field: string]: unknown };

const LAMBDA = 'arn:aws:states:::lambda:invoke';
const STATES = 'arn:aws:states:::states:startExecution';

/**
 * What a task state does, or the sentence that says why the local centre cannot do it.
 * @throws an Error that says by whom, by `by`, a function is named which is not there.
 */
export function taskOf(
  assembly: Assembly,
  machines: ReadonlySet<string>,
  state: Fields,
  by: string,
): Task | { readonly cannot: string } {
  const resource = String(state['Resource']);
  const given = (state['Parameters'] ?? {}) as Fields;
  const isFunction = resource.startsWith('arn:aws:lambda:');
  if (resource === STATES) {
    const starts = String(given['StateMachineArn']);
    return machines.has(starts) ? { starts } : { cannot: `there is no state machine ${starts}.` };
  }
  if (resource !== LAMBDA && !isFunction)
    return { cannot: `the local centre invokes functions and starts executions only, not ${resource}.` };
  if ((given['InvocationType'] ?? 'RequestResponse') !== 'RequestResponse')
    return { cannot: `the local centre waits for functions, as ${given['InvocationType']} does not.` };
  const named = isFunction ? resource : given['FunctionName'];
  if (typeof named !== 'string') return { cannot: 'a function is named in the definition, not by a path.' };
  return { invokes: functionArn(assembly, named, by), plain: isFunction };
}

/** What tasks are done with. */
export interface TaskSurroundings {
  readonly book: ExecutionBook;
  readonly now: () => Date;
  readonly invoke: (functionArn: string, event: unknown) => Promise<Outcome>;
}

/** Does a task once, as the service does: what it answers is what a state would see on AWS. */
export async function perform(task: Task, input: unknown, around: TaskSurroundings): Promise<Outcome> {
  if ('starts' in task) return start(task.starts, input as Fields, around);
  const event = task.plain ? input : ((input as Fields)['Payload'] ?? {});
  const outcome = await around.invoke(task.invokes, event);
  if ('error' in outcome) return outcome;
  if (Buffer.byteLength(JSON.stringify(outcome.answer)) > MOST_BYTES)
    return failed(DATA_LIMIT, `A state hands on ${MOST_BYTES} bytes at most.`);
  return task.plain ? outcome : { answer: { ExecutedVersion: '$LATEST', Payload: outcome.answer, StatusCode: 200 } };
}

function start(machine: string, asked: Fields, { book, now }: TaskSurroundings): Outcome {
  const { Input: input = {}, Name: name } = asked;
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const started = book.start(machine, text, now(), name === undefined ? undefined : String(name));
  return 'refused' in started
    ? failed(`StepFunctions.${started.refused}Exception`.replace('ExceptionException', 'Exception'), started.why)
    : { answer: { ExecutionArn: started.arn, StartDate: new Date(started.started).toISOString() } };
}

const DATA_LIMIT = 'States.DataLimitExceeded';
const failed = (errorType: string, errorMessage: string): Outcome => ({ error: { errorType, errorMessage } });

/** A task's failure in the form in which the engine hands it to Retry and Catch. */
export const asThrown = ({ errorType, errorMessage }: { errorType: string; errorMessage: string }): Error =>
  Object.assign(new Error(JSON.stringify({ errorType, errorMessage, trace: [] })), {
    name: errorType,
    // On AWS, too, no wildcard catches it.
    ...(errorType === DATA_LIMIT ? { isRetryable: false, isCatchable: false } : {}),
  });
