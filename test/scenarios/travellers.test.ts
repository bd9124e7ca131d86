import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningCentre, said } from './running-centre.ts';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const RASA = '+37061234567';
const SHARED = '+4915112345678';
const INGRID = '+4790012345';
const travellers = (...args: readonly string[]) => centre.run('travellers', ...args);
const shown = async (...who: readonly string[]) => (await travellers('show', ...who, '--json')).lines()[0] ?? {};

describe('a record (S3, S7, S8, S10, S11)', () => {
  it('is shown as a card that says first what to mind', async () => {
    const { stdout, exit } = await travellers('show', RASA);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^── Rasa Petraitytė ─+\n {2}Special +a seat at the window, because: she has flown/);
    expect(stdout).toMatch(
      /Record +[0-9a-f]{20}, Lithuanian\n {2}Standing +gold\n {2}Phone +\+37061234567 {2}for operational/,
    );
    expect(stdout).toMatch(/Trips +2026-12-05 07:40 {2}flight BT 341, Vilnius to Oslo {2}demo RASA24/);
  });

  it('names the agency that acts for somebody, and that the account is frozen', async () => {
    const { stdout } = await travellers('show', INGRID);
    expect(stdout).toMatch(/FROZEN +since 2026-12-04 14:00, by operator: nothing may be changed/);
    expect(stdout).toMatch(/Standing +books through Fjordreiser/);
  });

  it('of somebody who is away has the trip under way and the way home', async () => {
    expect(await shown('+8613800138000')).toMatchObject({
      name: 'Wei',
      language: 'zh',
      trips: [
        { departs: '2026-12-02T09:10', to: 'Vilnius' },
        { kind: 'hotel', arrives: '2026-12-08T11:00' },
        { departs: '2026-12-08T13:25', to: 'Shanghai' },
      ],
    });
  });

  it('of a shared number needs a name, in any spelling', async () => {
    const several = await travellers('show', SHARED);
    expect(several).toMatchObject({ exit: 1, stdout: '' });
    expect(several.stderr).toMatch(
      /^Several people use \+4915112345678: (Jonas Vogel|Greta Lindner) \([0-9a-f]{20}\), .*\. Say which by name/,
    );
    const greta = await shown(SHARED, '--name', 'GRETA');
    expect(greta).toMatchObject({
      familyName: 'Lindner',
      institution: 'Gewandhaus Travel Club',
      shared: [{ number: SHARED, with: ['Jonas Vogel'] }],
      trips: [{ booking: 'demo GRETA5' }],
    });
    expect(await shown(String(greta['traveller']))).toEqual(greta);
    expect((await travellers('show', SHARED, '--name', 'Otto')).stderr).toMatch(/^Nobody called Otto uses/);
    expect((await shown(RASA, '--name', 'petraityte'))['name']).toBe('Rasa');
  });

  it('of a stranger is not there', async () => {
    expect(await travellers('show', '+442079460000')).toMatchObject({
      exit: 1,
      stderr: 'Nobody whom we know uses +442079460000.\n',
    });
  });
});

describe('a frozen account (S23, S25)', () => {
  it('refuses whatever would change it, and is as it was', async () => {
    const before = await shown(INGRID);
    const orders = [
      ['add-phone', INGRID, '+4790012346'],
      ['remove-email', INGRID, 'ingrid@example.com'],
      ['set-pin', INGRID, '4711'],
      ['agency', INGRID, 'Nordwind'],
      ['consent', INGRID, INGRID, 'marketing', 'yes'],
    ];
    for (const order of orders) {
      const ran = await travellers(...order);
      expect([order, ran.exit, ran.stdout]).toEqual([order, 1, '']);
      expect(ran.stderr).toMatch(
        /^The account has been frozen since 2026-12-04T12:.*: thaw it first, with a second proof\.\n$/,
      );
    }
    expect(await shown(INGRID)).toEqual(before);
  });

  it('stays frozen without the right date, and is thawed with it', async () => {
    expect((await travellers('release', INGRID)).exit).toBe(2);
    expect((await travellers('release', INGRID, '--proof', '1112')).stderr).toMatch(/The account stays frozen/);
    const thawed = await travellers('release', INGRID, '--proof', '1212', '--operator', 'ona');
    expect(thawed).toMatchObject({ exit: 0, stdout: 'Ingrid Berg: account thawed.\n' });
    expect(await shown(INGRID)).not.toHaveProperty('hold');
    expect((await travellers('add-phone', INGRID, '+4790012346')).exit).toBe(0);
  });

  it('is frozen by one command, once', async () => {
    expect((await travellers('hold', INGRID)).stdout).toBe('Ingrid Berg: account frozen.\n');
    expect(await travellers('hold', INGRID)).toMatchObject({ exit: 1, stderr: /has been frozen already/ });
  });

  it('is thawed by the PIN where there is one', async () => {
    await travellers('release', INGRID, '--proof', '1212');
    await travellers('set-pin', INGRID, '4711');
    await travellers('hold', INGRID);
    expect((await travellers('release', INGRID, '--proof', '1212')).stderr).toMatch(/That is not their PIN/);
    expect((await travellers('release', INGRID, '--proof', '4711')).exit).toBe(0);
    expect(JSON.stringify(await shown(INGRID))).not.toMatch(/digest|salt/);
  });
});

describe('a number that changes', () => {
  it('is greeted by name at once, and the old one no longer', async () => {
    await travellers('add-phone', RASA, '+37060000001');
    expect(said(await centre.call('+37060000001', '--press', '1'))).toMatch(/Hello Rasa!.*\n.*flight BT 341/);
    await travellers('remove-phone', '+37060000001', RASA);
    expect(said(await centre.call(RASA, '--press', '0'))).not.toMatch(/Rasa/);
  });
});

