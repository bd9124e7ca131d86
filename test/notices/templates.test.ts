import { describe, expect, it } from 'vitest';
import { faultsOf, mostPartsOf } from '../../lambdas/notices/templates/check.ts';
import { LANGUAGES } from '../../lambdas/notices/templates/languages.ts';
import { previewOf } from '../../lambdas/notices/templates/preview.ts';
import { type AllWords, WORDS } from '../../lambdas/notices/templates/say.ts';
import type { Content, Words } from '../../lambdas/notices/templates/template.ts';
import { refuseFaultyTemplates } from '../../lib/capabilities/faulty-templates.ts';
import { SETTINGS } from './a-traveller.ts';

/** Our words, but for some Lithuanian ones. */
const withLithuanian = (change: Partial<Words>): AllWords => ({ ...WORDS, lt: { ...WORDS.lt, ...change } });
const saying = (text: string) => () => ({ subject: 'Tema', text });
const without = (template: keyof Words): AllWords => {
  const { [template]: _, ...rest } = WORDS.lt;
  return { ...WORDS, lt: rest as Words };
};

describe('the check of templates', () => {
  it('finds nothing wrong with ours', () => expect(faultsOf()).toEqual([]));

  it.each([
    ['has no words in a language', without('status'), 'status', 'it has no words'],
    ['says nothing', withLithuanian({ help: saying(' ') }), 'help', 'it says nothing'],
    [
      'uses a variable that there is not',
      withLithuanian({
        reminder: ({ locator }) => ({ subject: locator, text: `Kodas ${(locator as { x?: string }).x}` }),
      }),
      'reminder',
      'a variable of it is unknown',
    ],
    [
      'forgot its braces',
      withLithuanian({ booked: saying('Kodas {locator}') }),
      'booked',
      'a variable of it is unknown',
    ],
    [
      'does not say how to end it',
      withLithuanian({ survey: saying('Kaip pavyko?') }),
      'survey',
      'it does not say that STOP ends it',
    ],
    [
      'is too long',
      withLithuanian({ 'survey-thanks': saying(`ė${'a'.repeat(134)}`) }),
      'survey-thanks',
      'it takes up to 3 parts, and 2 are allowed',
    ],
  ] as const)('refuses one that %s', (_, words, template, problem) => {
    expect(faultsOf(words)).toEqual([{ template, language: 'lt', problem }]);
  });

  it('allows exactly as many parts as it says', () => {
    expect(faultsOf(withLithuanian({ 'survey-thanks': saying(`ė${'a'.repeat(133)}`) }))).toEqual([]);
  });

  it('ends a synth with a sentence about each', () => {
    expect(() => refuseFaultyTemplates()).not.toThrow();
    expect(() => refuseFaultyTemplates(faultsOf(without('status')))).toThrow(
      "Templates cannot be deployed as they are.\n'status' in lt: it has no words.",
    );
  });

  it('does not compile where a fact is missing', () => {
    // @ts-expect-error A reminder needs the segment.
    const incomplete: Content = { template: 'reminder', facts: { locator: 'RASA24' } };
    expect(incomplete.template).toBe('reminder');
  });
});

describe('a preview', () => {
  const prices = { LT: 0.04, US: 0.0093, email: 0.0001 };
  it('says the words, their parts and what they cost in each country', () => {
    expect(previewOf('survey', 'lt', SETTINGS, prices)).toMatchObject({
      template: 'survey',
      class: 'survey',
      encoding: 'UCS-2',
      parts: 2,
      mostParts: mostPartsOf('survey', 'lt'),
      to: { LT: { by: 'email', usd: 0.0001, reason: 'no reply possible' }, US: { by: 'sms', usd: 0.0186 } },
    });
    expect(previewOf('reminder', 'en', SETTINGS, prices).to).toEqual({
      LT: { by: 'sms', usd: 0.04 },
      US: { by: 'sms', usd: 0.0093 },
    });
  });
  it('shows nothing that looks like a mistake', () => {
    for (const language of LANGUAGES) expect(previewOf('status', language, SETTINGS, prices).text).toMatch(/RASA24/);
  });
});
