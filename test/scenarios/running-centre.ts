import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'vitest';
import { synthesizedFlows } from '../../local/assembly/flows.ts';
import { putBegun } from './begun-centres.ts';
import { logOf, personalIn } from './personal-data.ts';
import { type WalkedFile, walkedFolder } from './walked-report.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = join(root, 'bin', 'wayline.js');
// Below the checkout, as the default folder is: what surrounds it must not matter.
const centres = join(root, 'build', 'test-centres');
mkdirSync(centres, { recursive: true });

export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as JSON, one object a line. */
  readonly lines: () => readonly Record<string, unknown>[];
}

/** Runs `wayline ...` as a person would, and waits for its end. */
export async function wayline(...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [exit] = (await once(child, 'close')) as [number | null];
  const lines = () =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { exit, stdout, stderr, lines };
}

/** A centre started by the command line in a folder of its own, as `npm start` would. */
export class RunningCentre {
  readonly data: string;
  url = '';
  /** What the centre said to people. */
  printed = '';
  private child: ChildProcess | undefined;
  private known: WalkedFile['flows'] | undefined;
  private readonly entry: string;

  /** From another copy of the checkout, where one is named. */
  constructor(checkout = root, data = mkdtempSync(join(centres, 'centre-'))) {
    this.data = data;
    this.entry = join(checkout, 'bin', 'wayline.js');
  }

  /** As `npm start` with these options. A fresh one that is told nothing but the time goes on from where another has begun then. */
  async start(...args: readonly string[]): Promise<string> {
    this.known = undefined;
    const [option, at = ''] = args;
    const isPlain = option === '--at' && args.length === 2 && this.entry === entry;
    if (isPlain && readdirSync(this.data).length === 0 && (await putBegun(at, this.data, (data) => begin(data, at))))
      return this.begin();
    return this.begin(...args);
  }

  /** As `npm start` with these options, in any case. */
  async begin(...args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [this.entry, 'start', '--data', this.data, '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stderr.on('data', (chunk) => {
      this.printed += chunk;
    });
    const ready = (async () => {
      for await (const line of createInterface({ input: child.stdout })) return line;
      throw new Error(`The centre did not start:\n${this.printed}`);
    })();
    const line = await ready;
    this.url = line.replace('Wayline is ready at ', '');
    return line;
  }

  run(...args: readonly string[]): Promise<Ran> {
    return wayline(...args, '--data', this.data);
  }

  /** What a command lists with --json, which is nothing where it prints nothing. @throws an Error with its words where it fails. */
  async lists(...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    const { exit, stdout, stderr, lines } = await this.run(...args, '--json');
    if (exit !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
    return stdout === '' ? [] : lines();
  }

  /** Calls with --json and answers the events. */
  async call(from: string, ...args: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    return (await this.run('call', '--from', from, '--json', ...args)).lines();
  }

  /** What a function of the centre answers, as AWS's own command line asks it. @throws an Error where it fails. */
  async asks<Answer>(name: string, event: unknown): Promise<Answer> {
    const path = `/2015-03-31/functions/wayline-dev-${name}/invocations`;
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', body: JSON.stringify(event) });
    const body = (await answer.json()) as Answer;
    if (!answer.ok || answer.headers.has('x-amz-function-error')) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body;
  }

  /** The process of the embedded table engine. */
  get enginePid(): number {
    return (JSON.parse(readFileSync(join(this.data, 'centre.json'), 'utf8')) as { engine: number }).engine;
  }

  /** Ends the centre as Ctrl-C does, or without warning. */
  async stop(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    await this.keepWalked();
    this.child.kill(signal);
    await once(this.child, 'exit');
  }

  /** Leaves the ways that calls have taken through the flows, for the report behind all tests. */
  private async keepWalked(): Promise<void> {
    const answer = await fetch(`${this.url}/walked`).catch(() => undefined);
    if (!answer?.ok) return;
    const { walked } = (await answer.json()) as WalkedFile;
    const file: WalkedFile = { flows: this.flows(), walked };
    mkdirSync(walkedFolder, { recursive: true });
    writeFileSync(join(walkedFolder, `${randomUUID()}.json`), JSON.stringify(file));
  }

  /** The flows of the centre since its start; their names stand for their ARNs. */
  flows(): WalkedFile['flows'] {
    this.known ??= synthesizedFlows(join(this.data, 'assembly')).map(({ name, type, content }) => ({
      arn: name,
      name,
      type,
      document: JSON.parse(content) as WalkedFile['flows'][number]['document'],
    }));
    return this.known;
  }

  /** @throws an Error where the functions have logged a number, a name, an address or a locator. */
  refusePersonalLog(): void {
    const lines = personalIn(logOf(this.data));
    if (lines.length > 0) throw new Error(`The functions logged who called:\n${lines.slice(0, 5).join('\n')}`);
  }

  /** Begins the log anew. */
  forgetLog(): void {
    rmSync(join(this.data, 'functions.log'), { force: true });
  }

  /** Of a test that failed: the last that functions complained of, and what the centre printed. */
  private tellWhy({ task }: Pick<TestContext, 'task'>): void {
    if (task.result?.state !== 'fail') return;
    const complaints = logOf(this.data)
      .split('\n')
      .filter((line) => /"level":"(ERROR|WARN)"/.test(line));
    process.stderr.write(`${[this.printed, ...complaints.slice(-40)].join('\n')}\n`);
  }

  async remove(context?: Pick<TestContext, 'task'>): Promise<void> {
    if (context) this.tellWhy(context);
    await this.stop();
    this.refusePersonalLog();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** Begins a centre at that time, and ends it when there is nothing left to do. */
async function begin(data: string, at: string): Promise<void> {
  const centre = new RunningCentre(root, data);
  await centre.begin('--at', at);
  await fetch(`${centre.url}/clock?settled`);
  await centre.stop();
}

/** Everything that was said on a call, in order. */
export const said = (events: readonly Record<string, unknown>[]): string =>
  events
    .filter(({ event }) => event === 'prompt')
    .map(({ says }) => says)
    .join('\n');

export const only = (events: readonly Record<string, unknown>[], event: string): readonly Record<string, unknown>[] =>
  events.filter((each) => each['event'] === event);
