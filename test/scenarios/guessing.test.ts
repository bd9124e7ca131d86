import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillsIn, numberOn } from './filled-in.ts';
import { only, RunningCentre, said } from './running-centre.ts';

const ANA = '+12025550123';
/** ANA2NY on the keys of a telephone, and the day on which she departs. */
const [LOCATOR, DAY] = ['262269', '0712'];
const TOO_MANY = 'There were too many wrong codes. We are getting a person who can help.';

const centre = new RunningCentre();
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

/** The answers that a caller got who keyed Ana's locator with these days, and what they heard. */
async function keys(from: string, days: readonly string[]) {
  const call = await centre.call(
    from,
    '--press',
    ['3', ...days.flatMap((day) => [`${LOCATOR}#`, `${day}#`])].join(','),
  );
  const answers = only(call, 'asked').filter(({ contract }) => contract === 'booking by locator');
  return { outcomes: answers.map(({ outcome }) => outcome), said: said(call), queues: only(call, 'queued') };
}

describe('who guesses on the line', () => {
  it('has five tries a day with their number, then gets to a person, even with the right day, and the owner is not kept out', async () => {
    const [first, second] = [
      await keys('+442079460001', ['0101', '0102', '0103']),
      await keys('+442079460001', ['0104', '0105']),
    ];
    expect([...first.outcomes, ...second.outcomes]).toEqual(Array(5).fill('noMatch'));
    const right = await keys('+442079460001', [DAY]);
    expect(right).toMatchObject({ outcomes: ['tooManyGuesses'], queues: [{ queue: 'General' }] });
    expect(right.said).toContain(TOO_MANY);
    expect(right.said).not.toMatch(/you fly/);
    expect((await keys(ANA, [DAY])).outcomes).toEqual(['found']);
  });

  it('has no more with another number: a locator takes ten in all, and the day after it is free again', async () => {
    const more = await keys('+442079460002', ['0106', '0107', '0108']);
    expect([...more.outcomes, ...(await keys('withheld', ['0109', '0110'])).outcomes]).toEqual(
      Array(5).fill('noMatch'),
    );
    const other = await keys('+442079460003', [DAY]);
    expect(other).toMatchObject({ outcomes: ['tooManyGuesses'], queues: [{ queue: 'General' }] });
    expect(other.said).not.toMatch(/you fly/);
    expect((await centre.run('clock', '--to', 'PT24H1M')).exit).toBe(0);
    expect((await keys('+442079460003', [DAY])).outcomes).toEqual(['found']);
  });
});

describe('who guesses on the form', () => {
  const of = (who: object, departs: string) =>
    fillsIn(centre.url, 'en', { name: 'Rasa', ...who, departs, kind: 'refund', about: 'paid twice' });
  const WRONG = ['2026-12-11', '2026-12-12', '2026-12-13', '2026-12-14', '2026-12-16'];
  /** How a page reads but for the number of its case. */
  const words = ({ says }: { readonly says: string }) => says.replaceAll(/\d{8}/g, 'NUMBER');

  it.each([
    ['with a number', { phone: '+8613800138000' }, '2026-12-02'],
    ['with a locator, from one number after the other', { locator: 'GRETA5' }, '2026-12-10'],
    ['with an address', { email: 'ana@example.com' }, '2026-12-24'],
  ])('%s names five days, and is told of the right one what they are told of every other', async (_, who, day) => {
    let number = 0;
    const typed = () => {
      number += 1;
      return 'locator' in who ? { ...who, phone: `+44207946010${number}` } : who;
    };
    const owners = await of(typed(), day);
    // Whoever knows the day is told how their case stands, and that it is this one.
    expect(numberOn(await of(typed(), day))).toBe(numberOn(owners));
    expect((await centre.run('clock', '--to', 'PT24H1M')).exit).toBe(0);
    const pages = [];
    for (const wrong of WRONG) pages.push(await of(typed(), wrong));
    pages.push(await of(typed(), day));
    for (const page of pages) expect(numberOn(page)).toMatch(/^\d{8}$/);
    for (const page of pages) expect(numberOn(page)).not.toBe(numberOn(owners));
    expect(new Set(pages.map(words)).size).toBe(1);
  });
});
