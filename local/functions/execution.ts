import { createRequire, flushCompileCache } from 'node:module';
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

/** The bundle of a function, and the centre's time in milliseconds since 1970. */
interface Started {
  readonly bundle: string;
  readonly now: number;
}

/** Loads a function here, on the centre's time, and answers what runs it and says what came of it. */
export function execution(
  { bundle, now }: Started,
  say: (said: Invoked) => void,
): (given: Invocation) => Promise<void> {
  delete process.env['NODE_COMPILE_CACHE'];
  delete process.env['NODE_COMPILE_CACHE_PORTABLE'];
  const moveTo = keepTime();
  moveTo(now);
  const { handler } = createRequire(import.meta.url)(bundle) as {
    handler: (event: unknown, context: unknown) => Promise<unknown>;
  };
  // The next sandbox begins in half the time.
  flushCompileCache();
  return async ({ id, event, context, deadline, now: at }) => {
    moveTo(at);
    const getRemainingTimeInMillis = () => deadline - Date.now();
    try {
      const answer = await handler(event, { ...context, functionVersion: '$LATEST', getRemainingTimeInMillis });
      say({ id, answer: asJson(answer) });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      say({ id, error: { errorType: error.name, errorMessage: error.message } });
    }
  };
}

/** Answers cross the border as JSON, as on Lambda: what JSON has no word for is dropped. */
function asJson(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer ?? null));
}
