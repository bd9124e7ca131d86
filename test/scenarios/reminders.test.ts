import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
/** 14:00 in Vilnius, where the agency is. */
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const RASA = '+37061234567';
const FAMILY = '+37060000101';
const CANCELLED = '+37060000102';
const NIGHT = '+37060000103';
const PERTH = '+12025550104';
const NEW_YORK = '+4915112340105';
const TODAY_THERE = '+4915112340106';
const OVERMORROW = '+37060000107';
const BACK = '+12025550108';
const BACK_ONE_WAY = '+37060000109';
const BACK_NOWHERE = '+37060000110';
const LATE = '+37060000111';

/** One line of a trip file. */
const line = (
  locator: string,
  [name, phone, email, language]: readonly string[],
  [departs, departsZone]: readonly string[],
  [arrives, arrivesZone]: readonly string[],
  status = 'confirmed',
) =>
  [
    ...['test', locator, 'Kelmickaitė', name, phone, email, language, 'flight', 'BT 7', 'Vilnius', 'Riga'],
    ...[departs, departsZone, arrives, arrivesZone, status],
  ].join(',');
const HERE = 'Europe/Vilnius';
const morning = [
  ['2026-12-05T09:00', HERE],
  ['2026-12-05T10:00', HERE],
] as const;
const yesterday = [
  ['2026-12-01T09:00', HERE],
  ['2026-12-04T10:00', HERE],
] as const;

const TRIPS = [
  line('DUO111', ['Ona', FAMILY, 'ona@example.com', 'lt'], ...morning),
  line('DUO111', ['Petras', FAMILY, '', 'en'], ...morning),
  line('GONE11', ['Ieva', CANCELLED, '', 'lt'], ...morning, 'cancelled'),
  line('NIGHT1', ['Parisa', NIGHT, '', 'fa'], ['2026-12-05T00:30', HERE], ['2026-12-05T01:30', HERE]),
  line(
    'PERTH1',
    ['Mei', PERTH, '', 'zh'],
    ['2026-12-05T21:00', 'Australia/Perth'],
    ['2026-12-06T05:00', 'Asia/Shanghai'],
  ),
  line('NEWYRK', ['Max', NEW_YORK, '', 'en'], ['2026-12-05T20:00', 'America/New_York'], ['2026-12-06T09:00', HERE]),
  line('TODAY1', ['Eva', TODAY_THERE, '', 'en'], ['2026-12-04T23:00', 'America/New_York'], ['2026-12-05T12:00', HERE]),
  line('LATER1', ['Jurga', OVERMORROW, '', 'lt'], ['2026-12-06T00:00', HERE], ['2026-12-06T02:00', HERE]),
  line('BACK11', ['Ann', BACK, '', 'en'], ...yesterday),
  line('BACK22', ['Rūta', BACK_ONE_WAY, 'ruta@example.com', 'lt'], ...yesterday),
  line('BACK33', ['Saulė', BACK_NOWHERE, '', 'lt'], ...yesterday),
];

let file = 0;
async function imports(lines: readonly string[]) {
  file += 1;
  const path = join(centre.data, `trips-${file}.csv`);
  writeFileSync(path, [TRIP_COLUMNS, ...lines].join('\n'));
  const ran = await centre.run('import', 'trips', path, '--json');
  expect(ran.exit, ran.stderr).toBe(0);
  await centre.run('clock');
}

type Message = Record<'to' | 'template' | 'language' | 'text' | 'state' | 'channel', string> & { parts: number };
const inbox = async (template: string, to?: string) => {
  const { messages } = await centre.asks<{ messages: Message[] }>('notices-on-inbox', to === undefined ? {} : { to });
  return messages.filter((message) => message.template === template);
};
const plan = async (date: string, run: string, ...options: readonly string[]) => {
  const ran = await centre.run('notices', 'plan', '--date', date, '--json', ...options);
  return { ...ran, plan: ran.lines().find((each) => each['run'] === run) };
};
/** What the clock does at 17:00 and at 12:00, done once more. */
const again = async (run: string, at: string) => {
  await centre.asks('notices-on-reminders', { run, at });
  await centre.run('clock');
};

