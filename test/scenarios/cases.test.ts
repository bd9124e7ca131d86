import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningCentre, said } from './running-centre.ts';

const RASA = '+37061234567';
const STRANGER = '+442079460005';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const dial = async (from: string, press: string) => said(await centre.call(from, '--press', press));
const cases = async () => (await centre.run('cases', 'list', '--json')).lines();
const texts = async (number: string) => (await centre.run('inbox', '--number', number, '--json')).lines();

describe('a problem told by key', () => {
  it('has a number and an honest day, is told by SMS, and is one however often it is told (S36, S38, S55, S56)', async () => {
    const heard = await dial(RASA, '4,1');
    const number = /case ((?:\d ){7}\d), about a refund\. You hear from us by Friday 11 December\./.exec(heard)?.[1];
    expect(number, heard).toBeDefined();
    const digits = number?.replaceAll(' ', '') ?? '';
    await centre.run('clock');
    expect((await texts(RASA)).filter(({ template }) => template === 'case-opened')).toMatchObject([
      { language: 'lt', state: 'sent', text: expect.stringContaining(digits) },
    ]);
    const again = await dial(RASA, '4,1,1');
    expect(again).toContain(`Your case ${number}, about a refund, is with finance, and keeps your place since Friday`);
    await centre.run('clock');
    expect(await cases()).toMatchObject([{ case: digits, kind: 'refund', department: 'finance', urgency: 'soon' }]);
    expect((await texts(RASA)).filter(({ template }) => template === 'case-opened')).toHaveLength(1);
    const { stdout } = await centre.run('cases', 'show', digits);
    expect(stdout.match(/^\S+ +by phone: /gm)).toHaveLength(2);
  });

  it('of somebody unknown is theirs by the number that they call from, and behind who departs soon (S53)', async () => {
    await dial(STRANGER, '4,1');
    await centre.run('clock');
    expect(await cases()).toMatchObject([{ urgency: 'soon' }, { urgency: 'in line', kind: 'refund', departs: null }]);
    expect((await centre.run('cases', 'next', '--department', 'finance', '--json')).lines()).toMatchObject([
      { urgency: 'soon' },
    ]);
    expect(await centre.run('cases', 'show', '12345670')).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(/There is no case 12345670\. It has eight digits\./),
    });
    expect(await centre.run('cases', 'list', '--department', 'kitchen')).toMatchObject({ exit: 2 });
  });

  it('stands behind who is in danger, whichever departments have them: danger, a week, who came first (S53, S62)', async () => {
    await dial('+442079460006', '9');
    await dial(STRANGER, '4,2');
    await centre.run('clock', '--to', '2026-12-04T12:30:00Z');
    expect(await cases()).toMatchObject([
      { urgency: 'safety', department: 'management', escalated: 'promise' },
      { urgency: 'soon', department: 'finance' },
      { urgency: 'in line', department: 'finance' },
      { urgency: 'in line', department: 'planner' },
    ]);
    expect((await centre.run('cases', 'next', '--json')).lines()).toMatchObject([{ urgency: 'safety' }]);
    expect((await centre.run('cases', 'next', '--department', 'finance')).stdout).toMatch(/departs soon.*\n$/);
  });
});