describe('a timeline (S5)', () => {
  const says = async (...who: readonly string[]) => {
    const { timeline = [] } = (await shown(...who)) as { timeline?: { says: string }[] };
    return timeline.map((entry) => entry.says);
  };

  it('has what came by telephone, by file and by operators, newest first, each once', async () => {
    await travellers('note', SHARED, 'asked about seats', '--name', 'Greta', '--operator', 'ona');
    await centre.call('+12025550123', '--press', '0');
    const call = /^A call, without an agent, after \d+ s in the queue General\.$/;
    await expect.poll(() => says('+12025550123')).toContainEqual(expect.stringMatching(call));
    expect(await says('+12025550123')).toEqual([
      expect.stringMatching(call),
      expect.stringMatching(/^Booked: demo ANA/),
      expect.stringMatching(/^Booked: demo ANA/),
    ]);
    expect(await says(SHARED, '--name', 'Greta')).toEqual([
      'Note: "asked about seats", by an operator (ona).',
      'The record was changed, by an operator (demo).',
      expect.stringMatching(/^Booked: demo GRETA5/),
    ]);
    expect((await travellers('show', INGRID)).stdout).toMatch(/\d\d:\d\d {2}The account was frozen, by an operator/);
  });
});

describe('a number that several people use (S10)', () => {
  it('is asked in the language that was chosen there last, before it is known who calls', async () => {
    expect(said(await centre.call(SHARED))).toMatch(/Who is calling\? For Greta, press 1\. For Jonas, press 2\./);
    await centre.call(SHARED, '--press', '8');
    expect(said(await centre.call(SHARED))).toMatch(/请问您是哪一位？Greta请按1。Jonas请按2。/);
    await centre.call(SHARED, '--press', '8');
    expect(said(await centre.call(SHARED))).toMatch(/Who is calling\?/);
  });
});

describe('two records of one person', () => {
  it('become one, which every number leads to', async () => {
    const file = join(centre.data, 'jon.json');
    writeFileSync(
      file,
      JSON.stringify([{ name: 'Jon', familyName: 'Vogel', language: 'de', phones: ['+4915199999999'] }]),
    );
    await travellers('import', file);
    const merged = await travellers('merge', SHARED, '+4915199999999', '--name', 'Jonas');
    expect(merged).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^Jonas Vogel: one record now, /) });
    expect(said(await centre.call('+4915199999999', '--press', '1'))).toMatch(/Hello Jonas!.*\n.*train ICE 1557/);
    expect(await travellers('merge', SHARED, '+4915199999999', '--name', 'Jonas')).toMatchObject({
      exit: 1,
      stderr: 'These are one record already.\n',
    });
  });
});

describe('people from a file', () => {
  const file = () => join(centre.data, 'people.json');
  const ANTONIO = {
    name: 'António',
    familyName: 'Sousa',
    language: 'pt',
    phones: ['+351912345678', '+351912345679'],
    emails: [{ address: 'antonio@example.com', agreed: ['operational', 'marketing'] }],
    treatment: { what: 'vegetarian meals', why: 'asked for them' },
  };

  it('are kept or refused one by one, by line, field and reason; twice changes nothing', async () => {
    writeFileSync(file(), [JSON.stringify(ANTONIO), '', '{"name":', '{"name":"Zoe","teir":"gold"}'].join('\n'));
    const first = await travellers('import', file(), '--json');
    expect(first.exit).toBe(1);
    expect(first.lines()).toMatchObject([
      {
        read: 3,
        written: 1,
        unchanged: 0,
        rejected: [
          { line: 3, field: 'line', reason: 'This line is not JSON: look at its quotes and commas.' },
          { line: 4, field: 'familyName', reason: 'Give the family name.' },
          { line: 4, field: 'phones' },
          { line: 4, field: 'language' },
          { line: 4, field: 'person', reason: 'There is no such field: teir.' },
        ],
      },
    ]);
    writeFileSync(file(), JSON.stringify([ANTONIO]));
    const second = await travellers('import', file());
    expect(second).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/1 people read, 0 written, 1 unchanged, 0 rejected/),
    });
  });

  it('are known on the telephone', async () => {
    expect(said(await centre.call('+351912345679', '--press', '0'))).toMatch(/Hello António!/);
    expect((await travellers('show', '+351912345678')).stdout).toMatch(
      /antonio@example\.com {2}for operational, marketing/,
    );
  });

  it('do not overrule what the person said since', async () => {
    await travellers('consent', '+351912345678', 'antonio@example.com', 'marketing', 'no');
    await travellers('remove-phone', '+351912345678', '+351912345679');
    expect((await travellers('import', file(), '--json')).lines()).toMatchObject([{ unchanged: 1 }]);
    const { stdout } = await travellers('show', '+351912345678');
    expect(stdout).toMatch(/antonio@example\.com {2}for operational; not for marketing/);
    expect(stdout).not.toMatch(/\+351912345679/);
  });
});

describe('an order that is not written as it should be', () => {
  it.each([
    [['show', '061234567'], /country code, such as \+37061234567, or give the id/],
    [['add-phone', RASA, '12'], /^Write the number with its country code/],
    [['consent', RASA, RASA, 'safety', 'no'], /Allowed choices are operational, survey, marketing/],
    [['import', 'docs/table.md'], /neither a JSON list of people nor one JSON object a line/],
  ])('exits 2 and says what to do: %j', async ([command = '', ...args], sentence) => {
    const ran = await travellers(command, ...args);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
  });
});
