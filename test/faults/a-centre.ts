import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { expect } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { attributesOf, whereOf } from '../../local/assembly/identity.ts';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import type { Behaviour } from '../../local/aws/providers/provider.ts';
import { type Centre, openCentre } from '../../local/centre.ts';
import { VirtualClock } from '../../local/clock.ts';
import type { FunctionPool } from '../../local/functions/pool.ts';
import { writeRunning } from '../../local/keep.ts';
import { serverOf } from '../../local/server.ts';
import { credentials } from '../events/small-centre.ts';
import { NOON, write } from '../notices/a-notice.ts';
import { type Ran, wayline } from '../scenarios/running-centre.ts';

const REGION = 'eu-central-1';
const centres = join(import.meta.dirname, '..', '..', 'build', 'test-centres');

/** The real centre of the synthesized stacks, in this process: real engines, real functions, and a provider that fails when told. */
export class FaultyCentre {
  private readonly data: string;
  private readonly assembly: string;
  private opened: Centre | undefined;
  private client: DynamoDBDocumentClient | undefined;
  private server: Server | undefined;
  private url = '';
  private readonly start: Date;

  /** Opened, its clock shows `start`. */
  constructor(start = NOON) {
    this.start = start;
    mkdirSync(centres, { recursive: true });
    this.data = mkdtempSync(join(centres, 'faults-'));
    this.assembly = join(this.data, 'assembly');
  }

  /** `change` changes its own copy of the assembly. */
  async open(change: (assembly: string) => void = () => {}): Promise<void> {
    await putAssembly(this.assembly, 'dev');
    change(this.assembly);
    await this.begin(this.start);
  }

  /** Ends it in the middle of whatever it does, its functions half-way, and begins it again on what it has kept; `between` happens while nothing runs. */
  async beginAgain(between: () => void = () => {}): Promise<void> {
    const at = this.now();
    this.client?.destroy();
    this.server?.closeAllConnections();
    this.server?.close();
    this.server = undefined;
    await this.centre.stop();
    between();
    await this.begin(at);
  }

  private async begin(at: Date): Promise<void> {
    this.opened = await openCentre(this.data, this.assembly, new VirtualClock(at), () => {});
    this.client = DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: this.centre.engine.endpoint, region: REGION, credentials }),
    );
  }

  get centre(): Centre {
    if (!this.opened) throw new Error('Open the centre first.');
    return this.opened;
  }

  get table() {
    if (!this.client) throw new Error('Open the centre first.');
    const resource = readAssembly(this.assembly).resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
    return { client: this.client, name: (resource && attributesOf(resource, whereOf(REGION))['Ref']) ?? '' };
  }

  /** What providers do from now on. */
  set provider(does: Behaviour) {
    this.centre.provider.does = does;
  }

  /** The texts that providers have taken, of messages whose text begins so. */
  taken(text: string): readonly string[] {
    return this.centre.provider
      .all()
      .map((message) => message.text)
      .filter((one) => one.startsWith(text));
  }

  pool(name: string): FunctionPool {
    const found = [...this.centre.functions].find(([arn]) => arn.endsWith(`:wayline-dev-${name}`));
    if (!found) throw new Error(`There is no function ${name}.`);
    return found[1];
  }

  now(): Date {
    return this.centre.clock.now();
  }

  /** The instant so many minutes from now. */
  in(minutes: number): Date {
    return new Date(this.now().getTime() + minutes * 60_000);
  }

  async pass(minutes: number): Promise<void> {
    await this.centre.moveTo(this.in(minutes));
  }

  /** Writes notices that are due now. */
  async write(notices: readonly Notice[], profiles: readonly Profile[] = []): Promise<void> {
    const at = this.now().toISOString();
    await write(
      this.table,
      notices.map((one) => ({ ...one, at, due: at })),
      profiles,
    );
  }

  /** How many notices with such an occasion are in each state. */
  async states(occasion: string): Promise<{ readonly [state: string]: number }> {
    const counts: { [state: string]: number } = {};
    for (const { state } of await this.notices(occasion)) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }

  async notices(occasion: string): Promise<readonly Notice[]> {
    const found: Notice[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.table.client.send(
        new ScanCommand({ TableName: this.table.name, ExclusiveStartKey: from, ConsistentRead: true }),
      );
      found.push(...((page.Items ?? []) as Notice[]));
      from = page.LastEvaluatedKey;
    } while (from);
    return found.filter((one) => one.occasion?.startsWith(occasion));
  }

  /** Waits until providers have taken so many such messages. */
  async untilTaken(text: string, count: number): Promise<void> {
    await expect.poll(() => this.taken(text).length).toBe(count);
  }

  /** Puts a message into a queue, as anything might. */
  async send(queue: string, body: string): Promise<void> {
    const { endpoint } = this.centre.queues;
    const client = new SQSClient({ endpoint, region: REGION, credentials });
    await client.send(
      new SendMessageCommand({ QueueUrl: `${endpoint}/000000000000/wayline-dev-${queue}`, MessageBody: body }),
    );
    client.destroy();
  }

  /** What the instance told of contacts, since the first start. */
  contacts(): readonly { readonly channel: string; readonly eventType: string }[] {
    const told = join(this.data, 'contact-events.ndjson');
    if (!existsSync(told)) return [];
    const lines = readFileSync(told, 'utf8').trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line).detail);
  }

  /** Runs `wayline ...` on this centre, as a person would. */
  async wayline(...args: readonly string[]): Promise<Ran> {
    this.server ??= await this.serve();
    return wayline(...args, '--data', this.data);
  }

  /** Where this centre is reached over HTTP. */
  async address(): Promise<string> {
    this.server ??= await this.serve();
    return this.url;
  }

  /** What people read at that path; nothing where nothing is. */
  async read(path: string): Promise<string | undefined> {
    const answer = await fetch(`${await this.address()}/${path}`);
    return answer.ok ? answer.text() : undefined;
  }

  private async serve(): Promise<Server> {
    const { promise: opened, resolve } = Promise.withResolvers<number>();
    const { fetch } = serverOf(this.centre, { missing: 'There are no pages here.' });
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port)) as Server;
    this.url = `http://127.0.0.1:${await opened}`;
    writeRunning(this.data, { pid: process.pid, url: this.url });
    return server;
  }

  async remove(): Promise<void> {
    this.client?.destroy();
    this.server?.closeAllConnections();
    this.server?.close();
    await this.opened?.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
