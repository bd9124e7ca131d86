import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../bin/trip-files/import-file.ts';
import type { Walked } from '../../local/connect/interpreter.ts';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { coverage } from '../connect/walked.ts';
import { breakEverything } from './breaker.ts';
import { KEYS } from './explorer.ts';
import { type Made, Phone } from './phone.ts';
import { RunningCentre, said, wayline } from './running-centre.ts';

const centre = new RunningCentre();
let phone: Phone;
const crisis = (...args: readonly string[]) => centre.run('crisis', ...args);
const scope = ['--place', 'Bergen', '--from', '2026-12-04', '--to', '2026-12-20'];
const message = () => {
  const file = join(centre.data, 'message.txt');
  writeFileSync(file, '[en]\nAsh over Bergen.\n\nStay where you are.\n');
  return file;
};
const start = async (name: string) => {
  const ran = await crisis('start', '--name', name, ...scope, '--yes');
  expect(ran.exit, ran.stderr).toBe(0);
};

/** Who flies to Bergen tomorrow, and who in ten days. */
const CALLERS = [
  { who: 'somebody who flies tomorrow', from: '+37065550011', language: 'en', day: '2026-12-05', front: true },
  { who: 'somebody who flies in ten days', from: '+37065550012', language: 'en', day: '2026-12-14', front: false },
  { who: 'somebody Chinese who flies tomorrow', from: '+37065550013', language: 'zh', day: '2026-12-05', front: true },
  { who: 'somebody Chinese who flies later', from: '+37065550014', language: 'zh', day: '2026-12-14', front: false },
] as const;
const [NEAR] = CALLERS;
/** No sender is allowed for the country of their numbers. */
const UNREACHABLE = [
  { ...CALLERS[0], from: '+37255500015' },
  { ...CALLERS[2], from: '+37255500016' },
];

beforeAll(async () => {
  await centre.start('--at', '2026-12-04T12:00:00Z');
  phone = new Phone(centre.url);
  const lines = [...CALLERS, ...UNREACHABLE].map(({ from, language, day }, n) => {
    const who = `Kask,Traveller${n},${from},,${language}`;
    return `demo,B${10000 + n},${who},flight,WL ${n},Tallinn,Bergen,${day}T09:00,UTC,${day}T11:00,UTC,confirmed`;
  });
  const { report } = await importFile(centre.url, 'trips.csv', Buffer.from([TRIP_COLUMNS, ...lines].join('\n')));
  expect(report.rejected).toEqual([]);
  await start('bergen-ash');
});
afterAll(() => centre.remove(), 120_000);

async function look() {
  const { walked } = (await (await fetch(`${centre.url}/walked`)).json()) as { walked: readonly Walked[] };
  return coverage(
    centre.flows().filter(({ name }) => name === 'Crisis'),
    walked,
  );
}
const queueOf = ({ events }: Pick<Made, 'events'>) => events.find(({ event }) => event === 'queued')?.['queue'];
const outcomes = ({ events }: Made) => events.filter(({ event }) => event === 'asked').map((each) => each['outcome']);
/** Somebody is heard on: in a queue, by a menu, or told that nobody can be reached. */
const goesOn = (call: Made) =>
  queueOf(call) ?? call.listens ?? (/nobody can be reached|无法接通任何人/.test(said(call.events)) || undefined);
const FREEZES_OR_SPEAKS = ['7', '8'];

describe.each(CALLERS)('every key of the menu of a crisis, pressed by $who', ({ from, language, front }) => {
  let made: readonly Made[] = [];
  beforeAll(async () => {
    // What is behind the menu is pressed through elsewhere.
    const one = async (key: string) => [await phone.call(from, key === '-' ? ['-'] : [key])];
    made = (await Promise.all(KEYS.filter((key) => !FREEZES_OR_SPEAKS.includes(key)).map(one))).flat();
  }, 120_000);

  it('gets them to a person, to danger, to a message, to a callback, or to the menu that they know', () => {
    expect(made.map(goesOn)).not.toContain(undefined);
    const by = (key: string) => made.find(({ presses }) => presses[0] === key) as Made;
    expect([queueOf(by('9')), queueOf(by('0'))]).toEqual(['Emergency', 'General']);
    expect(outcomes(by('2'))).toContain('sent');
    expect(by('3').listens).toMatch(/call|number/);
    const words = language === 'zh' ? /我们先为三天内出行的旅客服务/ : /We speak first with those who travel/;
    expect(words.test(said(by('-').events))).toBe(!front);
    expect(said(by('*').events)).toMatch(language === 'zh' ? /下次行程|行程/ : /For your next trip, press 1/);
    expect(said(by('5').events)).toContain(language === 'zh' ? '此键在这里无效' : 'That key does nothing here');
  });

  it('and whatever fails on the way, they are not left in silence (S41)', async () => {
    const broken = await breakEverything(phone, made, { look });
    for (const { call, fault } of broken) expect([fault, goesOn(call)]).not.toEqual([fault, undefined]);
  }, 120_000);
});

it('who can be sent no message is told so, and who asks when it is just over gets the menu that they know', async () => {
  for (const { from } of UNREACHABLE) {
    const call = await phone.call(from, ['2']);
    expect(outcomes(call)).toContain('noAddress');
    expect(said(call.events)).toMatch(/we cannot send a text message to this number|无法向此号码发送短信/);
  }
  const call = await phone.call(NEAR.from, [() => crisis('end', '--name', 'bergen-ash', '--yes'), '2']);
  expect(outcomes(call)).toContain('none');
  expect(said(call.events)).toMatch(/For your next trip, press 1/);
}, 60_000);

it('the same command leads a deployed centre, by the API of Lambda, and says what a person can do where it cannot', async () => {
  const aws = { AWS_ENDPOINT_URL_LAMBDA: centre.url, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  Object.assign(process.env, aws);
  const status = await wayline('crisis', 'status', '--env', 'dev', '--json');
  expect(status.lines()[0], status.stderr).toMatchObject({ name: 'bergen-ash', state: 'over' });
  const late = await wayline('crisis', 'update', '--env', 'dev', '--name', 'bergen-ash', '--message', message());
  expect(late).toMatchObject({ exit: 1, stderr: expect.stringContaining('The crisis bergen-ash does not run.') });
  expect(await wayline('crisis', 'status', '--env', 'nowhere')).toMatchObject({ exit: 2 });
  process.env['AWS_ENDPOINT_URL_LAMBDA'] = 'http://127.0.0.1:9';
  const away = await wayline('crisis', 'status', '--env', 'dev');
  expect(away).toMatchObject({ exit: 3, stderr: expect.stringContaining('Look at your AWS credentials') });
  for (const name of Object.keys(aws)) delete process.env[name];
}, 60_000);

it('nearly every way of the crisis was gone', async () => {
  const { ways, walked, missing } = await look();
  const names = missing.map(({ from, by }) => `${from} by ${by}`).join('\n');
  expect(walked / ways, names).toBeGreaterThanOrEqual(0.95);
});
