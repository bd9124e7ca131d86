import * as z from 'zod';
import { type Execution, type ExecutionBook, noMachine, type Refused } from '../states/execution-book.ts';
import type { Answer } from './parameters.ts';

/** What the API works on. */
export interface StatesApiOn {
  readonly book: ExecutionBook;
  readonly now: () => Date;
  /** Told of every execution that is to begin or was stopped. */
  readonly changed: () => void;
}

const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'] as const;
const machine = z.string().regex(/^arn:aws:states:[^:]+:\d{12}:stateMachine:/);
const execution = z.string().regex(/^arn:aws:states:[^:]+:\d{12}:execution:/);

const starting = z.strictObject({
  stateMachineArn: machine,
  name: z.string().optional(),
  input: z.string().default('{}'),
  traceHeader: z.string().optional(),
});
const describing = z.strictObject({ executionArn: execution, includedData: z.string().optional() });
const stopping = z.strictObject({
  executionArn: execution,
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const listing = z.strictObject({
  stateMachineArn: machine,
  statusFilter: z.enum(STATUSES).optional(),
  maxResults: z.int().min(0).max(1000).default(100),
  nextToken: z.string().optional(),
});

/** The part of the Step Functions API that starts, shows and stops executions; other actions are refused by name. */
export function answerStates(on: StatesApiOn, action: string, asked: unknown): Answer {
  if (action === 'StartExecution') return read(starting, asked, (given) => start(on, given));
  if (action === 'DescribeExecution')
    return read(describing, asked, ({ executionArn }) => describe(on.book.find(executionArn), executionArn));
  if (action === 'StopExecution') return read(stopping, asked, (given) => stop(on, given));
  if (action === 'ListExecutions') return read(listing, asked, (given) => list(on.book, given));
  return refused({
    refused: 'UnknownOperationException',
    why: `The local centre does not answer ${action} of Step Functions.`,
  });
}

function start(
  { book, now, changed }: StatesApiOn,
  { stateMachineArn, name, input }: z.infer<typeof starting>,
): Answer {
  const started = book.start(stateMachineArn, input, now(), name);
  if ('refused' in started) return refused(started);
  changed();
  return done({ executionArn: started.arn, startDate: seconds(started.started) });
}

function stop({ book, now, changed }: StatesApiOn, { executionArn, error, cause }: z.infer<typeof stopping>): Answer {
  const stopped = book.stop(executionArn, { error, cause }, now());
  if (!stopped) return refused(noExecution(executionArn));
  changed();
  return done({ stopDate: seconds(stopped.stopped ?? 0) });
}

function describe(found: Execution | undefined, arn: string): Answer {
  if (!found) return refused(noExecution(arn));
  const { input, output, error, cause } = found;
  return done({
    ...shown(found),
    input,
    inputDetails: { included: true },
    ...(output === null ? {} : { output, outputDetails: { included: true } }),
    ...(error === null ? {} : { error }),
    ...(cause === null ? {} : { cause }),
  });
}

function list(book: ExecutionBook, given: z.infer<typeof listing>): Answer {
  const { stateMachineArn, statusFilter, maxResults, nextToken } = given;
  if (!book.isMachine(stateMachineArn)) return refused(noMachine(stateMachineArn));
  const before = nextToken === undefined ? undefined : Number(nextToken);
  if (Number.isNaN(before)) return refused({ refused: 'InvalidToken', why: `Invalid Token: '${nextToken}'` });
  const most = maxResults || 100;
  const found = book.list(stateMachineArn, statusFilter, most + 1, before);
  const page = found.slice(0, most);
  return done({
    executions: page.map(shown),
    ...(found.length > most ? { nextToken: String(page.at(-1)?.turn) } : {}),
  });
}

const shown = ({ arn, machine: of, name, status, started, stopped }: Execution) => ({
  executionArn: arn,
  stateMachineArn: of,
  name,
  status,
  startDate: seconds(started),
  ...(stopped === null ? {} : { stopDate: seconds(stopped) }),
  redriveCount: 0,
});

const seconds = (milliseconds: number): number => milliseconds / 1000;

function read<Asked>(schema: z.ZodType<Asked>, asked: unknown, use: (given: Asked) => Answer): Answer {
  const given = schema.safeParse(asked);
  if (given.success) return use(given.data);
  const [{ path, message } = { path: [], message: '' }] = given.error.issues;
  const isArn = String(path[0]).endsWith('Arn');
  return refused({ refused: isArn ? 'InvalidArn' : 'ValidationException', why: `${path.join('.')}: ${message}` });
}

const noExecution = (arn: string): Refused => ({
  refused: 'ExecutionDoesNotExist',
  why: `Execution Does Not Exist: '${arn}'`,
});

const done = (body: object): Answer => ({ status: 200, body });
const refused = ({ refused: error, why: message }: Refused): Answer => ({
  status: 400,
  error,
  body: { __type: error, message },
});
