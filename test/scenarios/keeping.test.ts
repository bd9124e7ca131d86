import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { only, RunningCentre, said, wayline } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const COLUMNS =
  'system,locator,family_name,given_name,phone,email,language,kind,service,from,to,departs,departs_zone,arrives,arrives_zone,status';
const LINE =
  'amadeus,QWERTY,Novak,Petra,+420601234567,,cs,train,EC 77,Prague,Vienna,2026-12-06T09:50,Europe/Prague,2026-12-06T14:00,Europe/Vienna,confirmed';
const file = () => join(centre.data, 'trips.csv');

describe('an import', () => {
  it('says what it wrote and refused, keeps the good lines, and the traveller is greeted', async () => {
    writeFileSync(file(), [COLUMNS, LINE, LINE.replace('QWERTY', 'Q')].join('\n'));
    const ran = await centre.run('import', 'trips', file(), '--json');
    expect(ran.exit).toBe(1);
    expect(ran.lines()).toEqual([
      {
        read: 2,
        written: 1,
        unchanged: 0,
        rejected: [{ line: 3, field: 'locator', reason: 'A locator has 5 to 8 letters and digits.' }],
      },
    ]);
    expect(said(await centre.call('+420601234567', '--press', '1'))).toMatch(
      /Hello Petra![\s\S]*On Sunday 6 December at 09:50 local time, you take train EC 77 from Prague to Vienna\./,
    );
  });

  it('changes nothing the second time', async () => {
    writeFileSync(file(), [COLUMNS, LINE].join('\n'));
    const ran = await centre.run('import', 'trips', file(), '--json');
    expect(ran).toMatchObject({ exit: 0 });
    expect(ran.lines()).toEqual([{ read: 1, written: 0, unchanged: 1, rejected: [] }]);
  });

  it('says a cancelled trip as cancelled', async () => {
    writeFileSync(file(), [COLUMNS, LINE.replace('confirmed', 'cancelled')].join('\n'));
    await centre.run('import', 'trips', file());
    expect(said(await centre.call('+420601234567', '--press', '1'))).toMatch(
      /Your trip on Sunday 6 December at 09:50 local time is cancelled/,
    );
  });

  it('tells people the same in words', async () => {
    const ran = await centre.run('import', 'trips', file());
    expect(ran.stdout).toMatch(/1 line read, 0 written, 1 unchanged, 0 rejected/);
  });
});

describe('a centre that is started again', () => {
  it('refuses a second one on the same folder', async () => {
    const second = await wayline('start', '--data', centre.data, '--port', '0');
    expect(second).toMatchObject({ exit: 1, stderr: expect.stringMatching(/A centre already runs on .*, at http:/) });
  });

  it('starts where another process has got the number of one that died', async () => {
    const other = new RunningCentre();
    writeFileSync(join(other.data, 'centre.json'), JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:1' }));
    expect(await other.start()).toMatch(/^Wayline is ready at http:/);
    await other.remove();
  });

  it('keeps trips and clock after a kill without warning', async () => {
    expect((await centre.run('clock', '--to', '2026-12-05T00:00:00Z')).stdout).toMatch(/2026-12-05/);
    await centre.stop('SIGKILL');
    await centre.start();
    const call = await centre.call('+37061234567', '--press', '1');
    expect(said(call)).toMatch(/Hello Rasa![\s\S]*Today, Saturday 5 December, at 07:40/);
    expect(only(call, 'dialled')[0]?.['at']).toMatch(/^2026-12-05T00:/);
  });

  it('refuses a clock that would run backward, and says how to start afresh', async () => {
    await centre.stop();
    const back = await wayline('start', '--data', centre.data, '--port', '0', '--at', '2026-12-01T00:00:00Z');
    expect(back).toMatchObject({ exit: 1, stderr: expect.stringMatching(/only moves forward.*--reset/) });
  });

  it('forgets everything with --reset', async () => {
    await centre.start('--reset', '--at', '2026-12-01T00:00:00Z');
    expect(said(await centre.call('+420601234567', '--press', '0'))).not.toMatch(/Petra/);
    expect(said(await centre.call('+37061234567', '--press', '0'))).toMatch(/Hello Rasa!/);
  });
});

describe('the doors', () => {
  const health = (headers: Record<string, string>) => fetch(`${centre.url}/health`, { headers });
  it('answer health with the clock', async () => {
    expect(await (await health({})).json()).toEqual({ ready: true, now: expect.stringMatching(/^2026-12-01T00:/) });
  });
  it('stay shut for another site in the browser', async () => {
    expect((await health({ origin: 'https://evil.example' })).status).toBe(403);
  });
  it('refuse a number that nobody answers, and say which ones do', async () => {
    const ran = await centre.run('call', '--from', '+37061234567', '--to', '+390600000');
    expect(ran).toMatchObject({ exit: 1, stderr: 'Nobody answers at +390600000. Dial +12025550100.\n' });
  });
});