describe('at 17:00 (S93)', () => {
  let planned: Record<string, unknown> | undefined;

  it('a plan says before what will go out, how fast and for how much', async () => {
    await imports(TRIPS);
    const before = await plan('2026-12-04', 'reminder');
    expect(before.exit, before.stderr).toBe(0);
    planned = before.plan;
    expect(Object.keys(planned ?? {})).toEqual([
      ...['run', 'recipients', 'parts', 'ratePerSecond', 'finishAt', 'cost', 'held', 'skipped'],
    ]);
    expect(planned).toMatchObject({ run: 'reminder', recipients: 5, ratePerSecond: 23, held: 0, skipped: {} });
    expect(await inbox('reminder')).toEqual([]);
  });

  it('exactly those who depart tomorrow are told when and what to bring, each in their language', async () => {
    const clock = (await centre.run('clock', '--to', '17:00', '--json')).lines()[0] as {
      ran: readonly { schedule: string; outcome: string }[];
    };
    expect(clock.ran.filter(({ schedule }) => schedule.includes('notices'))).toMatchObject([
      { schedule: 'wayline-dev-notices-reminder', outcome: 'done' },
    ]);
    const told = await inbox('reminder');
    expect(Object.fromEntries(told.map(({ to, language }) => [to, language]))).toEqual({
      [RASA]: 'lt',
      [FAMILY]: 'lt',
      [NIGHT]: 'fa',
      [PERTH]: 'zh',
      [NEW_YORK]: 'en',
    });
    expect(told).toHaveLength(5);
    expect(told.find(({ to }) => to === RASA)?.text).toBe(
      '„Wayline“: 12-05 07:40 skrydis BT 341, Vilnius–Oslo. Oro uoste būkite prieš 2 val. su pasu ar asmens kortele. Kodas RASA24.',
    );
    expect(told.find(({ to }) => to === NIGHT)?.text).toMatch(/۵ دسامبر ۰۰:۳۰/);
    expect(told.find(({ to }) => to === NEW_YORK)?.text).toMatch(/Sat 5 Dec 20:00 flight BT 7/);
    // It is night in Perth: that one waits for the morning there.
    expect(Object.fromEntries(told.map(({ to, state }) => [to, state]))).toMatchObject({
      [RASA]: 'sent',
      [FAMILY]: 'sent',
      [NIGHT]: 'sent',
      [NEW_YORK]: 'sent',
      [PERTH]: 'queued',
    });
  });

  it('the plan has said so', async () => {
    const told = await inbox('reminder');
    expect(planned).toMatchObject({
      recipients: told.length,
      parts: told.reduce((sum, { parts }) => sum + parts, 0),
    });
    const after = await plan('2026-12-04', 'reminder');
    expect(after.plan).toMatchObject({ recipients: 0, parts: 0, cost: 0, skipped: { 'told already': 5 } });
  });

  it('nobody is told twice, however often it is run', async () => {
    await again('reminder', '2026-12-04T15:00:00Z');
    expect(await inbox('reminder')).toHaveLength(5);
  });

  it('who books after that for tomorrow is told at once, and who moves is told anew', async () => {
    const late = ['Vytė', LATE, '', 'en'];
    await imports([line('LATE11', late, ['2026-12-05T18:00', HERE], ['2026-12-05T19:00', HERE])]);
    expect((await inbox('reminder', LATE)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Sat 5 Dec 18:00'),
    ]);
    await imports([line('LATE11', late, ['2026-12-05T18:45', HERE], ['2026-12-05T19:45', HERE])]);
    expect((await inbox('reminder', LATE)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Sat 5 Dec 18:00'),
      expect.stringContaining('Sat 5 Dec 18:45'),
    ]);
  });

  it('who sleeps is told in their morning', async () => {
    await centre.run('clock', '--to', '2026-12-05T00:01:00Z');
    expect(await inbox('reminder', PERTH)).toMatchObject([{ state: 'sent', language: 'zh' }]);
  });
});

describe('at 12:00 (S94)', () => {
  it('those who came back yesterday are asked how it was, where they can answer', async () => {
    const before = await plan('2026-12-05', 'survey');
    expect(before.plan).toMatchObject({ recipients: 2, skipped: { 'no reply possible': 1 } });
    await centre.run('clock', '--to', '2026-12-05T10:00:00Z');
    const asked = await inbox('survey');
    expect(asked.map(({ to, channel }) => [to, channel]).sort()).toEqual([
      [BACK, 'sms'],
      ['ruta@example.com', 'email'],
    ]);
    expect(asked.find(({ to }) => to === BACK)?.text).toMatch(/trip of Tue 1 Dec \(BACK11\)\? Answer with one digit/);
    await again('survey', '2026-12-05T10:00:00Z');
    expect(await inbox('survey')).toHaveLength(2);
    await centre.run('clock', '--to', '2026-12-05T18:01:00Z');
    expect((await inbox('survey')).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });
});

describe('a run that would not be over at 21:00', () => {
  it('is said so, with what would help, and the answer is no', async () => {
    const many = Array.from({ length: 90 }, (_, n) =>
      line(
        `MANY${String(n).padStart(2, '0')}`,
        ['Ann', `+120255502${String(n).padStart(2, '0')}`, '', 'en'],
        ...yesterday,
      ),
    );
    await imports(many);
    // Ten seconds are left, and three parts go in a second.
    const { exit, stderr, plan: survey } = await plan('2026-12-05', 'survey', '--at', '2026-12-05T18:59:50Z');
    expect(survey).toMatchObject({ recipients: 90 });
    expect(stderr).toMatch(/^The run of 12:00 would be over at 2026-12-05 21:00\. Nothing should go out after 21:00: /);
    expect(exit).toBe(1);
  });
});

describe('wayline notices preview', () => {
  it('shows a template in all languages, with parts and cost by country', async () => {
    const shown = (await centre.run('notices', 'preview', 'survey', '--json')).lines();
    expect(shown.map(({ language, encoding, parts }) => [language, encoding, parts])).toEqual([
      ['en', 'GSM-7', 1],
      ['lt', 'UCS-2', 2],
      ['zh', 'UCS-2', 1],
      ['fa', 'UCS-2', 2],
    ]);
    expect(shown[1]?.['to']).toMatchObject({
      LT: { by: 'email', reason: 'no reply possible' },
      US: { by: 'sms', usd: 0.0186 },
    });
  });

  it('says which templates there are', async () => {
    const { exit, stderr } = await centre.run('notices', 'preview', 'nothing');
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^There is no template 'nothing'\. There are: account-frozen, .*reminder/);
  });
});
