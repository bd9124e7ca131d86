import { setTimeout as pause } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { importDemo } from '../../../local/import-demo.ts';
import { FaultyCentre } from '../a-centre.ts';
import { type Door, openDoor } from '../a-door.ts';
import { faultOf, type Wire } from './fault.ts';
import type { Dependency, Fault, Totals } from './matrix.ts';
import { tripsOf } from './travellers.ts';

/** How long the end of a centre is waited for, in milliseconds. */
const GIVEN_UP_MS = 15_000;

/** The services that are behind a dependency, as the SDK names their endpoints, and how often the most patient client of it asks. */
const SERVICES: { readonly [D in Dependency]: { readonly [service: string]: Wire } } = {
  table: { DYNAMODB: 'json' },
  queues: { SQS: 'json' },
  'SMS provider': { SNS: 'xml', PINPOINT_SMS_VOICE_V2: 'json' },
  'e-mail provider': { SESV2: 'json' },
  Scheduler: { SCHEDULER: 'json' },
  'Connect API': { CONNECT: 'json' },
  'Step Functions': { SFN: 'json' },
};

/** More than there are cells of a path, each of which may be tried once more. */
const PEOPLE = 90;

/** What items and contacts are called, by the beginnings of their keys; nothing for what is neither lost nor doubled, as it is written over. */
const KINDS: { readonly [kind: string]: string } = {
  'INBOX NOTICE': 'message',
  'TRAVELLER TIMELINE': 'timeline',
  'CONTACT CONTACT': 'contact',
  'ORDER HISTORY': 'step of an order',
  'CASE CASE': 'case',
  'CASE HISTORY': 'step of a case',
  'CASE CONTACT': 'contact of a case',
  'PROMISE ANSWER': 'promise',
  'REPORTED REPORTED': 'report',
  'CRISIS VERSION': 'crisis',
  'CRISIS PUBLISHED': 'page of a crisis',
  'CRISIS PAGE': 'part of the manifest',
  'CRISIS END': 'message counted',
  'VOICE INBOUND': 'call in',
  'VOICE API': 'call out',
  'TASK API': 'task',
  ...{ 'COMING ': '', 'COMING SINCE': '', 'FEED MINUTE': '', 'FEED LEASE': '', 'GUESSES GUESSES': '', 'CASES ': '' },
  ...{ 'CRISIS NOW': '' },
};

/** 08:00 in Vilnius. */
const MORNING = new Date('2026-12-04T06:00:00Z');

/** The demo agency with a door before every service that a function asks. */
export class World {
  readonly here = new FaultyCentre(MORNING);
  private readonly doors = new Map<string, Door>();

  /** `change` changes its own copy of the assembly. */
  async open(change?: (assembly: string) => void): Promise<void> {
    for (const services of Object.values(SERVICES))
      for (const service of Object.keys(services)) this.doors.set(service, await openDoor());
    await this.here.open(change);
    this.leadThroughDoors();
    const { engine, queues, services } = this.here.centre;
    for (const [service, door] of this.doors)
      door.towards = service === 'DYNAMODB' ? engine.endpoint : service === 'SQS' ? queues.endpoint : services;
    // What has begun already knows no door.
    await Promise.all([...this.here.centre.functions.values()].map((pool) => pool.kill()));
    await importDemo(this.here.centre, () => {});
    await this.here.pool('bookings-on-file').invoke({ text: tripsOf(PEOPLE) });
    await this.here.pass(1);
  }

  /** Functions find every service behind its door; a queue is found by its own address. */
  private leadThroughDoors(): void {
    const { queues, functions } = this.here.centre;
    const through = (variables: Variables): Variables => ({
      ...Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [
          name,
          value.replaceAll(queues.endpoint, this.doorOf('SQS').endpoint),
        ]),
      ),
      AWS_ENDPOINT_URL_S3: queues.endpoint,
      ...Object.fromEntries(
        [...this.doors].map(([service, { endpoint }]) => [`AWS_ENDPOINT_URL_${service}`, endpoint]),
      ),
    });
    for (const pool of functions.values()) {
      const led = pool as unknown as { variables: () => Variables };
      const given = led.variables.bind(pool);
      led.variables = () => through(given());
    }
  }

  /** Breaks a dependency for the next `times` requests. */
  breaks(dependency: Dependency, fault: Fault, times: number): void {
    // Nothing asks a provider twice but we: it delivers what it was given once more.
    if (fault === 'duplicate' && (dependency === 'SMS provider' || dependency === 'e-mail provider')) {
      this.here.provider = 'delivers three times';
      return;
    }
    for (const [service, wire] of Object.entries(SERVICES[dependency]))
      this.doorOf(service).between = faultOf(fault, wire, times);
  }

  /** Counts what each dependency is asked from now on. */
  counts(): () => { readonly [dependency: string]: readonly string[] } {
    const asked: { [dependency: string]: readonly string[] } = {};
    for (const [dependency, services] of Object.entries(SERVICES))
      for (const service of Object.keys(services))
        this.doorOf(service).between = async ({ action }, goOn) => {
          asked[dependency] = [...(asked[dependency] ?? []), action];
          return goOn();
        };
    return () => asked;
  }

  free(): void {
    this.here.provider = 'works';
    for (const door of this.doors.values()) door.free();
  }

  /** How many of each thing there are: kinds of items, messages that providers took, tasks and calls out that began. */
  async totals(): Promise<Totals> {
    const totals: { [thing: string]: number } = {};
    const count = (thing: string) => (totals[thing] = (totals[thing] ?? 0) + 1);
    let from: Record<string, unknown> | undefined;
    do {
      const { client, name } = this.here.table;
      const page = await client.send(
        new ScanCommand({ TableName: name, ExclusiveStartKey: from, ConsistentRead: true }),
      );
      for (const { pk, sk, state } of (page.Items ?? []) as { pk: string; sk: string; state?: string }[]) {
        const kind = [pk, sk].map((key) => /^[A-Z_-]+(?=#|$)/.exec(key)?.[0] ?? '').join(' ');
        const thing = kind.startsWith('CALLBACK') ? `callback ${state}` : (KINDS[kind] ?? kind);
        if (thing !== '') count(thing === 'message' ? `message ${state}` : thing);
      }
      from = page.LastEvaluatedKey;
    } while (from);
    for (const { provider } of this.here.centre.provider.all()) count(provider === 'SES' ? 'e-mail' : 'SMS');
    for (const { channel, eventType, ...rest } of this.here.contacts())
      if (eventType === 'INITIATED') {
        const { initiationMethod } = rest as { readonly initiationMethod?: string };
        count(KINDS[`${channel} ${initiationMethod}`] ?? `${channel} ${initiationMethod}`);
      }
    return totals;
  }

  async remove(): Promise<void> {
    await Promise.all([...this.doors.values()].map((door) => door.stop()));
    const { pid } = this.here.centre.engine;
    // A server of a centre that was asked through broken doors may wait for a connection on which nobody says any more.
    const ended = await Promise.race([this.here.remove().then(() => true), pause(GIVEN_UP_MS, false)]);
    if (!ended && pid !== undefined) process.kill(pid);
  }

  private doorOf(service: string): Door {
    const door = this.doors.get(service);
    if (!door) throw new Error(`There is no door before ${service}.`);
    return door;
  }
}

type Variables = { readonly [name: string]: string };

/** What there is more, or less, of each thing. */
export const more = (before: Totals, after: Totals): Totals =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((thing) => {
      const difference = (after[thing] ?? 0) - (before[thing] ?? 0);
      return difference === 0 ? [] : [[thing, difference]];
    }),
  );
