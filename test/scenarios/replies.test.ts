import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { DesksOf } from './desks.ts';
import { Guided } from './guided.ts';
import { RunningCentre, said, wayline } from './running-centre.ts';

const [MIA, LEVA, LIN, SARA] = ['+12025550177', '+12025550178', '+12025550179', '+12025550181'] as const;
const TWINS = '+12025550182';
const STRANGER = '+12025550199';

const centre = new RunningCentre();
const desks = new DesksOf(centre);

/** A train within the United States, from the morning of one day of December to the noon of another. */
const train = (
  locator: string,
  name: string,
  family: string,
  phone: string,
  language: string,
  from: number,
  to: number,
) =>
  [
    ...['test', locator, family, name, phone, '', language, 'train', 'Acela 1', 'Boston', 'New York'],
    ...[`2026-12-${String(from).padStart(2, '0')}T08:00`, 'America/New_York'],
    ...[`2026-12-${String(to).padStart(2, '0')}T12:00`, 'America/New_York', 'confirmed'],
  ].join(',');

beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  const file = join(centre.data, 'trips.csv');
  const lines = [
    train('MIA001', 'Mia', 'Stone', MIA, 'en', 3, 4),
    train('MIA002', 'Mia', 'Stone', MIA, 'en', 5, 5),
    train('MIA003', 'Mia', 'Stone', MIA, 'en', 6, 6),
    train('LEV001', 'Leva', 'Jonaitė', LEVA, 'lt', 3, 4),
    train('LEV002', 'Leva', 'Jonaitė', LEVA, 'lt', 5, 5),
    train('LIN001', 'Lin', 'Wang', LIN, 'zh', 3, 4),
    train('LIN002', 'Lin', 'Wang', LIN, 'zh', 5, 5),
    train('SAR001', 'Sara', 'Karimi', SARA, 'fa', 3, 4),
    train('SAR002', 'Sara', 'Karimi', SARA, 'fa', 5, 5),
    train('TOM001', 'Tom', 'Hall', TWINS, 'en', 20, 20),
    train('TIM001', 'Tim', 'Hall', TWINS, 'en', 21, 21),
  ];
  writeFileSync(file, [TRIP_COLUMNS, ...lines].join('\n'));
  expect((await centre.run('import', 'trips', file)).exit).toBe(0);
});
afterAll(() => centre.remove());

const reply = async (from: string, text: string, ...more: readonly string[]) =>
  (await centre.run('reply', '--from', from, text, '--json', ...more)).lines()[0] as {
    readonly did: string;
    readonly answered: readonly { readonly template: string; readonly says: string }[];
  };
const inbox = async (number: string) =>
  (await centre.run('inbox', '--number', number, '--json')).lines() as readonly {
    template: string;
    state: string;
    text: string;
  }[];
const surveys = async (number: string) => (await inbox(number)).filter(({ template }) => template === 'survey');
/** What the provider of SMS took for a number. */
const taken = async (number: string): Promise<readonly string[]> => {
  const { messages } = (await (await fetch(`${centre.url}/provider`)).json()) as {
    messages: readonly { to: string; text: string }[];
  };
  return messages.filter(({ to }) => to === number).map(({ text }) => text);
};

/** The card of whom the agent's contact is with: on a slow machine it may have to be asked for twice. */
async function cardOf(agent: Guided, name: string) {
  await expect
    .poll(async () => {
      const { data, actions } = await agent.page();
      if (data.Heading !== name && actions.some(({ label }) => label === 'Try again')) await agent.act('Try again');
      return data.Heading;
    })
    .toBe(name);
  return (await agent.page()).data;
}

it('the digit with which somebody answers the survey is on the card when they call (S94, S103)', async () => {
  await centre.run('clock', '--to', '2026-12-05T14:00:00Z');
  for (const number of [MIA, LEVA, LIN, SARA])
    expect(await surveys(number)).toMatchObject([{ state: 'sent', text: expect.stringContaining('001') }]);
  expect(await reply(MIA, '5!')).toMatchObject({ did: 'scored', answered: [{ template: 'survey-thanks' }] });
  expect((await taken(MIA)).at(-1)).toMatch(/^Wayline: thank you/);
  expect(await reply(MIA, '1')).toMatchObject({ did: 'scored before', answered: [] });
  expect(await reply(LEVA, '５')).toMatchObject({ did: 'scored' });
  expect(await reply(LIN, '５')).toMatchObject({ did: 'scored' });
  expect(await reply(SARA, '۴')).toMatchObject({ did: 'scored' });
  const ruta = new Guided(centre.url, 'ruta');
  const call = await ruta.takesKnown(MIA);
  const card = JSON.stringify(await cardOf(ruta, 'Mia Stone'));
  expect(card).toContain('After the trip: 5 of 5 (test MIA001 2026-12-03), by the traveller by SMS.');
  expect(card).not.toContain('After the trip: 1 of 5');
  await call.hangUp();
  await desks.goHome();
  const { timeline } = (await centre.run('travellers', 'show', SARA, '--json')).lines()[0] as {
    timeline: readonly object[];
  };
  expect(JSON.stringify(timeline)).toContain('After the trip: 4 of 5');
});

