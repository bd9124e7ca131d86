import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broughtBack,
  calledSo,
  endedBy,
  type Lately,
  oneMoreAnswer,
  oneMoreTask,
  openSurvey,
  type Sent,
  scopeOf,
  stillAgreed,
  wasConfirmed,
} from '../../lambdas/notices/rules/replying.ts';
import { plainly } from '../../lambdas/notices/rules/understanding.ts';

const NOW = new Date('2026-12-06T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const sent = (template: string, type: Sent['class'], hours: number): Sent => ({
  ...{ template, class: type, traveller: 'ana', about: 'demo ANA2NY 2026-12-01', occasion: '', at: hoursAgo(hours) },
});
const none: Lately = { confirmed: {}, tasks: [], answers: [] };

const ANSWERS = [
  'opt-out-confirmed',
  'opt-in-confirmed',
  'status',
  'freeze-whose',
  'survey-thanks',
  'callback-cancelled',
];

describe('what an end is about', () => {
  const reminder = sent('reminder', 'operational', 30);
  const survey = sent('survey', 'survey', 3);
  const frozen = sent('account-frozen', 'safety', 1);
  const help = sent('help', 'operational', 0);
  it.each([
    ['the class of what was sent last', [reminder, survey], false, ['survey']],
    ['whatever the order in which it is read', [survey, reminder], false, ['survey']],
    [
      'the offer, which goes out behind a question of the same moment',
      [sent('own-offer', 'marketing', 3), survey],
      false,
      ['marketing'],
    ],
    ['the offer, however they are read', [survey, sent('own-offer', 'marketing', 3)], false, ['marketing']],
    ['not a warning, which nobody can refuse', [reminder, survey, frozen], false, ['survey']],
    ['not our answer to what they wrote', [survey, help], false, ['survey']],
    ...ANSWERS.map(
      (template) => [`not ${template}`, [survey, sent(template, 'operational', 0)], false, ['survey']] as const,
    ),
    ['all, where they say so', [survey], true, ['operational', 'survey', 'marketing']],
    ['all, where nothing else was sent', [frozen, help], false, ['operational', 'survey', 'marketing']],
  ] as const)('is %s', (_, all, everything, classes) => {
    expect(endedBy(all, everything)).toEqual(classes);
  });

  it('is never safety', () => {
    const any = fc
      .constantFrom('safety', 'operational', 'survey', 'marketing')
      .map((type) => sent('x', type as Sent['class'], 1));
    fc.assert(
      fc.property(fc.array(any), fc.boolean(), (all, every) => {
        expect(endedBy(all, every)).not.toContain('safety');
        expect(endedBy(all, every)).not.toEqual([]);
      }),
    );
  });
});

it('the same end is not confirmed again within a day, another one is', () => {
  const lately = { confirmed: { survey: hoursAgo(23.99) } };
  expect(wasConfirmed(lately, 'survey', NOW)).toBe(true);
  expect(wasConfirmed(lately, 'marketing', NOW)).toBe(false);
  expect(wasConfirmed({ confirmed: { survey: hoursAgo(24) } }, 'survey', NOW)).toBe(false);
  expect(wasConfirmed({ confirmed: { all: hoursAgo(1) } }, 'survey', NOW)).toBe(true);
});

it('a start brings back what was ended by SMS and nothing else, and an end leaves what nobody agreed to as it is', () => {
  const at = hoursAgo(1);
  const consents = {
    operational: { given: true, at, how: 'booking' as const },
    survey: { given: false, at, how: 'sms' as const },
    marketing: { given: false, at, how: 'agent' as const },
  };
  expect(broughtBack({ consents })).toEqual(['survey']);
  expect(broughtBack({ consents: {} })).toEqual([]);
  expect(stillAgreed({ consents }, ['operational', 'survey', 'marketing'])).toEqual(['operational']);
  expect(stillAgreed({ consents }, ['survey'])).toEqual([]);
  expect(stillAgreed({ consents: {} }, ['marketing'])).toEqual([]);
});

