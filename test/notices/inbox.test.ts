import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticesOfHold } from '../../lambdas/notices/notices-of-hold.ts';
import { sendTicket } from '../../lambdas/notices/send-ticket.ts';
import { noticeVariables } from '../../lambdas/notices/settings.ts';
import { changeTraveller } from '../../lambdas/travellers/change-traveller.ts';
import { cardsOf } from '../../lambdas/travellers/store.ts';
import { putAssembly } from '../../local/assembly/kept-assembly.ts';
import { readAssembly } from '../../local/assembly/resources.ts';
import { type Centre, openCentre } from '../../local/centre.ts';
import { VirtualClock } from '../../local/clock.ts';
import { demoTrips } from '../../local/demo/trips.ts';
import { serverOf } from '../../local/server.ts';
import { wayline } from '../scenarios/running-centre.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const RASA = '+37061234567';
const data = mkdtempSync(join(tmpdir(), 'wayline-inbox-'));
let centre: Centre;
let port = '';
let stop: () => void;
const inbox = (...args: readonly string[]) => wayline('inbox', ...args, '--port', port);

/** What the stacks tell the function that reads inboxes. */
const variables = () => {
  const found = readAssembly(join(data, 'assembly')).resources.find(
    ({ properties }) => properties['FunctionName'] === 'wayline-dev-notices-on-inbox',
  );
  return (found?.properties['Environment'] as { Variables?: object } | undefined)?.Variables;
};

/** Rasa gets her ticket, and her account is frozen, by the use cases; everything is read from outside. */
async function tell(): Promise<void> {
  const pool = [...centre.functions].find(([arn]) => arn.endsWith('-bookings-on-file'))?.[1];
  await pool?.invoke({ text: demoTrips(NOW, 'Europe/Vilnius') });
  const [table] = readAssembly(join(data, 'assembly')).resources.filter(({ type }) => type === 'AWS::DynamoDB::Table');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: centre.engine.endpoint, region: 'eu-central-1', credentials }),
  );
  const one = { client, name: `${table?.stack}-${table?.id}` };
  const settings = noticeVariables.parse(variables()).NOTICES;
  const traveller = (await cardsOf(one, RASA))[0]?.traveller ?? '';
  await sendTicket(one, settings, { traveller, booking: 'demo RASA24', channel: 'sms' }, NOW);
  await centre.settled();
  const also = noticesOfHold(one.name, settings);
  await changeTraveller(one, traveller, { does: 'hold' }, { as: 'caller' }, also, new Date(NOW.getTime() + 60_000));
  client.destroy();
}

beforeAll(async () => {
  await putAssembly(join(data, 'assembly'), 'dev');
  centre = await openCentre(data, join(data, 'assembly'), new VirtualClock(NOW), () => {});
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve(
    { fetch: serverOf(centre, { missing: 'Not built here.' }).fetch, hostname: '127.0.0.1', port: 0 },
    (info) => resolve(info.port),
  );
  port = String(await promise);
  stop = () => server.close();
});
afterAll(async () => {
  stop?.();
  await centre?.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('wayline inbox', () => {
  it('says so where nothing was sent', async () => {
    expect(await inbox()).toMatchObject({ exit: 0, stdout: '', stderr: 'No messages.\n' });
    expect(await inbox('--json')).toMatchObject({ exit: 0, stdout: '', stderr: '' });
  });
});

describe('wayline inbox, when Rasa was written to,', () => {
  beforeAll(tell);

  it('shows what a number was sent, one object a line, oldest first', async () => {
    const ran = await inbox('--number', RASA, '--json');
    expect(ran.exit).toBe(0);
    expect(ran.lines()).toEqual([
      {
        at: '2026-12-04T12:00:00.000Z',
        to: RASA,
        channel: 'sms',
        template: 'ticket',
        class: 'operational',
        language: 'lt',
        parts: 2,
        text: '„Wayline“ bilietas RASA24\n12-05 07:40 skrydis BT 341, Vilnius–Oslo\nLaikas vietinis. Registruodamiesi pasakykite šį kodą.',
        state: 'sent',
      },
      expect.objectContaining({
        at: '2026-12-04T12:01:00.000Z',
        template: 'account-frozen',
        class: 'safety',
        parts: 3,
      }),
    ]);
  });

  it('shows what an address was sent, however it is written', async () => {
    const ran = await inbox('--address', 'Rasa@Example.COM', '--json');
    expect(ran.lines()).toMatchObject([
      { to: 'rasa@example.com', channel: 'email', template: 'account-frozen', parts: 1 },
    ]);
  });

  it('shows everything without either', async () => {
    expect((await inbox('--json')).lines().map(({ channel, template }) => `${channel} ${template}`)).toEqual([
      'sms ticket',
      expect.stringMatching('account-frozen'),
      expect.stringMatching('account-frozen'),
    ]);
  });

  it('reads like a phone, by the agency’s clock', async () => {
    const { stdout } = await inbox('--number', RASA);
    expect(stdout).toContain(
      `2026-12-04 14:00  ${RASA}  SMS, 2 parts, lt, ticket: sent\n  | „Wayline“ bilietas RASA24\n  | 12-05 07:40 skrydis`,
    );
    expect((await inbox('--address', 'rasa@example.com')).stdout).toMatch(
      /e-mail, lt, account-frozen: queued\n {2}\| Jūsų paskyra užblokuota\n {2}\|\n {2}\| Jūsų „Wayline“/,
    );
  });

  it.each([
    [['--number', '0612345'], /Write the number with its country code, such as \+37061234567/],
    [['--address', 'rasa'], /Write an e-mail address, such as rasa@example\.com/],
    [['--number', RASA, '--address', 'rasa@example.com'], /cannot be used with/],
  ])('%j is wrong usage', async (args, sentence) => {
    expect(await inbox(...args)).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});
