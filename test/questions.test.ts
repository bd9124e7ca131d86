import type { Context } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { KeptAgent } from '../lambdas/agents/kept-agent.ts';
import { keepAgentOfContact, putAgent } from '../lambdas/agents/store.ts';
import { keepBooking } from '../lambdas/bookings/store.ts';
import { proposeRule } from '../lambdas/notices/own/change-rule.ts';
import { ruleWritten } from '../lambdas/notices/own/written-rule.ts';
import type { OwnRuleContents } from '../lambdas/notices/own-rule.ts';
import { cardsOf } from '../lambdas/travellers/store.ts';
import {
  noticeVariables,
  poolVariables,
  priceVariables,
  recipientVariables,
} from '../lib/capabilities/notice-variables.ts';
import { callbackVariables } from '../lib/capabilities/waiting.ts';
import { environmentNamed } from '../lib/environments.ts';
import { agentsQuestions, callersQuestions } from '../lib/questions.ts';
import { booked } from './bookings/booked.ts';
import { OneTableHere } from './one-table.ts';

const here = new OneTableHere();
const NOW = new Date('2026-11-22T12:00:00Z');
const PHONE = '+37061234567';
type Handler = (event: unknown, context: Context) => Promise<{ readonly [field: string]: unknown }>;
const handlers = new Map<string, Handler>();
const travellers: string[] = [];
const JURGA: KeptAgent = {
  arn: 'arn:jurga',
  ...{ userName: 'jurga', firstName: 'Jurga', lastName: 'S', role: 'teamLead', team: 'Neris' },
  ...{ departments: [], skills: [] },
};
/** A rule with as many words as there may be. */
const LONG = ruleWritten({
  ...{ name: 'Long', base: 'departure', days: '3', class: 'operational', tiers: 'ž,'.repeat(9), en: 'a'.repeat(440) },
  ...{ lt: 'ė'.repeat(180), zh: '很'.repeat(180), fa: 'س'.repeat(180) },
}) as OwnRuleContents;
let printed = '';

