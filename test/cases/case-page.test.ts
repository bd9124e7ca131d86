import { describe, expect, it } from 'vitest';
import type { Case } from '../../lambdas/cases/case.ts';
import { casePage } from '../../lambdas/cases/views.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const AT = NOW.toISOString();
const ACTOR = { agent: 'arn', name: 'Darius', role: 'finance' } as const;

/** A case that somebody wrote about so many times, in so many letters. */
const page = (letters: string, times: number) => {
  const of: Case = {
    ...{
      case: '12345674',
      kind: 'refund',
      person: 'a@example.com',
      reach: { language: 'en' },
      arrived: AT,
      way: 'email',
    },
    ...{ about: letters, department: 'finance', since: AT, promised: { day: '2026-12-11' }, offers: [], version: 1 },
    state: 'open',
  };
  const lines = Array.from({ length: times }, (_, n) => n);
  const history = lines.map((n) => ({ case: of.case, version: n, at: AT, name: `N${n}`, does: 'note', says: letters }));
  const contacts = lines.map((n) => ({ way: 'email', id: `${n}`, at: AT, about: `${n} ${letters}` }));
  return casePage({ case: of, history, contacts, whose: 'Rasa' }, ACTOR, 'Europe/Vilnius', NOW);
};
const items = (shown: ReturnType<typeof page>, heading: string) =>
  shown.sections.find(({ Heading }) => Heading === heading)?.Items ?? [];

describe('the page of a case', () => {
  it.each([
    ['latin', 'a'],
    ['Chinese', '退'],
    ['faces', '😀'],
    ['quotes', '"'],
  ])('never has more than a guide takes, however much was written: %s', (_, letter) => {
    const shown = page(letter.repeat(4000), 60);
    expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(16_000);
    expect(items(shown, 'How they came to us').length).toBeGreaterThan(1);
    expect(items(shown, 'How they came to us')[0]?.Value).toMatch(/^59 /);
  });

  it('has a letter of an ordinary length whole, and the newest twelve of what came', () => {
    const letter = 'I paid twice and nobody answers me. '.repeat(12).trim();
    const shown = page(letter, 20);
    expect(items(shown, 'What it is about')[0]?.Value).toBe(letter);
    expect(items(page('short', 20), 'How they came to us')).toHaveLength(12);
  });
});
