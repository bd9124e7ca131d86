import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Shown } from './guided.ts';
import { Ordering, RASA } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const ANA = '+12025550123';
const centre = new RunningCentre();
const desks = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

const jurga = () => desks.at('jurga');
const report = (...more: readonly string[]) => centre.run('cases', 'rescues', ...more);
const clock = (to: string) => centre.run('clock', '--to', to);

/** The team lead takes what rings for her, and is shown its case. */
async function rings(): Promise<Shown> {
  await jurga().is('Available');
  await expect.poll(async () => (await jurga().does('accept')).status).toBe(200);
  await expect.poll(async () => (await jurga().pages()).length).toBeGreaterThan(0);
  await jurga().known();
  return jurga().page();
}
const takes = async (step: string, filled: object): Promise<void> => {
  await jurga().act(step);
  // The clock may have changed its place meanwhile: the form says so, and goes on.
  const page = await jurga().act('Continue', filled);
  if (page?.data.ErrorText) await jurga().act('Continue', filled);
};

it('reports to who leads how soon somebody in danger was answered, found and helped, and what is missing (S66)', async () => {
  expect((await report()).stdout).toMatch(/^0 rescues from 2026-11-04 to 2026-12-04: 0 lack nothing/);
  await centre.call(RASA, '--press', '9');
  await clock('PT3M30S');
  const page = await rings();
  const number = /^Case (\d{8}), Rasa Petraitytė$/.exec(page.data.Heading)?.[1] ?? '';
  const nothing = (await report()).stdout;
  expect(nothing).toContain(`${number}  2026-12-04T14:00 by phone\n          nothing was done\n`);
  expect(nothing).toContain('MISSING: an answer, where they are, help, the result\n');
  expect(nothing).toMatch(/^answered +none$/m);

  await takes('Confirm place and problem', { where: 'the dune of Parnidis', says: 'a broken leg' });
  await clock('PT6M');
  await takes('Help was sent', { says: 'the rescue of Nida, 40 minutes' });
  expect((await report()).stdout).toMatch(
    /answered after 3 min, confirmed after 3 min \(the dune of Parnidis\), help sent after 9 min\n +MISSING: the result\n/,
  );
  await clock('PT4M');
  expect((await centre.run('cases', 'list', '--json')).lines()).toMatchObject([
    { case: number, department: 'teamLead', escalated: null },
  ]);
  await takes('Write the result', { says: 'In hospital, well looked after.', tell: 'call' });
  expect((await report()).stdout).toMatch(
    /resolved after 13 min, to be phoned the day after\n +MISSING: telling them, the call the day after\n/,
  );
  await desks.goHome('jurga');

  await clock('2026-12-05T22:00:01Z');
  expect((await report()).stdout).toMatch(/NOT phoned the day after\n/);
  await centre.call(ANA, '--press', '9');
  const both = (await report('--json')).lines();
  expect(both).toMatchObject([
    { case: number, answered: 3, confirmed: 3, sent: 9, resolved: 13, told: null, care: 'overdue' },
    { way: 'phone', answered: null, place: null, care: 'not yet' },
    {
      from: '2026-11-06',
      to: '2026-12-06',
      totals: {
        ...{ rescues: 2, complete: 0, overdue: 1, answered: { of: 1, median: 3, worst: 3 } },
        sent: { of: 1, median: 9, worst: 9 },
      },
    },
  ]);
  const csv = (await report('--csv', '--from', '2026-12-04', '--to', '2026-12-05')).stdout.split('\r\n');
  expect(csv).toEqual([
    'case,arrived,way,answered,confirmed,place,sent,resolved,told,care,missing',
    expect.stringMatching(
      new RegExp(
        `^${number},2026-12-04T12:00:[^,]*,phone,3,3,the dune of Parnidis,9,13,,overdue,telling them; the call`,
      ),
    ),
    '',
  ]);
});

it('refuses days that are none, and a period that ends before it begins', async () => {
  expect(await report('--from', '2026-02-30')).toMatchObject({ exit: 2, stderr: expect.stringMatching(/YYYY-MM-DD/) });
  expect(await report('--from', '2026-12-05', '--to', '2026-12-04')).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(/The last day is before the first\./),
  });
});
