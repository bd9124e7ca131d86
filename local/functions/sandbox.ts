/** One execution environment of a Lambda function, in a worker thread: its bundle, its variables, and the centre's time. */
import { createRequire, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { keepTime } from './virtual-date.ts';

/** What the pool sends for one invocation. `now` is the centre's time in milliseconds since 1970. */
export interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly context: {
    readonly functionName: string;
    readonly invokedFunctionArn: string;
    readonly awsRequestId: string;
  };
  readonly deadline: number;
  readonly now: number;
}

export type Invoked =
  | { readonly id: string; readonly answer: unknown }
  | { readonly id: string; readonly error: { readonly errorType: string; readonly errorMessage: string } };

delete process.env['NODE_COMPILE_CACHE'];
const moveTo = keepTime();
moveTo(workerData.now as number);
const { handler } = createRequire(import.meta.url)(workerData.bundle as string) as {
  handler: (event: unknown, context: unknown) => Promise<unknown>;
};
// The next sandbox begins in half the time.
flushCompileCache();

parentPort?.on('message', async ({ id, event, context, deadline, now }: Invocation) => {
  moveTo(now);
  const getRemainingTimeInMillis = () => deadline - Date.now();
  try {
    const answer = await handler(event, { ...context, functionVersion: '$LATEST', getRemainingTimeInMillis });
    parentPort?.postMessage({ id, answer: asJson(answer) } satisfies Invoked);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    parentPort?.postMessage({
      id,
      error: { errorType: error.name, errorMessage: error.message },
    } satisfies Invoked);
  }
});

/** Answers cross the border as JSON, as on Lambda: what JSON has no word for is dropped. */
function asJson(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null));
}
