import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { linesOf, type Shown } from './guided.ts';
import { labels, Ordering } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const centre = new RunningCentre();
const orders = new Ordering(centre);
let order = '';
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
beforeAll(async () => {
  order = await orders.begun('a week at the sea');
});
afterAll(() => centre.remove());
afterEach(() => orders.goHome());

const PERIOD = ['--from', '2026-12-01', '--to', '2026-12-31'];

/** Names as somebody might choose who wants a spreadsheet to run what they wrote. */
const NAMES = [
  '=HYPERLINK("http://example.com","Pay here")',
  '+SUM(1,2)',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  'Ona "the planner", of Nida',
  'Ona\r\n=1+1',
] as const;

it('an export can be read by any program, and none takes a name for a formula (S90)', async () => {
  const file = join(centre.data, 'planners.json');
  const planner = { role: 'planner', team: 'Planners', departments: [], skills: [] };
  const people = NAMES.map((firstName, n) => ({ ...planner, userName: `planner${n}`, firstName, lastName: '=1+1' }));
  writeFileSync(file, JSON.stringify(people));
  expect((await centre.run('agents', 'import', file)).exit).toBe(0);
  await orders.shown('jurga', order);
  for (const name of NAMES) {
    await orders.gives('jurga', 'Assign to a planner', `${name} =1+1`);
    const { stdout } = await centre.run('orders', 'export', ...PERIOD);
    const [heading, row, ...others] = parse(stdout, { record_delimiter: '\r\n' }) as string[][];
    expect(others).toEqual([]);
    const owner = row?.[heading?.indexOf('owner') ?? -1] ?? '';
    expect(owner).toBe(/^[=+\-@＝]/.test(name) ? `'${name} =1+1` : `${name} =1+1`);
    expect(row).toHaveLength(heading?.length ?? 0);
    expect(stdout.endsWith('\r\n')).toBe(true);
  }
});

it('team leads and management see by guide who created, assigned and owns the orders of a period (S76)', async () => {
  for (const name of ['jurga', 'vida'] as const) {
    // A task of one's own opens what waits for oneself.
    const list = await orders.desk(name);
    if (!labels(list).includes('How many orders')) await orders.at(name).act('Back to the orders');
    if (!labels(await orders.at(name).page()).includes('How many orders')) await orders.at(name).act('Back');
    const page = (await orders.at(name).act('How many orders')) as Shown;
    expect(page.data.Heading).toBe('Orders begun from Tue 1 Dec to Fri 4 Dec');
    expect(linesOf(page, 'Rūta Kazlauskienė')).toEqual(['1', '0', '0', 'nobody asked yet']);
    expect(linesOf(page, 'Jurga Stankevičienė')).toEqual(['0', '1', '0', 'nobody asked yet']);
    await orders.at(name).act('Other days');
    const wrong = await orders.at(name).act('Save', { from: '2026-12-04', to: '2026-12-03' });
    expect(wrong?.data.ErrorText).toBe('The last day is before the first.');
    const none = await orders.at(name).act('Save', { from: '2026-11-01', to: '2026-11-30' });
    expect(none?.data.Heading).toBe('Orders begun from Sun 1 Nov to Mon 30 Nov');
    expect(none && linesOf(none, 'Nobody')).toEqual(['None were begun then.']);
    await orders.at(name).act('Back to the orders');
    await orders.goHome(name);
  }
});

it('a seat is refused the counts in words, and it is kept that they tried (S92)', async () => {
  await orders.desk('ruta');
  const list = await orders.at('ruta').act('How many orders');
  expect(list?.data.SubHeading).toBe(
    'You may not count orders. Ask a team lead or management. It is kept that you tried.',
  );
  expect((await centre.run('agents', 'tried')).stdout).toMatch(/ruta.*count orders/);
});

it('management opens any order at any time: who did what and when, what it said before, and its money (S80, S85, S90)', async () => {
  await orders.takes('ruta', order, 'Change a field', { field: 'where', value: 'Nida' });
  await orders.takes('jurga', order, 'Change a field', { field: 'where', value: 'Palanga' });
  const page = await orders.shown('vida', order);
  const history = page.data.Sections.find(({ Heading }: { Heading: string }) => /^What was done/.test(Heading));
  expect(history.Items[0]).toEqual({
    Label: expect.stringMatching(/^Fri 4 Dec \d\d:\d\d, Jurga Stankevičienė$/),
    Value: 'changed where: Palanga (before: Where to: Nida)',
  });
  expect(history.Items.at(-1)).toMatchObject({ Value: 'asked for: a week at the sea' });
  expect(linesOf(page, 'Money')).toEqual(['0.00 EUR', '0.00 EUR', '0.00 EUR', '0.00 EUR', '0.00 EUR']);
  const changed = await orders.takesOpen('vida', 'Change a field', { field: 'notes', value: 'seen by Vida' });
  expect(linesOf(changed, 'About the trip')).toContain('seen by Vida');
});