it('STOP in any language ends what was sent last, is confirmed once, and the next run says whom it skips (S95)', async () => {
  const stopped = { did: 'stopped', answered: [{ template: 'opt-out-confirmed' }] };
  expect(await reply(MIA, 'Stop.')).toMatchObject(stopped);
  expect((await taken(MIA)).at(-1)).toBe(
    'Wayline: done. We send you no more questions about how it was. To get them again, answer START.',
  );
  expect(await reply(MIA, 'STOP')).toMatchObject({ did: 'stopped', answered: [] });
  expect(await reply(LEVA, 'Nebesiųskite žinučių, ačiū')).toMatchObject(stopped);
  expect(await reply(LIN, '请退订')).toMatchObject(stopped);
  expect(await reply(SARA, 'لغو لطفاً')).toMatchObject(stopped);
  expect((await taken(SARA)).at(-1)).toMatch(/[\u0600-\u06ff]/);
  const plan = (await centre.run('notices', 'plan', '--date', '2026-12-06', '--json')).lines();
  // Rasa of the demo is back from Oslo, and is asked by e-mail.
  expect(plan.find(({ run }) => run === 'survey')).toMatchObject({ recipients: 1, skipped: { 'no consent': 4 } });
  expect(await reply(SARA, 'شروع')).toMatchObject({ did: 'started', answered: [{ template: 'opt-in-confirmed' }] });
  await centre.run('clock', '--to', '2026-12-06T18:05:00Z');
  for (const number of [MIA, LEVA, LIN]) expect(await surveys(number)).toHaveLength(1);
  expect(await surveys(SARA)).toHaveLength(2);
});

it('warnings reach who wants no messages, and START brings back what was ended', async () => {
  expect(await reply(LIN, 'STOP ALL')).toMatchObject({ did: 'stopped' });
  await centre.run('travellers', 'hold', LIN);
  await centre.run('clock');
  expect((await inbox(LIN)).at(-1)).toMatchObject({ template: 'account-frozen', state: 'sent' });
  expect((await taken(LIN)).at(-1)).toContain('冻结');
  expect(await reply(MIA, 'start')).toMatchObject({ did: 'started', answered: [{ template: 'opt-in-confirmed' }] });
  await centre.run('clock', '--to', '2026-12-07T18:05:00Z');
  expect((await surveys(MIA)).map(({ state, text }) => [state, /MIA\d+/.exec(text)?.[0]])).toEqual([
    ['sent', 'MIA001'],
    ['sent', 'MIA003'],
  ]);
  expect(await surveys(LEVA)).toHaveLength(1);
});

it('FREEZE by SMS is heard in the next call, and who shares a number says whose', async () => {
  expect(await reply(SARA, 'مسدود')).toMatchObject({ did: 'frozen', answered: [{ template: 'account-frozen' }] });
  expect(said(await centre.call(SARA, '--press', '0'))).toMatch(/frozen/);
  expect(await reply(TWINS, 'Freeze')).toMatchObject({
    did: 'asked whose',
    answered: [{ says: expect.stringContaining('FREEZE TIM or FREEZE TOM') }],
  });
  expect(await reply(TWINS, 'FREEZE tom')).toMatchObject({ did: 'frozen' });
  const hold = async (name: string) =>
    (await centre.run('travellers', 'show', TWINS, '--name', name, '--json')).lines()[0]?.['hold'];
  expect(await hold('Tom')).toMatchObject({ by: 'sms' });
  expect(await hold('Tim')).toBeUndefined();
  expect(await reply(MIA, 'STATUS')).toMatchObject({ did: 'told', answered: [{ template: 'status' }] });
});

it('what nobody but a person can answer rings at a desk, with its words, once however often it comes', async () => {
  await desks.is('aiste', 'Available');
  const text = 'Please stop by the office: may I bring my dog?';
  expect(await reply(MIA, text, '--id', 'one')).toMatchObject({ did: 'work', answered: [] });
  expect(await reply(MIA, text, '--id', 'one')).toMatchObject({ did: 'work', answered: [] });
  expect(await desks.contacts('aiste')).toMatchObject([
    { channel: 'TASK', is: 'offered', queue: 'Front desk', title: 'SMS from Mia Stone' },
  ]);
  await desks.does('aiste', 'accept');
  const page = await cardOf(new Guided(centre.url, 'aiste'), 'Mia Stone');
  expect(page.Description).toContain('may I bring my dog?');
  expect(JSON.stringify(page)).toContain('It may mean that they want no more messages');
  await desks.goHome();
});

it('somebody unknown is told once what can be written, and wrong orders are refused with a sentence', async () => {
  const hello = await centre.run('reply', '--from', STRANGER, 'hello', 'you');
  expect(hello).toMatchObject({
    exit: 0,
    stdout: expect.stringMatching(/^Nobody is known .*\n {2}\| Wayline: STATUS tells/),
  });
  expect(await taken(STRANGER)).toHaveLength(1);
  expect(await reply(STRANGER, 'hello again')).toMatchObject({ did: 'nobody known', answered: [] });
  expect((await centre.run('reply', '--from', '0123', 'x')).exit).toBe(2);
  expect((await centre.run('reply', 'x')).exit).toBe(2);
  expect(await centre.run('reply', '--from', MIA, ' ')).toMatchObject({ exit: 2, stderr: 'Give what they write.\n' });
  expect((await wayline('reply', '--from', MIA, 'x', '--port', '1')).exit).toBe(3);
  const post = (body: unknown) => desks.send('POST', '/replies', body as object);
  expect(await post({ from: MIA, text: 'x'.repeat(1531) })).toMatchObject({ status: 400 });
  expect(await post({ from: MIA, text: 'x', id: 'a b' })).toMatchObject({ status: 400 });
});
