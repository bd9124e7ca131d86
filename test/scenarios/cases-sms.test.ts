import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Ordering } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const ANA = '+12025550123';
const RASA = '+37061234567';

const centre = new RunningCentre();
const desks = new Ordering(centre);
const darius = () => desks.at('darius');
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());
afterEach(() => desks.goHome());

const listed = () => centre.lists('cases', 'list');
const shown = async (number = '') => (await centre.run('cases', 'show', number)).stdout;

describe('a problem by SMS', () => {
  const reply = async (text: string, ...more: readonly string[]) =>
    (await centre.run('reply', '--from', ANA, text, '--json', ...more)).lines()[0] as {
      did: string;
      answered: readonly { template: string; says: string }[];
    };

  it('is a case where its first word says so, answered with number and day; what is said next goes on with it (S67)', async () => {
    const opened = await reply('Problem: the airline charged me twice, please refund', '--id', 'p1');
    expect(opened).toMatchObject({ did: 'case', answered: [{ template: 'case-opened' }] });
    const of = /\b\d{8}\b/.exec(opened.answered[0]?.says ?? '')?.[0] ?? '';
    expect(opened.answered[0]?.says).toMatch(/by (Friday 11 December|Fri|11)/);
    expect(await reply('Problem: the airline charged me twice, please refund', '--id', 'p1')).toMatchObject({
      did: 'case',
    });
    expect((await shown(of)).match(/^\S+ +by sms: /gm)).toHaveLength(1);
    expect(await reply('It was the card that ends with 1111')).toMatchObject({ did: 'case' });
    expect(await shown(of)).toContain('by sms: It was the card that ends with 1111');
    expect(await listed()).toHaveLength(1);
  });

  it('has a result that somebody of ours phones them about, and what they say to it is kept (S69)', async () => {
    const [of] = (await listed()).filter(({ way }) => way === 'sms');
    await darius().is('Available');
    await expect.poll(async () => (await darius().does('accept')).status).toBe(200);
    await expect.poll(async () => (await darius().pages()).length).toBeGreaterThan(0);
    await darius().act(`${of?.['case']}: a refund`);
    await darius().act('Write the result');
    await darius().act('Continue', { says: 'One of the two is paid back.', tell: 'call' });
    await centre.run('clock');
    expect((await centre.run('inbox', '--number', ANA)).stdout).not.toContain('case-resolved');
    await darius().act('They were phoned');
    await darius().act('Continue', { says: 'thanked us, and is content' });
    expect(await shown(String(of?.['case']))).toMatch(/Darius \S+: .*thanked us, and is content/);
  });

  it('is not what it was before: a wish stays a wish, and what may mean an end goes to a person', async () => {
    expect(await reply('STATUS')).toMatchObject({ did: 'told' });
    expect(await reply('Problem: stop sending me these, freeze it')).toMatchObject({ did: 'work' });
  });

  it('of somebody in danger needs no such word: it is a rescue in front of all, and they are told how they get to a person first (S66)', async () => {
    const hers = (await centre.run('reply', '--from', RASA, 'I am stranded in Oslo and hurt', '--json')).lines()[0];
    expect(hers).toMatchObject({
      did: 'case',
      answered: [{ template: 'case-danger', says: expect.stringMatching(/\+12025550100 ir spauskite 9.*112/) }],
    });
    expect((await listed())[0]).toMatchObject({ kind: 'rescue', urgency: 'safety', way: 'sms' });
  });
});
