import { describe, expect, it } from 'vitest';
import { rightsOn } from '../../../lambdas/crisis/page/rights.ts';
import { LANGUAGES } from '../../../lambdas/notices/templates/languages.ts';

const ZONE = 'Europe/Vilnius';
const NOW = new Date('2026-12-04T12:00:00Z');
const cancelled = { cancelled: true, state: 'running' } as const;

describe('what the page of a crisis says that the law gives (S46, idea 1)', () => {
  it('is said for each kind of trip by itself, with its days, in every language', () => {
    const { en } = rightsOn(cancelled, ZONE, NOW);
    expect(en).toEqual([
      expect.stringMatching(/^Flight from the EU, .* within 7 days; .*\(EU261\)\.$/),
      expect.stringMatching(/^Flight from the UK: .* within 7 days; .*\(UK261\)\.$/),
      expect.stringMatching(/^Flight in, to or from the US: .* within 7 business days by credit card, else 20 days/),
      expect.stringMatching(/^Package trip sold in Europe: .* within 14 days/),
      expect.stringMatching(/^This is what the law asks of them\./),
    ]);
    const said = LANGUAGES.map((language) => rightsOn(cancelled, ZONE, NOW)[language] ?? []);
    expect(said.map(({ length }) => length)).toEqual(LANGUAGES.map(() => 5));
    expect(new Set(said.flat()).size).toBe(5 * LANGUAGES.length);
  });

  it('fits on the page, in letters', () => {
    const most = { en: 150, lt: 140, zh: 90, fa: 140 };
    for (const language of LANGUAGES)
      for (const line of rightsOn(cancelled, ZONE, NOW)[language] ?? [])
        expect([line, line.length <= most[language]]).toEqual([line, true]);
  });

  it('is only what is in force on that day', () => {
    const before = rightsOn(cancelled, ZONE, new Date('2024-10-27T21:59:00Z')).en ?? [];
    expect(before.join(' ')).not.toContain('from the US');
    expect((rightsOn(cancelled, ZONE, new Date('2024-10-27T22:00:00Z')).en ?? []).join(' ')).toContain('from the US');
  });

  it('is not said where trips run, or when it is over', () => {
    expect(rightsOn({ state: 'running' }, ZONE, NOW)).toEqual({});
    expect(rightsOn({ ...cancelled, state: 'over' }, ZONE, NOW)).toEqual({});
  });
});
