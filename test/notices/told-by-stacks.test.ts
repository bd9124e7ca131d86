import { expect, it } from 'vitest';
import { noticeVariables as read } from '../../lambdas/notices/settings.ts';
import { noticeVariables } from '../../lib/capabilities/notice-variables.ts';
import { environmentNamed } from '../../lib/environments.ts';

const pool = 'arn:aws:sms-voice:eu-central-1:123456789012:pool/pool-1';
const shared = { via: 'pool' as const, pool, ways: 'two' as const, partsPerSecond: 1, usdPerPart: 0.01 };
const dev = environmentNamed('dev');

it('tells functions which pool sends where, whether countries share one or not', () => {
  const { NOTICES } = read.parse(noticeVariables({ ...dev, senders: { ...dev.senders, LV: shared, DE: shared } }));
  expect(NOTICES).toMatchObject({ zone: 'Europe/Vilnius', keepDays: 90, languages: ['en', 'lt', 'zh', 'fa'] });
  expect(NOTICES.senders).toMatchObject({ LV: 'pool-1', DE: 'pool-1', LT: 'sns-LT', US: 'sns-US' });
});

it('tells no function what is no JSON', () => {
  expect(() => read.parse({ NOTICES: '{' })).toThrow(/This is not JSON/);
});
