import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Context } from 'aws-lambda';
import * as fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import { keepAgentOfContact, putAgent } from '../lambdas/agents/store.ts';
import { keepBooking } from '../lambdas/bookings/store.ts';
import { readForm } from '../lambdas/cases/form/read-form.ts';
import { takeForm } from '../lambdas/cases/form/take-form.ts';
import { takeMail } from '../lambdas/cases/mail/take-mail.ts';
import { inboundSms } from '../lambdas/notices/reply.ts';
import { takeReply } from '../lambdas/notices/take-reply.ts';
import { hasCard } from '../lambdas/platform/card-numbers.ts';
import { contactsOf } from '../lambdas/platform/gateways/connect.ts';
import { obey as obeyAboutTravellers } from '../lambdas/travellers/obey.ts';
import { cardsOf } from '../lambdas/travellers/store.ts';
import { obey as obeyAboutCallbacks } from '../lambdas/waiting/obey.ts';
import { noticeVariables, poolVariables, priceVariables } from '../lib/capabilities/notice-variables.ts';
import { callbackVariables } from '../lib/capabilities/waiting.ts';
import { environmentNamed } from '../lib/environments.ts';
import { agentsQuestions } from '../lib/questions.ts';
import { connectApi } from '../local/aws/connect-api.ts';
import { Provider } from '../local/aws/providers/provider.ts';
import { openServices, type Services } from '../local/aws/services.ts';
import { bare, cards } from './a-card.ts';
import { booked } from './bookings/booked.ts';
import { received } from './cases/mail/letters.ts';
import { dayWith } from './connect/floor/day-with.ts';
import { SETTINGS } from './notices/a-traveller.ts';
import { OneTableHere } from './one-table.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const PHONE = '+37061234567';
const INSTANCE = 'arn:aws:connect:eu-central-1:000000000000:instance/i';
const REMOVED = '[card number removed]';

