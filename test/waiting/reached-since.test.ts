import { expect, it } from 'vitest';
import { reachedSince } from '../../lambdas/waiting/rules/reached-since.ts';

const callback = { asked: '2026-12-04T12:09:34.924Z', by: 'asking' };
const call = { contactId: 'again', initiationMethod: 'INBOUND', connectedAt: '2026-12-04T12:09:34.000Z' };

it.each([
  ['taken within the same second, which records round down', call, true],
  ['taken a second later', { ...call, connectedAt: '2026-12-04T12:09:35.000Z' }, true],
  ['taken a second before', { ...call, connectedAt: '2026-12-04T12:09:33.000Z' }, false],
  ['the call on which it was asked for', { ...call, contactId: 'asking' }, false],
  ['a call of ours', { ...call, initiationMethod: 'OUTBOUND' }, false],
  ['a call that nobody took', { contactId: 'again', initiationMethod: 'INBOUND' }, false],
])('a call ends the wish for a callback: %s', (_, contact, ends) => {
  expect(reachedSince(callback, contact)).toBe(ends);
});
