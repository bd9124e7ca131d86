import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleWritten, type Written } from '../../lambdas/notices/own/written-rule.ts';
import type { OwnRule, OwnRuleContents } from '../../lambdas/notices/own-rule.ts';
import { dayOfRule, nextOwnRun } from '../../lambdas/notices/rules/daily-run.ts';
import {
  decideRule,
  ON_MOST,
  PREVIEW_HOURS,
  proposed,
  type RuleCommand,
  ruleNamed,
  stillTells,
} from '../../lambdas/notices/rules/own-rules.ts';
import { smsParts } from '../../lambdas/notices/rules/sms-parts.ts';
import { LANGUAGES } from '../../lambdas/notices/templates/languages.ts';
import { sayBySms, toldIn } from '../../lambdas/notices/templates/say.ts';
import { OWN_TEMPLATES, ruleOf } from '../../lambdas/notices/templates/template.ts';

const NOW = new Date('2026-12-04T12:00:00.000Z');
const VIDA = { agent: 'arn:vida', name: 'Vida' };
const WRITTEN: Written = {
  ...{ name: 'Warm clothes', base: 'departure', days: '3', class: 'operational', tiers: 'Gold, gold , platinum' },
  ...{ products: 'flight', en: '{name}, pack warm clothes for {departs}.' },
};
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

function contents(change: Written = {}): OwnRuleContents {
  const read = ruleWritten({ ...WRITTEN, ...change });
  if ('refused' in read) throw new Error(read.refused);
  return read;
}
const draft = (change: Partial<OwnRule> = {}): OwnRule => ({ ...proposed(contents(), VIDA, NOW).rule, ...change });
const previewed = (version = 1, at = NOW) => ({ previewed: { ...VIDA, at: at.toISOString(), version } });
const does = (rule: OwnRule, command: RuleCommand, now = NOW) => {
  const outcome = decideRule(rule, command, VIDA, now);
  return 'refused' in outcome ? outcome.refused : outcome.rule;
};
const on = (): OwnRule => does(draft(previewed()), { does: 'switch on', others: 0 }) as OwnRule;

describe('what somebody writes into a rule', () => {
  it('is read as it is meant', () => {
    expect(ruleWritten(WRITTEN)).toEqual({
      name: 'Warm clothes',
      when: { base: 'departure', days: 3 },
      class: 'operational',
      tiers: ['gold', 'platinum'],
      products: ['flight'],
      texts: { en: '{name}, pack warm clothes for {departs}.' },
    });
  });

  it.each([
    ['no name', { name: ' ' }, /^Give the rule a name/],
    ['a name that is too long', { name: 'a'.repeat(41) }, /^Shorten the name to 40 letters/],
    ['a name that no key of a page may be', { name: '+new' }, /^Write the name in letters/],
    ['nothing to count from', { base: '' }, /^Choose what the days are counted from/],
    ['no days', { days: '' }, /^Write how many days as a whole number from 0 to 60/],
    ['a day too many', { days: '61' }, /^Write how many days/],
    ['days that are none', { days: '-1' }, /^Write how many days/],
    ['half a day', { days: '1.5' }, /^Write how many days/],
    ['an order without its stage', { base: 'stage', stage: 'gone' }, /^Choose the stage/],
    ['kinds of travel of an order', { base: 'stage', stage: 'won' }, /^The items of an order do not say/],
    [
      'a kind of travel that there is not',
      { products: 'rocket' },
      /^'rocket' is no kind of travel\. There is flight, /,
    ],
    ['what it is, which is none of three', { class: 'safety' }, /^Choose what it is/],
    ['no English', { en: '', lt: 'Šilta' }, /^Write it in English/],
    [
      'a variable that there is not',
      { en: '{nmae}' },
      /^English: \{nmae\} is no variable\. Of a trip there are \{name\}/,
    ],
    ['a variable of every object', { en: '{constructor}' }, /^English: \{constructor\} is no variable/],
    ['one of an order, before a trip', { lt: '{order}' }, /^Lithuanian: \{order\} is not known of a trip/],
    ['a brace by itself', { en: 'Hello {name' }, /^English: A brace stands by itself/],
    ['too many words', { zh: '很'.repeat(300) }, /^Chinese: it takes up to \d+ parts, and 3 are allowed/],
    ['words without end', { en: 'a'.repeat(701) }, /^English: shorten it to 700 letters/],
  ] as const)('is refused with a sentence: %s', (_, change, sentence) =>
    expect(ruleWritten({ ...WRITTEN, ...change })).toEqual({ refused: expect.stringMatching(sentence) }),
  );

  it('counts our name, the end of it and names as long as they can be: what is let in always fits', () => {
    const piece = fc.constantFrom(
      '{name}',
      '{from}',
      '{departs}',
      '{service}',
      'ė',
      'a long word',
      '很',
      '👍',
      '\n',
      '€',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(' '));
    const type = fc.constantFrom('operational', 'survey', 'marketing');
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    let taken = 0;
    fc.assert(
      fc.property(text, text, type, value, value, (en, lt, kind, name, from) => {
        const read = ruleWritten({ ...WRITTEN, en, lt, class: kind });
        if ('refused' in read) {
          expect(read.refused).toMatch(/parts|shorten|^Write it in English/i);
          return;
        }
        taken += 1;
        const values = { name, from, to: from, service: from, locator: 'ABCDEFGH', departs: '2026-09-25T07:40' };
        const template = OWN_TEMPLATES[read.class];
        for (const language of LANGUAGES) {
          const content = { template, facts: { texts: read.texts, values } };
          const said = sayBySms(content, toldIn(content, language)).text;
          expect(smsParts(said).parts).toBeLessThanOrEqual(ruleOf(template).mostParts);
          if (kind !== 'operational') expect(said).toContain('STOP');
        }
      }),
    );
    expect(taken).toBeGreaterThan(10);
  });

  it('is told in English to whoever has no words in their language, and all of it', () => {
    const { texts } = contents({ class: 'marketing', en: 'Ski!', lt: 'Slidinėk!' });
    const content = { template: 'own-offer', facts: { texts, values: { name: 'Lin' } } } as const;
    expect(LANGUAGES.map((language) => toldIn(content, language))).toEqual(['en', 'lt', 'en', 'en']);
    expect(sayBySms(content, 'en').text).toBe('Wayline: Ski! No more offers? Answer STOP.');
  });
});

