import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailBySes } from '../../lambdas/platform/gateways/email.ts';
import type { ProviderAnswer } from '../../lambdas/platform/gateways/provider-answer.ts';
import { textByPool, textBySns } from '../../lambdas/platform/gateways/sms.ts';
import { Provider } from '../../local/aws/providers/provider.ts';
import { openServices, type Services } from '../../local/aws/services.ts';

const POOL = 'arn:aws:sms-voice:eu-central-1:123456789012:pool/pool-1';
const NOON = new Date('2026-12-04T12:00:00Z');
const ENDPOINTS = ['SNS', 'SESV2', 'PINPOINT_SMS_VOICE_V2'].map((service) => `AWS_ENDPOINT_URL_${service}`);

let provider: Provider;
let services: Services;
beforeAll(async () => {
  provider = new Provider(new DatabaseSync(':memory:'), () => NOON);
  services = await openServices({}, provider, new Hono(), () => undefined);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  for (const name of ENDPOINTS) vi.stubEnv(name, services.endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await services.stop();
});
beforeEach(() => {
  provider.does = 'works';
});

const text = { to: '+12025550123', text: 'Labas, ąžuole', promotional: false, reference: 'abc', seconds: 3600.5 };
const headers = { 'In-Reply-To': '<a1@example.com>', 'Auto-Submitted': 'auto-replied' };
const mail = { to: 'rasa@example.com', subject: 'Jūsų kelionė', text: 'Labas', headers, reference: 'abc' };

/** Each way out, made anew so that it finds the endpoint of the moment. */
const WAYS: readonly (readonly [string, () => Promise<ProviderAnswer>])[] = [
  ['SNS', () => textBySns()(text)],
  ['End User Messaging', () => textByPool(POOL, 'wayline-dev')(text)],
  ['SES', () => mailBySes('trips@wayline.example', 'wayline-dev')(mail)],
];

describe.each(WAYS)('%s', (name, send) => {
  it('takes a message once', async () => {
    const before = provider.all().length;
    expect(await send()).toEqual({ answer: 'yes', id: expect.stringMatching(/^message-/) });
    expect(provider.all().slice(before)).toMatchObject([{ provider: name, delivered: 1, at: NOON.toISOString() }]);
  });

  it.each([
    ['throttles', 'no for now', 0],
    ['is down', 'no for now', 0],
    ['refuses', 'no', 0],
    ['breaks off', 'nobody knows', 1],
  ] as const)('that %s is understood, and asked once', async (does, answer, taken) => {
    const before = provider.all().length;
    provider.does = does;
    expect((await send()).answer).toBe(answer);
    expect(provider.all().length - before).toBe(taken);
  });

  it('that never answers is given up', async () => {
    provider.does = 'waits';
    expect(await send()).toEqual({ answer: 'nobody knows', reason: 'the provider did not answer' });
  });

  it('that is not there has certainly taken nothing', async () => {
    for (const endpoint of ENDPOINTS) vi.stubEnv(endpoint, 'http://127.0.0.1:1');
    expect(await send()).toEqual({ answer: 'no for now', reason: 'the provider is not reached' });
    for (const endpoint of ENDPOINTS) vi.stubEnv(endpoint, services.endpoint);
  });
});

it('are told what an SMS may cost, what it is for, and how long it is of use', async () => {
  await textBySns()({ ...text, promotional: true });
  await textByPool(POOL, 'wayline-dev')(text);
  await mailBySes('trips@wayline.example', 'wayline-dev')(mail);
  const [sns, pool, ses] = provider.all().slice(-3);
  expect(sns).toMatchObject({
    to: text.to,
    text: text.text,
    asked: { 'AWS.SNS.SMS.SMSType': 'Promotional', 'AWS.SNS.SMS.MaxPrice': '0.50' },
  });
  expect(pool).toMatchObject({
    to: text.to,
    text: text.text,
    asked: {
      OriginationIdentity: POOL,
      MessageType: 'TRANSACTIONAL',
      ConfigurationSetName: 'wayline-dev',
      MaxPrice: '0.50',
      TimeToLive: '3600',
      Context: '{"notice":"abc"}',
    },
  });
  expect(ses).toMatchObject({
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    asked: {
      FromEmailAddress: 'trips@wayline.example',
      ConfigurationSetName: 'wayline-dev',
      Headers: JSON.stringify(headers),
    },
  });
});
