import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Notice } from '../../lambdas/notices/notice.ts';
import { putNotice } from '../../lambdas/notices/put-notice.ts';
import { noticeKey } from '../../lambdas/platform/table.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import type { Profile } from '../../lambdas/travellers/profile.ts';
import { profileWrites, type Table } from '../../lambdas/travellers/profile-store.ts';
import { traveller } from './a-traveller.ts';

/** Noon on a day in Vilnius: everybody is awake. */
export const NOON = new Date('2026-12-04T12:00:00.000Z');

const TEMPLATES = {
  safety: 'account-frozen',
  operational: 'booked',
  survey: 'survey',
  marketing: 'booked',
} as const satisfies { readonly [C in MessageClass]: Notice['template'] };

/** A notice to Rasa's number, due at noon. */
export function aNotice(type: MessageClass, change: Partial<Notice> = {}): Notice {
  const rank = { safety: '0', operational: '1', survey: '2', marketing: '3' }[type];
  return {
    template: TEMPLATES[type],
    class: type,
    traveller: 'rasa',
    occasion: 'today',
    channel: 'sms',
    to: '+12025550123',
    language: 'en',
    text: `Wayline: ${type}`,
    parts: 1,
    due: NOON.toISOString(),
    rank: `${rank}-2`,
    pool: 'sns-US',
    state: 'queued',
    at: NOON.toISOString(),
    ...change,
  };
}

const yes = { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } as const;

/** Rasa, who agreed to everything at her American number and at home, and travels nowhere. */
export const agreeable = (change: Partial<Profile> = {}): Profile =>
  traveller({
    phones: [{ number: '+12025550123', consents: { operational: yes, survey: yes, marketing: yes } }],
    emails: [{ address: 'rasa@example.com', consents: { operational: yes, survey: yes, marketing: yes } }],
    trips: [],
    ...change,
  });

/** Writes records and notices, as whoever tells something does. */
export async function write(
  table: Table,
  notices: readonly Notice[],
  profiles: readonly Profile[] = [],
): Promise<void> {
  const writes = [
    ...profiles.flatMap((one) => profileWrites(table.name, undefined, one)),
    ...notices.map((one) => putNotice(table.name, one, 90)),
  ];
  for (let from = 0; from < writes.length; from += 100)
    await table.client.send(new TransactWriteCommand({ TransactItems: writes.slice(from, from + 100) }));
}

export const keyOf = (notice: Notice) => noticeKey(notice);