beforeAll(async () => {
  await here.open();
  await keepBooking(here.table, booked('ABCDEF', ['Onutė']), NOW);
  await keepBooking(here.table, booked('GHIJKL', ['Onutė'], '2026-12-24'), NOW);
  await keepBooking(here.table, booked('MNOPQR', ['Ingrida'], '2026-12-05', '+4790012345'), NOW);
  await keepBooking(here.table, booked('STUVWX', ['Greta', 'Jonas'], '2026-12-05', '+4915112345678'), NOW);
  const people = await Promise.all(['+4915112345678', PHONE, '+4790012345'].map((phone) => cardsOf(here.table, phone)));
  travellers.push(...people.flat().map(({ traveller }) => traveller));
  await putAgent(here.table, JURGA);
  await proposeRule(here.table, LONG, { agent: JURGA.arn, name: 'Jurga' }, NOW);
  await keepAgentOfContact(here.table, { contact: 'c1', agent: JURGA.arn }, NOW, 90);
  const { protocol, hostname, port } = (await here.table.client.config.endpoint?.()) ?? { protocol: '', hostname: '' };
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `${protocol}//${hostname}:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('PAGES', JSON.stringify({ page: 'https://example.com/crisis/' }));
  vi.stubEnv('TABLE_NAME', here.table.name);
  vi.stubEnv('CONTACT_DAYS', '90');
  const dev = environmentNamed('dev');
  const all = { ...noticeVariables(dev), ...poolVariables(dev), ...priceVariables(dev), ...recipientVariables(dev) };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.stubEnv('CALENDAR', JSON.stringify({ zone: 'Europe/Vilnius', holidays: [] }));
  vi.stubEnv('ZONE', 'Europe/Vilnius');
  vi.stubEnv('INSTANCE', 'arn:aws:connect:eu-central-1:123456789012:instance/i');
  // Nobody answers there: what asks Connect has to say so.
  vi.stubEnv('AWS_ENDPOINT_URL_CONNECT', 'http://127.0.0.1:9');
  vi.stubEnv('CALLBACKS', callbackVariables(environmentNamed('dev')).CALLBACKS);
  for (const capability of new Set(callersQuestions.map((question) => question.capability)))
    handlers.set(`${capability}/caller`, (await import(`../lambdas/${capability}/caller.ts`)).handler);
  for (const capability of new Set(agentsQuestions.map((question) => question.capability)))
    handlers.set(`${capability}/agent`, (await import(`../lambdas/${capability}/agent.ts`)).handler);
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

/** What a flow sends, sensible or not. */
const NUMBERS = [PHONE, '+4790012345', '+4915112345678', 'anonymous', 'none'];
const KEYED = ['222333', '444555', '0512', '2412', 'en', 'zh', 'sms', 'email'];
const SHORT = ['', '0', '1', '2', '900', null, undefined];

/** What a flow can send in a field: what the contract lets in. What lets in nothing of all that would be looked for without an end. */
function sent(field: z.ZodType) {
  const lets = (value: unknown) => field.safeParse(value).success;
  const named = field instanceof z.ZodEnum ? field.options : [];
  expect([...NUMBERS, ...KEYED, ...SHORT, ...named].some(lets), 'Say here what a flow sends in such a field').toBe(
    true,
  );
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...NUMBERS, ...named) },
      { weight: 4, arbitrary: fc.constantFrom(...KEYED, ...named) },
      { weight: 2, arbitrary: fc.constantFrom(...SHORT) },
      fc.string({ unit: 'grapheme' }),
    )
    .filter(lets);
}

const ask = (name: string, parameters: unknown) =>
  (handlers.get(name) as Handler)({ Details: { Parameters: parameters } }, {} as Context);

describe.each(callersQuestions)('$capability: $question', ({ capability, question, asks, answers }) => {
  const shape = asks.shape as { readonly [field: string]: z.ZodType };
  const event = fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sent(field)])));

  it('is answered by one of its outcomes, with flat fields that a flow can read', async () => {
    await fc.assert(
      fc.asyncProperty(event, async (parameters) => {
        const { outcome = '', ...fields } = await ask(`${capability}/caller`, { question, ...parameters });
        const answer = (answers as { readonly [outcome: string]: z.ZodObject })[String(outcome)];
        expect(answer, String(outcome)).toBeDefined();
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
    await expect(ask(`${capability}/caller`, { question, ...asked })).rejects.toThrow();
    await expect(ask(`${capability}/caller`, { question: `${question}?` })).rejects.toThrow(
      'No route answers this question',
    );
  });
});

/** What an agent can fill in, and what a flow sends besides: the contact beside which the guide stands is the agent's. */
const filledIn = (name: string, field: z.ZodType) => {
  if (name === 'contact') return fc.constant('c1');
  if (name === 'kept') return fc.constant(null);
  if (name === 'rule') return fc.constantFrom('+new', 'Long', 'nothing', '');
  if (name === 'base') return fc.constantFrom('departure', 'stage', 'none');
  if (name === 'class') return fc.constantFrom('operational', 'marketing', 'none');
  if (name === 'to') return fc.constantFrom('on', 'paused', 'off');
  const known = fc.constantFrom(...travellers, 'nobody', 'none');
  if (name === 'traveller' || name === 'other') return known.filter((id) => field.safeParse(id).success);
  const words = fc.constantFrom(
    'hold',
    'release',
    'add phone',
    'note',
    'remove email',
    '2',
    'Yes',
    'Order status',
    '1',
  );
  return fc
    .oneof({ weight: 3, arbitrary: words }, { weight: 4, arbitrary: sent(field) })
    .filter((value) => field.safeParse(value).success);
};

describe.each(agentsQuestions)('$capability, for agents: $question', ({ capability, question, asks, answers }) => {
  const shape = Object.entries(asks.shape as { readonly [field: string]: z.ZodType });

  it('is answered by one of its outcomes, with no more than a page can carry', async () => {
    const event = fc.record(Object.fromEntries(shape.map(([name, field]) => [name, filledIn(name, field)])));
    await fc.assert(
      fc.asyncProperty(event, async (parameters) => {
        const { outcome = '', ...fields } = await ask(`${capability}/agent`, { question, ...parameters });
        const answer = (answers as { readonly [outcome: string]: z.ZodObject })[String(outcome)];
        expect(answer, String(outcome)).toBeDefined();
        // Who has a contact, only Connect can say, and nobody answers for it here.
        if (capability !== 'agents') expect(['unavailable', 'unknownAgent']).not.toContain(outcome);
        expect(answer?.strict().parse(fields)).toEqual(fields);
        expect(Buffer.byteLength(JSON.stringify(fields))).toBeLessThan(16_000);
      }),
      { numRuns: 40 },
    );
  });
});

it('does nothing for agents whom nobody knows, whatever they ask, and writes nothing (S92)', async () => {
  const before = await here.items();
  const asked = agentsQuestions.map(({ capability, question, asks }) => {
    const shape = Object.entries(asks.shape as { readonly [field: string]: z.ZodType });
    const event = fc.record(Object.fromEntries(shape.map(([name, field]) => [name, filledIn(name, field)])));
    return ask(`${capability}/agent`, { ...fc.sample(event, 1)[0], question, contact: 'nobodys' });
  });
  const answers = (await Promise.all(asked)).map(({ outcome, ...fields }, n) => [
    agentsQuestions[n]?.question,
    outcome,
    fields,
  ]);
  for (const [question, ...answer] of answers) {
    const outcome = question === 'who has this contact' ? 'unavailable' : 'unknownAgent';
    expect([question, ...answer]).toEqual([question, outcome, {}]);
  }
  expect(await here.items()).toEqual(before);
});

it('tells everybody whose account was frozen by locator', async () => {
  await keepBooking(here.table, booked('TELL01', ['Lina'], '2026-12-05', '+37061110000'), NOW);
  const keyed = { question: 'freeze by locator', phone: null, locator: '835501', proof: '0512' };
  expect(await ask('bookings/caller', keyed)).toEqual({ outcome: 'frozen' });
  expect(await here.items('INBOX#+37061110000')).toMatchObject([{ template: 'account-frozen', channel: 'sms' }]);
});

it('prints no number, name, locator or proof', () => {
  expect(printed).toMatch(/answered/);
  for (const personal of ['37061234567', '4790012345', 'Onut', 'Ingrida', 'ABCDEF', '222333', 'Vilnius'])
    expect(printed).not.toContain(personal);
});