it('one class is called by its name, several are all', () => {
  expect(scopeOf(['survey'])).toBe('survey');
  expect(scopeOf(['operational', 'survey', 'marketing'])).toBe('all');
  expect(scopeOf(['operational', 'survey'])).toBe('all');
});

it('nothing was confirmed where nothing was ended', () => {
  expect(wasConfirmed({ confirmed: {} }, 'survey', NOW)).toBe(false);
});

it('what came an hour ago does not count any more, and what came less than that does', () => {
  const full = (hours: number) => Array.from({ length: 10 }, () => hoursAgo(hours));
  expect(oneMoreTask({ ...none, tasks: full(1) }, NOW)).toEqual([NOW.toISOString()]);
  expect(oneMoreTask({ ...none, tasks: full(0.999) }, NOW)).toBeUndefined();
  expect(oneMoreAnswer({ ...none, answers: full(1) }, NOW)).toEqual([NOW.toISOString()]);
  expect(oneMoreAnswer({ ...none, answers: full(0.999) }, NOW)).toBeUndefined();
  const nine = full(0.5).slice(1);
  expect(oneMoreAnswer({ ...none, answers: nine }, NOW)).toEqual([...nine, NOW.toISOString()]);
});

it('a digit answers the survey that was sent last, for seven days', () => {
  const old = sent('survey', 'survey', 7 * 24);
  const newer = { ...sent('survey', 'survey', 2), about: 'demo NEWER 2026-12-03' };
  expect(openSurvey([old], NOW)).toBe(old);
  expect(openSurvey([newer, old], NOW)).toBe(newer);
  expect(openSurvey([old, newer], NOW)).toBe(newer);
  expect(openSurvey([newer, sent('reminder', 'operational', 1)], NOW)).toBe(newer);
  expect(openSurvey([sent('survey', 'survey', 7 * 24 + 0.01)], NOW)).toBeUndefined();
  expect(openSurvey([sent('reminder', 'operational', 1)], NOW)).toBeUndefined();
});

it('a number sets off five tasks and ten answers within any hour, and no more', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 120 });
  fc.assert(
    fc.property(minutes, (gaps) => {
      let [at, tasks, answers] = [NOW.getTime(), none.tasks, none.answers];
      const times: { tasks: number[]; answers: number[] } = { tasks: [], answers: [] };
      for (const gap of gaps) {
        at += gap * 6000;
        const now = new Date(at);
        const [task, answer] = [oneMoreTask({ ...none, tasks }, now), oneMoreAnswer({ ...none, answers }, now)];
        if (task) times.tasks.push(at);
        if (answer) times.answers.push(at);
        [tasks, answers] = [task ?? tasks, answer ?? answers];
      }
      const most = (all: readonly number[]) =>
        Math.max(0, ...all.map((from) => all.filter((each) => each >= from && each < from + 3_600_000).length));
      expect(most(times.tasks)).toBeLessThanOrEqual(5);
      expect(most(times.answers)).toBeLessThanOrEqual(10);
    }),
  );
  const five = Array.from({ length: 5 }, (_, n) => hoursAgo(1 - n / 10));
  expect(oneMoreTask({ ...none, tasks: five.slice(1) }, NOW)).toHaveLength(5);
  expect(oneMoreTask({ ...none, tasks: Array.from({ length: 5 }, () => hoursAgo(0.9)) }, NOW)).toBeUndefined();
});

it('a name means whoever is called so, in any case, with or without accents, either name first', () => {
  const people = [
    { name: 'Jonas', familyName: 'Vogel' },
    { name: 'Gréta', familyName: 'Lindner' },
    { name: '伟', familyName: '陈' },
    { name: 'Greta', familyName: 'Anders-Berg' },
  ];
  const meant = (whose: string) => calledSo(people, plainly(whose)).map(({ familyName }) => familyName);
  expect(meant('JONAS')).toEqual(['Vogel']);
  expect(meant('greta')).toEqual(['Lindner', 'Anders-Berg']);
  expect(meant('Greta Lindner')).toEqual(['Lindner']);
  expect(meant('陈伟')).toEqual(['陈']);
  expect(meant('anders berg')).toEqual(['Anders-Berg']);
  expect(meant('Jon')).toEqual([]);
});
