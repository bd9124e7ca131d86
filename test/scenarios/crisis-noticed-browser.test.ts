import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';
import { Browsing } from '../pages/browsing.ts';
import { fillsIn } from './filled-in.ts';

const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T16:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

const PEOPLE = Array.from({ length: 26 }, (_, n) => `+3706${String(2_000_000 + n)}`);
const line = (phone: string, n: number): string => {
  const times = ['2026-12-05T18:00', 'Europe/Vilnius', '2026-12-05T21:00', 'Europe/Oslo'];
  const trip = ['flight', 'WY 77', 'Vilnius', 'Tromsø', ...times, 'confirmed'];
  return ['test', `N${String(n).padStart(5, '0')}`, `Family${n}`, 'Given', phone, '', 'en', ...trip].join(',');
};

it('the Ops page shows what stands out as a picture, and fills the plan in with what the trips share (S42)', async () => {
  const trips = join(at.centre.data, 'trips.csv');
  writeFileSync(trips, [TRIP_COLUMNS, ...PEOPLE.map(line)].join('\n'));
  expect((await at.centre.run('import', 'trips', trips, '--json')).exit).toBe(0);
  const ops = await at.open('/ops');
  await ops.getByRole('row', { name: 'calls 1', exact: true }).waitFor();
  for (const phone of PEOPLE)
    await fillsIn(at.centre.url, 'en', { name: 'x', phone, departs: '2026-12-05', kind: 'change', about: 'What now?' });
  await at.settled();
  const question = ops.getByRole('region', { name: 'Is this a crisis?', exact: true });
  await at.sees(question, /^2[56] contacts about a problem of the kind change .* WY 77 2[56] \(2026-12-05\)/);
  await ops.getByRole('row', { name: 'contacts about a problem of the kind change 26', exact: true }).waitFor();
  expect(await at.violations(ops)).toEqual([]);
  for (const width of [360, 1000, 1920]) expect(await at.overflow(ops, width), `${width}`).toBe(0);
  await at.press(question, 'Fill in the plan');
  expect(await ops.getByLabel('Services').inputValue()).toBe('WY 77');
  expect(await ops.getByLabel('First day').inputValue()).toBe('2026-12-05');
  await at.press(ops, 'Look at the plan');
  await at.sees(ops.getByRole('region', { name: 'The plan', exact: true }), '26 travellers are affected.');
  await at.sees(ops, 'No crisis runs, and there was none so far.');
  if (process.env['NI_SHOT']) await ops.screenshot({ path: process.env['NI_SHOT'], fullPage: true });
});
