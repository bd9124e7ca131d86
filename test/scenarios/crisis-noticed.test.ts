import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { DesksOf } from './desks.ts';
import { fillsIn } from './filled-in.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const desks = new DesksOf(centre);
beforeAll(() => centre.start('--at', '2026-12-04T16:00:00Z'));
afterAll(() => centre.remove());

const DAY = '2026-12-05';
const PEOPLE = 40;
const numberOf = (n: number): string => `+3706${String(2_000_000 + n)}`;
/** Three of four are on one flight to Tromsø, the others go to Riga by several trains; all of them from Vilnius. */
const isOnFlight = (n: number): boolean => n % 4 !== 0;
const line = (n: number): string => {
  const [kind, service, to, zone] = isOnFlight(n)
    ? ['flight', 'WY 77', 'Tromsø', 'Europe/Oslo']
    : ['train', `Train ${n}`, 'Riga', 'Europe/Riga'];
  const who = [`Family${n}`, `Given${n}`, numberOf(n), '', 'en'];
  const times = [`${DAY}T18:00`, 'Europe/Vilnius', `${DAY}T21:00`, zone];
  return ['test', `N${String(n).padStart(5, '0')}`, ...who, kind, service, 'Vilnius', to, ...times, 'confirmed'].join(
    ',',
  );
};

interface Noticed {
  readonly noticed: readonly {
    readonly matter: string;
    readonly contacts: number;
    readonly command: string;
    readonly askedAs?: string;
  }[];
  readonly counting: readonly {
    readonly matters: readonly { readonly matter: string; readonly contacts: number; readonly known: number }[];
  }[];
}
const noticed = async () => (await centre.run('crisis', 'noticed', '--json')).lines()[0] as unknown as Noticed;
/** How many are counted of a matter, in this quarter-hour and the one before. */
const counted = async (matter: string, of: 'contacts' | 'known' = 'contacts'): Promise<number> =>
  (await noticed()).counting
    .flatMap(({ matters }) => matters)
    .reduce((all, each) => all + (each.matter === matter ? each[of] : 0), 0);
const writes = (n: number, kind: string) =>
  fillsIn(centre.url, 'en', { name: 'Somebody', phone: numberOf(n), departs: DAY, kind, about: 'What now?' });
const texts = (n: number, id: string) =>
  fetch(`${centre.url}/replies`, {
    method: 'POST',
    body: JSON.stringify({ from: numberOf(n), text: 'Problem: please refund my flight', id }),
  });
const questions = async () =>
  (await desks.contacts('vida'))
    .filter(({ title }) => title === 'Is this a crisis?')
    .map(({ attributes }) => attributes);

describe('noticing a crisis', () => {
  it('an ordinary evening rings nothing, though everybody is counted', async () => {
    const trips = join(centre.data, 'trips.csv');
    writeFileSync(trips, [TRIP_COLUMNS, ...Array.from({ length: PEOPLE }, (_, n) => line(n))].join('\n'));
    const ran = await centre.run('import', 'trips', trips, '--json');
    expect(ran.exit, ran.stderr).toBe(0);
    await centre.run('clock');
    await desks.is('vida', 'Available');
    for (const n of [0, 1, 2, 3, 4, 5]) await writes(n, 'refund');
    await centre.call(numberOf(7), '--press', '-');
    await centre.call(numberOf(8), '--press', '-');
    await centre.run('clock');
    expect(await counted('case refund')).toBe(6);
    await expect.poll(() => counted('call')).toBe(2);
    expect((await noticed()).noticed).toEqual([]);
    expect((await centre.run('crisis', 'noticed')).stdout).toMatch(
      /^Nothing stood out\.\n(.*\n)* +6 {2}contacts about a problem/,
    );
    expect(await questions()).toEqual([]);
  });

  it('some dozens on one flight tell of it: management is asked once whether it is a crisis, with the facts', async () => {
    await centre.run('clock', '--to', 'PT2H');
    // It rings as soon as there are enough of them, for as long as a task rings: she takes it while the others still write.
    const taken = expect
      .poll(questions, { timeout: 60_000 })
      .toHaveLength(1)
      .then(() => desks.does('vida', 'accept'));
    const written = (async () => {
      for (let n = 0; n < PEOPLE; n += 1) if (n % 2 === 0) await writes(n, 'change');
      for (let n = 0; n < PEOPLE; n += 1) if (n % 2 === 1) await writes(n, 'change');
      await centre.run('clock');
    })();
    await Promise.all([taken, written]);
    const [asked] = await questions();
    expect(asked?.['brief']).toMatch(
      /^Is this a crisis\? \d+ contacts about a problem of the kind change from 20:00 to 20:15 on 2026-12-04: .*WY 77 \d+ \(2026-12-05\)/,
    );
    expect(asked?.['brief']).toMatch(
      /which begins nothing: wayline crisis plan --service "WY 77" --from 2026-12-05 --to 2026-12-05$/,
    );
    expect(asked?.['department']).toBe('Management');
    expect(JSON.stringify(asked)).not.toMatch(/Family|Given|\+370|N000/);
    expect(await counted('case change')).toBe(PEOPLE);
  });

  it('nothing has begun by itself: the next caller hears the ordinary greeting', async () => {
    expect((await centre.run('crisis', 'status')).stderr).toContain('There was no crisis so far.');
  });

  it('who writes of the same by another way and matter rings nobody again', async () => {
    for (let n = 0; n < PEOPLE; n += 1) if (isOnFlight(n)) await texts(n, `sms-${n}`);
    await centre.run('clock');
    const stoodOut = async () => (await noticed()).noticed.map(({ matter, askedAs }) => [matter, askedAs]);
    await expect.poll(stoodOut).toEqual([
      ['case refund', 'case change'],
      ['case change', undefined],
    ]);
    await centre.run('clock');
    expect(await questions()).toHaveLength(1);
  });

  it('what stood out is listed with the command, which works as it is pasted', async () => {
    const [first] = (await noticed()).noticed.toReversed();
    expect(first).toMatchObject({ matter: 'case change' });
    const shown = (await centre.run('crisis', 'noticed')).stdout;
    expect(shown).toContain(`\n  ${first?.command}\n`);
    const wayline = `${process.execPath} ${join(import.meta.dirname, '..', '..', 'bin', 'wayline.js')}`;
    const pasted = String(first?.command).replace(/^wayline/, wayline);
    const { stdout } = await promisify(execFile)('sh', ['-c', `${pasted} --data ${centre.data}`]);
    expect(stdout).toMatch(/^30 travellers are affected\./);
  });

  it('while that crisis runs, who comes about it is counted as known, and rings nobody', async () => {
    const scope = ['--service', 'WY 77', '--from', DAY, '--to', DAY];
    expect((await centre.run('crisis', 'start', '--name', 'tromso', ...scope, '--yes')).exit).toBe(0);
    await centre.run('clock', '--to', 'PT3H');
    for (let n = 0; n < PEOPLE; n += 1) if (isOnFlight(n)) await writes(n, 'claim');
    await centre.run('clock');
    await expect.poll(() => counted('case claim', 'known')).toBe(30);
    expect(await counted('case claim')).toBe(0);
    expect((await noticed()).noticed.some(({ matter }) => matter === 'case claim')).toBe(false);
  });
});