describe('a rule', () => {
  it('is told apart by its name, however that is written', () => {
    expect(ruleNamed('  Warm   CLOTHES ')).toBe('warm clothes');
    expect(draft()).toMatchObject({ rule: 'warm clothes', state: 'draft', version: 1, created: VIDA });
  });

  it.each([
    ['that nobody has looked at', draft(), /^Nobody has previewed it yet/],
    ['that has changed since', draft({ ...previewed(1), version: 2 }), /^It has changed since it was previewed/],
    [
      `that was looked at ${PREVIEW_HOURS} hours ago`,
      draft(previewed(1, hours(-PREVIEW_HOURS))),
      /^It was previewed more/,
    ],
    ['that is on', on(), /^It is on already/],
  ])('%s is not switched on', (_, rule, sentence) =>
    expect(does(rule, { does: 'switch on', others: 0 })).toMatch(sentence),
  );

  it('is not switched on beside too many others', () => {
    expect(does(draft(previewed()), { does: 'switch on', others: ON_MOST })).toMatch(/^20 rules are on, as many/);
    expect(does(draft(previewed()), { does: 'switch on', others: ON_MOST - 1 })).toMatchObject({ state: 'on' });
  });

  it('that is on is paused by a change, and must be looked at again', () => {
    const changed = does(on(), { does: 'keep', contents: contents({ en: 'Cold!' }) }, hours(1)) as OwnRule;
    expect(changed).toMatchObject({ state: 'paused', onSince: undefined, firstOn: NOW.toISOString(), version: 3 });
    expect(does(changed, { does: 'switch on', others: 0 }, hours(1))).toMatch(/^It has changed since/);
  });

  it('keeps its name, and once it was on what it is; what is the same is no change', () => {
    const keep = (rule: OwnRule, change: Written) => does(rule, { does: 'keep', contents: contents(change) });
    expect(keep(draft(), { name: 'Coats' })).toMatch(/^A rule keeps its name/);
    expect(keep(draft(), { name: 'WARM clothes' })).toMatchObject({ name: 'WARM clothes', rule: 'warm clothes' });
    expect(keep(draft(), { class: 'survey' })).toMatchObject({ class: 'survey', state: 'draft' });
    expect(keep(on(), { class: 'survey' })).toMatch(/^This rule was on already/);
    expect(keep(on(), {})).toBe('Nothing is different from what is there.');
  });

  it('that is not on cannot be paused', () => {
    expect(does(draft(), { does: 'pause' })).toBe('It is not on: it sends nothing.');
    expect(does(on(), { does: 'pause' })).toMatchObject({ state: 'paused', version: 3 });
  });

  it('goes only on what it wrote since it was switched on last, whatever is done to it', () => {
    const command = fc.constantFrom('look', 'on', 'pause', 'change');
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let rule = draft();
        const wrote: string[] = [];
        let since = Number.POSITIVE_INFINITY;
        for (const [n, each] of commands.entries()) {
          const now = hours(n + 1);
          const before = rule;
          if (each === 'look') rule = { ...rule, ...previewed(rule.version, now) };
          else {
            const made: RuleCommand =
              each === 'on'
                ? { does: 'switch on', others: 0 }
                : each === 'pause'
                  ? { does: 'pause' }
                  : { does: 'keep', contents: contents({ en: `Cold ${n}` }) };
            const outcome = does(rule, made, now);
            if (typeof outcome !== 'string') rule = outcome;
            // What is on was looked at exactly as it is, but for the switch itself.
            if (before.state !== 'on' && rule.state === 'on') {
              expect(before.previewed?.version).toBe(before.version);
              since = now.getTime();
            }
            if (rule.state !== 'on') since = Number.POSITIVE_INFINITY;
            if (rule !== before) expect(rule.version).toBe(before.version + 1);
          }
          wrote.push(hours(n + 1.5).toISOString());
          for (const at of wrote) expect(stillTells(rule, at)).toBe(Date.parse(at) >= since);
        }
      }),
    );
    expect(stillTells(undefined, NOW.toISOString())).toBe(false);
  });
});

describe('the day that a rule is about', () => {
  it.each([
    ['departure', 3, '2026-12-30', '2027-01-02'],
    ['departure', 0, '2026-12-04', '2026-12-04'],
    ['return', 1, '2027-03-01', '2027-02-28'],
    ['return', 60, '2026-12-04', '2026-10-05'],
  ] as const)('%s, %i days, looked at on %s: %s', (base, days, date, day) =>
    expect(dayOfRule({ base, days }, date)).toBe(day),
  );
  it.each([
    ['2026-12-04T07:59:00Z', '2026-12-04'],
    ['2026-12-04T08:00:00Z', '2026-12-05'],
    ['2026-12-04T22:30:00Z', '2026-12-05'],
  ])('is looked at next, at %s, on %s', (now, date) => expect(nextOwnRun('Europe/Vilnius', new Date(now))).toBe(date));
});
