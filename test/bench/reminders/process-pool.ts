import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { FunctionPool, type Outcome, type Room } from '../../../local/functions/pool.ts';

/** The processes of rooms that have loaded their function. */
const loaded = new WeakMap<Room, ChildProcess>();

/** Runs a function as the centre does, each sandbox in a process of its own. */
export class ProcessPool extends FunctionPool {
  /** How it failed, and how often so. */
  readonly failures = new Map<string, number>();

  override async invoke(event: unknown, now?: Date): Promise<Outcome> {
    const outcome = await super.invoke(event, now);
    if ('error' in outcome) {
      const { errorType, errorMessage } = outcome.error;
      const how = `${errorType}: ${errorMessage}`;
      this.failures.set(how, (this.failures.get(how) ?? 0) + 1);
    }
    return outcome;
  }

  /** Kills a process that is at work, of those the `chosen` by a number from 0 up to 1. Answers its id; nothing where none works. */
  async killOne(chosen: number): Promise<number | undefined> {
    const running = this.running().flatMap((room) => loaded.get(room) ?? []);
    const child = running[Math.floor(chosen * running.length)];
    if (!child?.kill('SIGKILL')) return undefined;
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return signal === 'SIGKILL' ? child.pid : undefined;
  }

  protected override newRoom(now: Date): Room {
    const child = fork(new URL('./sandbox-process.ts', import.meta.url), [this.spec.bundle, String(now.getTime())], {
      env: this.variables(),
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.pipe(this.logs, { end: false });
    child.stderr?.pipe(this.logs, { end: false });
    const room = Object.assign(child, {
      // Its end is told by `exit`.
      postMessage: (invocation: object) => void child.send(invocation, () => {}),
      terminate: async () => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGKILL');
        await once(child, 'exit');
      },
    });
    room.once('message', () => loaded.set(room, child));
    return room;
  }
}
