import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** How an execution stands. */
type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** How one ended. */
export interface Ending {
  readonly status: Exclude<Status, 'RUNNING'>;
  /** JSON. */
  readonly output?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** An execution that the centre keeps, instants in milliseconds since 1970. */
export interface Execution {
  /** In the order in which they began. */
  readonly turn: number;
  readonly arn: string;
  /** ARN of its machine. */
  readonly machine: string;
  readonly name: string;
  /** JSON. */
  readonly input: string;
  readonly status: Status;
  readonly started: number;
  readonly stopped: number | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

/** Why AWS would not do it, by the name of its error. */
export interface Refused {
  readonly refused: string;
  readonly why: string;
}

/** The most bytes of an input, and of what one state hands to the next. */
export const MOST_BYTES = 262_144;
const LONGEST_NAME = 80;
/** How long the name and the end of an execution are kept, in milliseconds. */
const KEPT = 90 * 86_400_000;
const NO_NAME = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}]/u;

/** All executions of state machines, in the data folder: written when they begin and when they end. */
export class ExecutionBook {
  /** Told that an execution was stopped from outside. */
  onStopped: (arn: string) => void = () => {};
  private readonly kept: DatabaseSync;
  /** The machines that there are, by their ARNs. */
  private readonly machines: ReadonlySet<string>;
  /** ARNs of what has not begun in this process. */
  private readonly waiting: string[];

  constructor(kept: DatabaseSync, machines: ReadonlySet<string>) {
    kept.exec(`CREATE TABLE IF NOT EXISTS executions (
      turn INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
      status TEXT NOT NULL, started INTEGER NOT NULL, stopped INTEGER, output TEXT, error TEXT, cause TEXT
    );
    CREATE INDEX IF NOT EXISTS executions_by_status ON executions (machine, status, turn)`);
    this.kept = kept;
    this.machines = machines;
    const begun = kept.prepare("SELECT arn FROM executions WHERE status = 'RUNNING' ORDER BY turn").all();
    this.waiting = (begun as unknown as readonly Pick<Execution, 'arn'>[]).map(({ arn }) => arn);
  }

  isMachine(arn: string): boolean {
    return this.machines.has(arn);
  }

  /** Keeps an execution that is to begin; one of that name and input which runs still is answered again. `input` is JSON. */
  start(machine: string, input: string, now: Date, name: string = randomUUID()): Execution | Refused {
    const bad = this.wrong(machine, input, name);
    if (bad) return bad;
    this.kept.prepare('DELETE FROM executions WHERE stopped < ?').run(now.getTime() - KEPT);
    const arn = `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
    const there = this.find(arn);
    if (there?.status === 'RUNNING' && there.input === input) return there;
    if (there) return { refused: 'ExecutionAlreadyExists', why: `Execution Already Exists: '${arn}'` };
    this.kept
      .prepare("INSERT INTO executions (arn, machine, name, input, status, started) VALUES (?, ?, ?, ?, 'RUNNING', ?)")
      .run(arn, machine, name, input, now.getTime());
    this.waiting.push(arn);
    return this.find(arn) as Execution;
  }

  /** The next execution that has yet to begin here. */
  takeBegun(): Execution | undefined {
    for (;;) {
      const arn = this.waiting.shift();
      const found = arn === undefined ? undefined : this.find(arn);
      if (arn === undefined || found?.status === 'RUNNING') return found;
    }
  }

  /** Keeps how one ended, once: false where it has ended already. */
  end(arn: string, { status, output, error, cause }: Ending, now: Date): boolean {
    const { changes } = this.kept
      .prepare(
        "UPDATE executions SET status = ?, stopped = ?, output = ?, error = ?, cause = ? WHERE arn = ? AND status = 'RUNNING'",
      )
      .run(status, now.getTime(), output ?? null, error ?? null, cause ?? null, arn);
    return changes === 1;
  }

  /** Ends one from outside; one that is over stays as it is. */
  stop(arn: string, why: Pick<Ending, 'error' | 'cause'>, now: Date): Execution | undefined {
    if (this.end(arn, { status: 'ABORTED', ...why }, now)) this.onStopped(arn);
    return this.find(arn);
  }

  find(arn: string): Execution | undefined {
    return this.kept.prepare('SELECT * FROM executions WHERE arn = ?').get(arn) as unknown as Execution | undefined;
  }

  /** Those of a machine that began before `turn`, the latest first, `most` of them. */
  list(
    machine: string,
    status: string | undefined,
    most: number,
    turn = Number.MAX_SAFE_INTEGER,
  ): readonly Execution[] {
    return this.kept
      .prepare(
        'SELECT * FROM executions WHERE machine = ? AND turn < ? AND status = ifnull(?, status) ORDER BY turn DESC LIMIT ?',
      )
      .all(machine, turn, status ?? null, most) as unknown as readonly Execution[];
  }

  private wrong(machine: string, input: string, name: string): Refused | undefined {
    if (!this.isMachine(machine)) return noMachine(machine);
    const [letters, bytes] = [name.length, Buffer.byteLength(input)];
    if (letters < 1 || letters > LONGEST_NAME)
      return { refused: 'ValidationException', why: `A name has 1 to ${LONGEST_NAME} letters, not ${letters}.` };
    if (NO_NAME.test(name)) return { refused: 'InvalidName', why: `Invalid Name: '${name}'` };
    if (bytes > MOST_BYTES)
      return { refused: 'ValidationException', why: `An input has ${MOST_BYTES} bytes at most, not ${bytes}.` };
    return isJson(input) ? undefined : { refused: 'InvalidExecutionInput', why: 'The input is no JSON.' };
  }
}

/** How AWS says that there is no such machine. */
export const noMachine = (arn: string): Refused => ({
  refused: 'StateMachineDoesNotExist',
  why: `State Machine Does Not Exist: '${arn}'`,
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
