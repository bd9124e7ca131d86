import type { StateMachine } from 'aws-local-stepfunctions';
import type { Ran } from '../events/asynchronous.ts';
import type { Job, Work } from '../events/lane.ts';
import { asTheEngineReads, contextOf } from './as-the-engine-reads.ts';
import { loadEngine } from './engine.ts';
import type { Ending, Execution } from './execution-book.ts';
import type { Machine } from './machines.ts';
import { asThrown, perform, type Task, type TaskSurroundings } from './tasks.ts';
import { Timers } from './timers.ts';

export interface ExecutionSurroundings extends TaskSurroundings {
  readonly ran: (ran: Ran) => void;
  readonly stopping: () => boolean;
}

interface Ready extends Machine {
  readonly engine: StateMachine;
}

/**
 * Runs executions: begins them, does their tasks, and goes on with those whose time has come. Between such steps an execution is at
 * rest: it waits for a timer, or it is over.
 */
export class ExecutionWork implements Work {
  readonly most = 100;
  private readonly around: ExecutionSurroundings;
  private readonly timers: Timers;
  private readonly machines: ReadonlyMap<string, Ready>;
  /** Tasks that states have asked for. */
  private readonly tasks: (() => Promise<void>)[] = [];
  /** The ways to end what runs, by ARNs of executions. */
  private readonly running = new Map<string, () => void>();

  /** @throws an Error that names the machine whose definition is wrong. */
  constructor(machines: readonly Machine[], around: ExecutionSurroundings) {
    this.around = around;
    this.timers = new Timers(around.now);
    this.machines = this.readied(machines);
    around.book.onStopped = (arn) => this.running.get(arn)?.();
  }

  next(): Date | undefined {
    return this.timers.next();
  }

  take(): Job | undefined {
    const step = this.step();
    return (
      step &&
      (async () => {
        await step();
        // The engine has nothing but promises: behind them, it waits for what it has asked for.
        await new Promise((done) => setImmediate(done));
        return true;
      })
    );
  }

  private step(): (() => void | Promise<void>) | undefined {
    const task = this.tasks.shift();
    if (task) return task;
    const begun = this.around.book.takeBegun();
    return begun ? () => this.begin(begun) : this.timers.take();
  }

  private readied(machines: readonly Machine[]): ReadonlyMap<string, Ready> {
    if (machines.length === 0) return new Map();
    const { StateMachine } = loadEngine(this.timers, this.around.now);
    return new Map(
      machines.map((machine) => {
        const definition = asTheEngineReads(machine.definition) as unknown as ConstructorParameters<
          typeof StateMachine
        >[0];
        try {
          return [machine.arn, { ...machine, engine: new StateMachine(definition) }];
        } catch (error) {
          throw new Error(`${machine.named}: ${(error as Error).message}`);
        }
      }),
    );
  }

  private begin(execution: Execution): void {
    const { arn, input: text } = execution;
    const machine = this.machines.get(execution.machine);
    if (!machine) {
      this.end(execution, { status: 'ABORTED', cause: 'Its state machine is gone.' });
      return;
    }
    const input = JSON.parse(text);
    const { abort, result, eventLogs } = machine.engine.run(input, {
      context: contextOf(
        { Id: arn, Name: execution.name, StartTime: new Date(execution.started).toISOString(), Input: input },
        { Id: machine.arn, Name: machine.name },
      ),
      overrides: { taskResourceLocalHandlers: this.handlers(machine, execution) },
    });
    this.running.set(arn, abort);
    void forgotten(eventLogs);
    result.then(
      (output) => this.end(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) }),
      (error: Error) => this.end(execution, endingOf(error)),
    );
  }

  private handlers(machine: Machine, execution: Execution) {
    const names = [...machine.tasks];
    return Object.fromEntries(
      names.map(([state, task]) => [state, (input: unknown) => this.asked(task, input, execution) as Promise<never>]),
    );
  }

  /** Lets the task be done by a job of its own. A state of an execution that is over by then waits for ever. */
  private asked(task: Task, input: unknown, { arn }: Execution): Promise<unknown> {
    return new Promise((answer, fail) => {
      this.tasks.push(async () => {
        if (!this.running.has(arn)) return;
        const outcome = await perform(task, input, this.around);
        if (this.around.stopping()) return;
        if ('answer' in outcome) answer(outcome.answer);
        else fail(asThrown(outcome.error));
      });
    });
  }

  private end(execution: Execution, ending: Ending): void {
    const { book, now, ran } = this.around;
    this.running.delete(execution.arn);
    if (!book.end(execution.arn, ending, now())) return;
    const [schedule = ''] = execution.arn.split(':execution:').slice(1);
    ran({ schedule, at: now().toISOString(), outcome: ending.status === 'SUCCEEDED' ? 'done' : 'given up' });
  }
}

/** How an execution ended that did not succeed. */
function endingOf(error: Error): Ending {
  if (error.name === 'ExecutionTimeoutError') return { status: 'TIMED_OUT' };
  const { name, message } = error.cause instanceof Error ? error.cause : error;
  // A Fail state that gives no error and no cause has these in the engine.
  if (name === 'FailStateError') return { status: 'FAILED' };
  return { status: 'FAILED', error: name, cause: message };
}

/** The engine keeps what it tells until somebody has heard it. */
async function forgotten(told: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of told);
}
