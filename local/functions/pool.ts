import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { COMPILED } from '../assembly/compiled.ts';
import type { Invocation, Invoked } from './execution.ts';

/** A function of the assembly, ready to be run. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  /** The file of its bundle. */
  readonly bundle: string;
  readonly timeoutSeconds: number;
  readonly variables: { readonly [name: string]: string };
}

export type Outcome =
  | { readonly answer: unknown }
  | { readonly error: { readonly errorType: string; readonly errorMessage: string } };

/** Where a sandbox runs, such as a worker thread: tells `message`, `error` and `exit`. */
export interface Room extends EventEmitter {
  readonly postMessage: (invocation: Invocation) => void;
  /** Ends it half-way. */
  readonly terminate: () => Promise<unknown>;
}

interface Sandbox {
  readonly room: Room;
  busy: boolean;
}

/** Runs one function as Lambda does: one invocation a sandbox at a time, warm ones first, a new one where all are busy. */
export class FunctionPool {
  private readonly sandboxes = new Set<Sandbox>();
  protected readonly spec: FunctionSpec;
  private readonly now: () => Date;
  protected readonly logs: Writable;
  private readonly ended: () => void;
  private stopped = false;

  /** `ended` is told behind every invocation. */
  constructor(spec: FunctionSpec, now: () => Date, logs: Writable, ended: () => void = () => {}) {
    this.spec = spec;
    this.now = now;
    this.logs = logs;
    this.ended = ended;
  }

  /** Runs it once. What is asked of a pool that was stopped fails: nobody would wait for a new sandbox. */
  async invoke(event: unknown, now = this.now()): Promise<Outcome> {
    if (this.stopped)
      return { error: { errorType: 'Runtime.ExitError', errorMessage: 'The function was stopped before it began.' } };
    const sandbox = [...this.sandboxes].find(({ busy }) => !busy) ?? this.open(now);
    sandbox.busy = true;
    try {
      return await this.run(sandbox, event, now);
    } finally {
      sandbox.busy = false;
      this.ended();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.kill();
  }

  /** Ends every sandbox as a machine that dies does: what runs fails half-way, and what comes next gets a new one. */
  async kill(): Promise<void> {
    await Promise.all([...this.sandboxes].map((sandbox) => this.end(sandbox)));
  }

  /** Ends a sandbox; nothing more is run in it. */
  private async end(sandbox: Sandbox): Promise<void> {
    this.sandboxes.delete(sandbox);
    await sandbox.room.terminate();
  }

  /** Where it runs at this moment. */
  running(): readonly Room[] {
    return [...this.sandboxes].filter(({ busy }) => busy).map(({ room }) => room);
  }

  private open(now: Date): Sandbox {
    const sandbox = { room: this.newRoom(now), busy: true };
    this.sandboxes.add(sandbox);
    sandbox.room.once('exit', () => this.sandboxes.delete(sandbox));
    return sandbox;
  }

  /** The variables of a new room. Compiled code lies beside the bundles, and can be moved with them; the sandbox hides that from the function. */
  protected variables(): { readonly [name: string]: string } {
    return {
      ...this.spec.variables,
      NODE_COMPILE_CACHE: join(dirname(this.spec.bundle), '..', COMPILED),
      NODE_COMPILE_CACHE_PORTABLE: '1',
    };
  }

  protected newRoom(now: Date): Room {
    const worker = new Worker(new URL('./sandbox.ts', import.meta.url), {
      workerData: { bundle: this.spec.bundle, now: now.getTime() },
      env: this.variables(),
      stdout: true,
      stderr: true,
    });
    worker.stdout.pipe(this.logs, { end: false });
    worker.stderr.pipe(this.logs, { end: false });
    worker.unref();
    return worker;
  }

  private run(sandbox: Sandbox, event: unknown, now: Date): Promise<Outcome> {
    const { room } = sandbox;
    const id = randomUUID();
    const timeout = this.spec.timeoutSeconds * 1000;
    const context = { functionName: this.spec.name, invokedFunctionArn: this.spec.arn, awsRequestId: id };
    return new Promise((done) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        room.off('message', onMessage).off('error', onError).off('exit', onExit);
        done(outcome);
      };
      const fail = (errorType: string, errorMessage: string) => settle({ error: { errorType, errorMessage } });
      const onMessage = (said: Invoked) => said.id === id && settle(said);
      const onError = (error: Error) => fail(error.name, error.message);
      const onExit = () => fail('Runtime.ExitError', 'The function ended without an answer.');
      const timer = setTimeout(() => {
        void this.end(sandbox);
        fail('Sandbox.Timedout', `Task timed out after ${this.spec.timeoutSeconds} seconds`);
      }, timeout);
      room.on('message', onMessage).on('error', onError).on('exit', onExit);
      room.postMessage({
        id,
        event,
        context,
        deadline: now.getTime() + timeout,
        now: now.getTime(),
      } satisfies Invocation);
    });
  }
}
