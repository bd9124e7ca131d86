import { expect, it } from 'vitest';
import { whereTheyWrote } from '../../../lambdas/cases/telling/where-told.ts';
import { mailHeaders } from '../../../lambdas/notices/rules/mail-headers.ts';
import { traveller } from '../../notices/a-traveller.ts';

const SETTINGS = { zone: 'UTC', languages: [], senders: { US: 'sns-US' }, oneWay: [], keepDays: 1 };
const consents = {};
const rasa = traveller({
  phones: [{ number: '+12025550123', consents }],
  emails: [{ address: 'Rasa@Example.com', consents }],
});
const to = (from: string | undefined, profile: typeof rasa | undefined) =>
  whereTheyWrote(from === undefined ? {} : { from }, profile, SETTINGS)?.to;

it('who wrote is answered there where it is theirs, or where nobody is known; at somebody else’s nothing is told', () => {
  expect(to('rasa@example.com', rasa)).toBe('rasa@example.com');
  expect(to('+12025550123', rasa)).toBe('+12025550123');
  expect(to('other@example.com', rasa)).toBeUndefined();
  expect(to('+12025550124', rasa)).toBeUndefined();
  expect(to('other@example.com', undefined)).toBe('other@example.com');
  expect(to('+8613800138000', undefined)).toBeUndefined();
  expect(to(undefined, rasa)).toBeUndefined();
});

it('an e-mail of ours says what it answers, and that a machine wrote it where one did', () => {
  expect(mailHeaders({ template: 'reminder' })).toEqual({ 'Auto-Submitted': 'auto-generated' });
  expect(mailHeaders({ template: 'case-opened', answersMail: 'a@x' })).toEqual({
    ...{ 'In-Reply-To': '<a@x>', References: '<a@x>', 'Auto-Submitted': 'auto-replied' },
  });
  expect(mailHeaders({ template: 'case-danger' })).toEqual({ 'Auto-Submitted': 'auto-replied' });
  expect(mailHeaders({ template: 'case-news' })).toEqual({});
});
