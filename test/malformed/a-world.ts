import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import type { Hono } from 'hono';
import { expect, vi } from 'vitest';
import { attributesOf, whereOf } from '../../local/assembly/identity.ts';
import { keptAssembly } from '../../local/assembly/kept-assembly.ts';
import { type Assembly, readAssembly } from '../../local/assembly/resources.ts';
import { connectApi } from '../../local/aws/connect-api.ts';
import { VirtualClock } from '../../local/clock.ts';
import { demoAgents } from '../../local/demo/agents.ts';
import { demoOrders } from '../../local/demo/people.ts';
import { demoTrips } from '../../local/demo/trips.ts';
import { type Engines, Opened, openEngines } from '../../local/engines.ts';
import { functionSpecs } from '../../local/functions/function-specs.ts';
import { dayWith } from '../connect/floor/day-with.ts';
import { type Door, openDoor } from '../faults/a-door.ts';
import { type Handler, handlerOf } from './doors.ts';
import type { Known } from './written-as.ts';

/** Noon of the demo's first day, in Vilnius two hours later. */
const NOW = new Date('2026-12-04T12:00:00Z');
const RASA = '+37061234567';
const INSTANCE = 'arn:aws:connect:eu-central-1:000000000000:instance/i';
/** The contact that the agent of the guides has. */
const CONTACT = 'c1';

/** What changes a table. */
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'];
/** A write that somebody else was faster with, and a place in a list that only the table can know: no bug. */
const EXPECTED = /ConditionalCheckFailed|TransactionCanceled|TransactionConflict|starting key is invalid/;

type Item = { readonly pk: string; readonly sk: string; readonly [field: string]: unknown };

/** The functions of the assembly in this process, with the variables of their templates, before real engines; nothing happens by itself. */
export class World {
  readonly assembly: Assembly;
  known: Known = {};
  /** Lines that were logged since the last look. */
  logged: string[] = [];
  /** How often somebody wrote since the last look, and what the table would not even read. */
  writes = 0;
  unread: string[] = [];
  /** What was there before, of others than Rasa. */
  private others: readonly Item[] = [];
  private readonly data = mkdtempSync(join(tmpdir(), 'wayline-malformed-'));
  private readonly opened = new Opened();
  private readonly variables = new Map<string, { readonly [name: string]: string }>();
  private readonly handlers = new Map<string, Handler>();
  private client: DynamoDBDocumentClient | undefined;
  private door: Door | undefined;
  private engines: Engines | undefined;
  private table = '';

  private constructor(assembly: Assembly) {
    this.assembly = assembly;
  }

  static async open(): Promise<World> {
    const world = new World(readAssembly(await keptAssembly('dev')));
    await world.begin();
    return world;
  }

