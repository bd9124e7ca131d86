import type { Crisis } from '../../../lambdas/crisis/crisis.ts';
import type { PageFacts } from '../../../lambdas/crisis/page/facts.ts';
import type { Place } from '../../../lambdas/crisis/page/frame.ts';
import { LANGUAGES } from '../../../lambdas/notices/templates/languages.ts';
import { WAITED_BY } from '../../../lambdas/promises/measured.ts';

/** Where pages stand in tests. */
export const PLACE: Place = {
  form: 'https://example.com/form/',
  mainNumber: '+12025550100',
  zone: 'Europe/Vilnius',
  languages: LANGUAGES,
};

/** Nothing beside a crisis is known. */
export const NOTHING_ELSE: PageFacts = { rights: {}, waits: [] };

/** A crisis that is told in English and Persian, with changes. */
export const aCrisis = (changes: Partial<Crisis> = {}): Crisis => ({
  name: 'hekla-ash',
  version: 1,
  state: 'running',
  scope: { services: [], places: [], regions: ['IS'], from: '2026-12-04', to: '2026-12-14' },
  says: {
    en: { what: 'Volcanic ash has closed the sky over Iceland.', steps: 'Do not go to the airport today.' },
    fa: { what: 'خاکستر آتشفشان آسمان ایسلند را بسته است.', steps: 'امروز به فرودگاه نروید.' },
  },
  startedAt: '2026-12-04T12:00:00.000Z',
  changedAt: '2026-12-04T12:00:00.000Z',
  ...changes,
});

/** All that can be known beside a crisis, in every language as much as ever comes. */
export const everything = (line: string): PageFacts => ({
  rights: Object.fromEntries(LANGUAGES.map((language) => [language, Array.from({ length: 5 }, () => line)])),
  waits: WAITED_BY.map((by) => ({ by, low: 36_000, high: 43_000, measuredAt: '2026-12-04T11:45:00.000Z' })),
});
