import type { Context } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import { keepBooking } from '../lambdas/bookings/store.ts';
import { noticeVariables } from '../lib/capabilities/notices.ts';
import { environmentNamed } from '../lib/environments.ts';
import { questions } from '../lib/questions.ts';
import { booked } from './bookings/booked.ts';
import { OneTableHere } from './one-table.ts';

const here = new OneTableHere();
const NOW = new Date('2026-11-22T12:00:00Z');
const PHONE = '+37061234567';
type Handler = (event: unknown, context: Context) => Promise<{ readonly [field: string]: string }>;
const handlers = new Map<string, Handler>();
let printed = '';

beforeAll(async () => {
  await here.open();
  await keepBooking(here.table, booked('ABCDEF', ['Onutė']), NOW);
  await keepBooking(here.table, booked('GHIJKL', ['Onutė'], '2026-12-24'), NOW);
  await keepBooking(here.table, booked('MNOPQR', ['Ingrida'], '2026-12-05', '+4790012345'), NOW);
  await keepBooking(here.table, booked('STUVWX', ['Greta', 'Jonas'], '2026-12-05', '+4915112345678'), NOW);
  const { protocol, hostname, port } = (await here.table.client.config.endpoint?.()) ?? { protocol: '', hostname: '' };
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `${protocol}//${hostname}:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('TABLE_NAME', here.table.name);
  vi.stubEnv('CONTACT_DAYS', '90');
  vi.stubEnv('NOTICES', noticeVariables(environmentNamed('dev')).NOTICES);
  for (const capability of new Set(questions.map((question) => question.capability)))
    handlers.set(capability, (await import(`../lambdas/${capability}/caller.ts`)).handler);
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await here.close();
});

/** What a flow can send in a field: what the contract lets in, sensible or not. */
const sent = (field: z.ZodType) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(PHONE, '+4790012345', '+4915112345678', 'anonymous', 'none') },
      { weight: 4, arbitrary: fc.constantFrom('222333', '444555', '0512', '2412', 'en', 'zh', 'sms', 'email') },
      { weight: 2, arbitrary: fc.constantFrom('', '0', '1', '2', '900', null, undefined) },
      fc.string({ unit: 'grapheme' }),
    )
    .filter((value) => field.safeParse(value).success);

const ask = (capability: string, parameters: unknown) =>
  (handlers.get(capability) as Handler)({ Details: { Parameters: parameters } }, {} as Context);

describe.each(questions)('$capability: $question', ({ capability, question, asks, answers }) => {
  const shape = asks.shape as { readonly [field: string]: z.ZodType };
  const event = fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sent(field)])));

  it('is answered by one of its outcomes, with flat fields that a flow can read', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (parameters) => {
        const { outcome = '', ...fields } = await ask(capability, { question, ...parameters });
        const answer = (answers as { readonly [outcome: string]: z.ZodObject })[outcome];
        expect(answer, outcome).toBeDefined();
        expect(outcome).not.toBe('unavailable');
        expect(answer?.strict().parse(fields)).toEqual(fields);
        for (const value of Object.values(fields)) expect(value).toMatch(/\S/);
        expect(Buffer.byteLength(JSON.stringify(fields))).toBeLessThan(32_000);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses an event that no flow sends', async () => {
    const asked = Object.fromEntries(Object.keys(shape).map((name) => [name, 7]));
    await expect(ask(capability, { question, ...asked })).rejects.toThrow();
    await expect(ask(capability, { question: `${question}?` })).rejects.toThrow('No route answers this question');
  });
});

it('tells everybody whose account was frozen by locator', async () => {
  await keepBooking(here.table, booked('TELL01', ['Lina'], '2026-12-05', '+37061110000'), NOW);
  const keyed = { question: 'freeze by locator', phone: null, locator: '835501', proof: '0512' };
  expect(await ask('bookings', keyed)).toEqual({ outcome: 'frozen' });
  expect(await here.items('INBOX#+37061110000')).toMatchObject([{ template: 'account-frozen', channel: 'sms' }]);
});

it('prints no number, name, locator or proof', () => {
  expect(printed).toMatch(/answered/);
  for (const personal of ['37061234567', '4790012345', 'Onut', 'Ingrida', 'ABCDEF', '222333', 'Vilnius'])
    expect(printed).not.toContain(personal);
});