describe('no door to our data', () => {
  const here = new OneTableHere();
  let services: Services;
  let printed = '';
  let traveller = '';
  const day = dayWith([]);
  const desk = () => ({
    ...{ table: here.table, zone: 'Europe/Vilnius', holidays: new Set<string>(), random: Math.random },
  });
  type Answer = { readonly [field: string]: unknown };
  let asks: (capability: string, asked: object) => Promise<Answer>;

  beforeAll(async () => {
    await here.open();
    services = await openServices({}, new Provider(new DatabaseSync(':memory:'), () => NOW), new Hono(), () =>
      connectApi(day.switchboard, INSTANCE, day.timeline.now),
    );
    await keepBooking(here.table, booked('ABCDEF', ['Rasa'], '2026-12-05', PHONE), NOW);
    traveller = (await cardsOf(here.table, PHONE))[0]?.traveller ?? '';
    const jurga = { arn: 'arn:jurga', userName: 'jurga', firstName: 'Jurga', lastName: 'S', team: 'Neris' } as const;
    await putAgent(here.table, { ...jurga, role: 'teamLead', departments: [], skills: [] });
    await keepAgentOfContact(here.table, { contact: 'c1', agent: jurga.arn }, NOW, 90);
    const { protocol, hostname, port } = (await here.table.client.config.endpoint?.()) ?? {
      ...{ protocol: '', hostname: '', port: 0 },
    };
    const dev = environmentNamed('dev');
    const variables = {
      ...{ AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`, AWS_ENDPOINT_URL_CONNECT: services.endpoint },
      ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
      ...{ TABLE_NAME: here.table.name, CONTACT_DAYS: '90', INSTANCE, ZONE: 'Europe/Vilnius' },
      ...{ CALENDAR: JSON.stringify({ zone: 'Europe/Vilnius', holidays: [] }), ...noticeVariables(dev) },
      ...{ ...poolVariables(dev), ...priceVariables(dev), CALLBACKS: callbackVariables(dev).CALLBACKS },
    };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    asks = async (capability, asked) => {
      const { handler } = await import(`../lambdas/${capability}/agent.ts`);
      return handler({ Details: { Parameters: { contact: 'c1', traveller, ...asked } } }, {} as Context);
    };
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
    await services.stop();
    await here.close();
  });

  const settings = { ...SETTINGS, form: undefined };
  const callbacks = () => JSON.parse(callbackVariables(environmentNamed('dev')).CALLBACKS);
  const byMail = (text: string) =>
    takeMail(
      { ...desk(), address: 'wayline@dev.wayline.example', keepDays: 90, notices: SETTINGS },
      {
        ...{ id: randomUUID(), at: NOW.toISOString() },
        raw: received(
          new Uint8Array(
            Buffer.from(
              `From: Rasa <rasa@example.com>\r\nTo: wayline@dev.wayline.example\r\nMessage-ID: <${randomUUID()}@example.com>\r\nSubject: ${text.slice(0, 200)}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
            ),
          ),
        ),
      },
      NOW,
    );
  const bySms = (text: string) =>
    takeReply(
      {
        ...{ table: here.table, settings: SETTINGS, contacts: contactsOf(INSTANCE), phone: '+12025550100' },
        ...{ workFlow: async () => 'main', cases: desk() },
      },
      inboundSms.parse({ originationNumber: PHONE, messageBody: text, inboundMessageId: randomUUID() }),
      NOW,
    );
  const byForm = (about: string) =>
    takeForm(
      desk(),
      { kind: 'refund', phone: PHONE, departs: '2026-12-05', ...pick(readForm, about) },
      randomUUID(),
      'en',
      NOW,
    );
  const pick = (read: typeof readForm, about: string) => {
    const { typed } = read(String(new URLSearchParams({ about, name: `Rasa ${about}` })));
    return { about: typed.about, name: typed.name };
  };

  /** Every door, with the words that go through it. */
  const DOORS: readonly (readonly [string, (text: string) => Promise<unknown>])[] = [
    [
      'a consultation sheet',
      (asked) => asks('orders', { question: 'keep the consultation', asked, where: asked, budget: asked }),
    ],
    ['a new order', (asked) => asks('orders', { question: 'begin an order', asked, where: asked, currency: 'EUR' })],
    ['a note', (value) => asks('travellers', { question: 'change the record', does: 'note', value })],
    [
      'a callback',
      (about) => asks('waiting', { question: 'call back at', day: '2026-12-08', time: '10:00', number: PHONE, about }),
    ],
    [
      'how it ended',
      (summary) =>
        asks('insights', { question: 'how it ended', driver: 'Other', resolved: 'Yes', summary, notes: summary }),
    ],
    ['a new case', (about) => asks('cases', { question: 'begin a case', kind: 'refund', about })],
    ['an SMS', bySms],
    ['an SMS about a problem', (text) => bySms(`PROBLEM ${text}`)],
    ['an e-mail', byMail],
    ['the form', byForm],
    [
      'an operator’s note',
      (text) =>
        obeyAboutTravellers(
          here.table,
          { operator: 'vida', who: { number: PHONE }, do: { does: 'note', text } },
          () => [],
          NOW,
        ),
    ],
    [
      'an operator’s callback',
      (about) =>
        obeyAboutCallbacks(
          here.table,
          {
            do: {
              does: 'add',
              who: { number: '+12025550199' },
              local: '2026-12-08T10:00',
              zone: 'Europe/Vilnius',
              about,
            },
          },
          { callbacks: callbacks(), notices: settings as never },
          NOW,
        ),
    ],
  ];

  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];

  it.each(DOORS)('lets one in: %s', async (_, goes) => {
    for (const card of fc.sample(cards, { numRuns: 4, seed: 7 })) {
      const before = new Set((await here.items()).map((item) => JSON.stringify(item)));
      const became = await goes(`Take it from ${card}, soon`);
      const written = (await here.items()).filter((item) => !before.has(JSON.stringify(item)));
      const kept = written.flatMap(texts);
      expect(
        kept.some((text) => text.includes(REMOVED)),
        `${JSON.stringify(became)} kept nothing`,
      ).toBe(true);
      expect(kept.filter((text) => bare(text).includes(bare(card)) || hasCard(text))).toEqual([]);
      // One of a kind is open at a time: the next finds none.
      for (const { pk, sk } of written)
        if (/^(CALLBACK|CASES|ORDER|INBOX)#/.test(pk)) await here.table.client.send(new (await del())(keyed(pk, sk)));
    }
  });
  const del = async () => (await import('@aws-sdk/lib-dynamodb')).DeleteCommand;
  const keyed = (pk: string, sk: string) => ({ TableName: here.table.name, Key: { pk, sk } });

  it('nor does anything of a log say one', () => {
    expect(printed).toMatch(/answered/);
    expect(printed.split('\n').filter(hasCard)).toEqual([]);
  });

  it.each(agentsQuestions.map(({ capability, question, asks: of }) => [capability, question, of] as const))(
    'of guides has a field that takes one: %s, %s',
    (_, question, of) => {
      const shape = Object.entries(of.shape as { readonly [field: string]: z.ZodType });
      for (const [field, type] of shape) {
        const read = type.safeParse('Take 4111 1111 1111 1111, soon');
        // Ids come from the flow; what is filled into the steps of a case is refused with a sentence.
        const isOfFlow = [
          'contact',
          'kept',
          'traveller',
          'version',
          'other',
          'otherVersion',
          'recorded',
          'on',
        ].includes(field);
        const isRefused =
          question === 'take the step of the case' && ['says', 'who', 'where', 'amount', 'tell'].includes(field);
        if (read.success && !isOfFlow && !isRefused)
          expect([field, read.data]).toEqual([field, `Take ${REMOVED}, soon`]);
      }
    },
  );
});