  private async begin(): Promise<void> {
    const { assembly } = this;
    const { region } = assembly;
    const [clock, day] = [new VirtualClock(NOW), dayWith([])];
    // It lets two requests through a second: for each that comes here a second has passed.
    let requests = 0;
    const passed = () => {
      requests += 1;
      return new Date(NOW.getTime() + requests * 1000);
    };
    const connect: Hono = connectApi(day.switchboard, INSTANCE, passed);
    const given = { assembly, data: this.data, clock, opened: this.opened, wake: () => {} };
    this.engines = await openEngines({ ...given, connect: () => connect, engineEnded: () => {} });
    this.door = await openDoor();
    this.door.towards = this.engines.table.endpoint;
    this.door.between = async ({ action, body }, goOn) => {
      if (WRITES.includes(action)) this.writes += 1;
      const answer = await goOn();
      const said = answer.body.toString();
      if (answer.status >= 400 && !EXPECTED.test(said))
        this.unread.push(`${action}: ${said.slice(0, 300)} ${body.slice(0, 300)}`);
      return answer;
    };
    const at = {
      ...{ region, dynamodb: this.door.endpoint, sqs: this.engines.queues.endpoint },
      ...{ services: this.engines.services, host: 'http://127.0.0.1:9' },
    };
    const { resolve, arnOf } = this.engines;
    for (const { name, variables } of functionSpecs(assembly, resolve, arnOf, at)) this.variables.set(name, variables);
    const table = assembly.resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
    this.table = (table && attributesOf(table, whereOf(region))['Ref']) ?? '';
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint: this.engines.table.endpoint, region, credentials });
    this.client = DynamoDBDocumentClient.from(client);
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        this.logged.push(...String(text).split('\n').filter(Boolean));
        return true;
      });
    await this.fill();
  }

  /** The demo's people, and of everything one for Rasa. */
  private async fill(): Promise<void> {
    await this.invoke('bookings/on-file', { text: demoTrips(NOW, 'Europe/Vilnius') });
    for (const order of demoOrders) await this.invoke('travellers/on-command', order);
    const agents = demoAgents.map((each) => ({ ...each, arn: `${INSTANCE}/agent/${each.userName}` }));
    await this.invoke('agents/on-command', { do: { does: 'import', agents } });
    const lead = agents.find(({ role }) => role === 'teamLead')?.arn;
    await this.asks('agents/caller', { question: 'who is on this contact', agent: lead, contact: CONTACT });
    const traveller = String((await this.items(`NUMBER#${RASA}`))[0]?.sk).replace('CARD#', '');
    const about = { contact: CONTACT, traveller };
    for (const asked of [
      ['cases/agent', { question: 'begin a case', kind: 'refund', about: 'paid twice', departs: '2026-12-05' }],
      ['orders/agent', { question: 'begin an order', asked: 'a week at the sea', currency: 'EUR' }],
      ['waiting/agent', { question: 'call back at', day: '2026-12-08', time: '10:00', number: RASA, about: 'hotel' }],
    ] as const)
      await this.asks(asked[0], { ...about, ...asked[1] });
    const all = await this.items();
    const ids = (prefix: string) => [
      ...new Set(all.filter(({ pk }) => pk.startsWith(prefix)).map(({ pk }) => pk.slice(prefix.length))),
    ];
    this.known = {
      ...{ contact: [CONTACT], kept: [CONTACT], contactId: [CONTACT], traveller: [traveller], other: [traveller] },
      ...{
        travellers: [traveller],
        phone: [RASA],
        number: [RASA],
        to: [RASA, '2026-12-05'],
        from: ['2026-12-01'],
        plan: ['2026-12-05'],
        name: ['Rasa'],
        locator: ['727224'],
      },
      ...{
        proof: ['0512'],
        version: ['1', '2', '3'],
        otherVersion: ['1', '2'],
        case: ids('CASE#'),
        order: ids('ORDER#'),
      },
      ...{ what: ['contact.ended', 'case.opened', 'order.begun', 'booking.imported', 'notice.written'] },
      ...{ pk: all.map(({ pk }) => pk).filter((pk) => pk.includes(traveller)), sk: ['PROFILE', 'CARD'] },
      ...{
        step: ['note', 'assign', 'tell'],
        language: ['en', 'zh'],
        day: ['2026-12-08'],
        time: ['10:00'],
        kind: ['refund'],
      },
    };
    const isHers = new RegExp(`${traveller}|${RASA.slice(1)}|RASA24|${lead}`);
    this.others = all.filter((item) => !isHers.test(JSON.stringify(item)));
    this.seen();
  }

  /** @throws an assertion where an item of anybody else than Rasa, who is named in events, is gone or has changed. */
  async refuseLoss(): Promise<void> {
    const now = new Map((await this.items()).map((item) => [`${item.pk} ${item.sk}`, item]));
    expect(this.others.length).toBeGreaterThan(20);
    for (const item of this.others) expect(now.get(`${item.pk} ${item.sk}`)).toEqual(item);
  }

  /** An agent of each post, with a contact that is called after it. */
  async atDesks(roles: readonly string[]): Promise<void> {
    for (const role of roles) {
      const agent = `${INSTANCE}/agent/${demoAgents.find((each) => each.role === role)?.userName}`;
      await this.asks('agents/caller', { question: 'who is on this contact', agent, contact: `of ${role}` });
    }
  }

  /** What a function answers to an event; its own throws are thrown. */
  async invoke(entry: string, event: unknown): Promise<unknown> {
    let handler = this.handlers.get(entry);
    if (!handler) {
      const variables = this.variables.get(`wayline-dev-${entry.replaceAll('/', '-')}`) ?? {};
      for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
      handler = await handlerOf(entry);
      this.handlers.set(entry, handler);
    }
    return handler(event, {} as Context);
  }

  /** What a function answers to a flow. */
  asks(entry: string, parameters: unknown): Promise<unknown> {
    return this.invoke(entry, { Details: { Parameters: parameters } });
  }

  async items(prefix = ''): Promise<readonly Item[]> {
    const all: Item[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const asked = new ScanCommand({ TableName: this.table, ExclusiveStartKey: from, ConsistentRead: true });
      const page = await this.client?.send(asked);
      all.push(...((page?.Items ?? []) as Item[]));
      from = page?.LastEvaluatedKey;
    } while (from);
    return all.filter(({ pk }) => pk.startsWith(prefix));
  }

  /** What happened since the last look. */
  seen(): { readonly logged: readonly string[]; readonly writes: number; readonly unread: readonly string[] } {
    const { logged, writes, unread } = this;
    [this.logged, this.writes, this.unread] = [[], 0, []];
    return { logged, writes, unread };
  }

  async close(): Promise<void> {
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    this.client?.destroy();
    await this.opened.close();
    await this.door?.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}
