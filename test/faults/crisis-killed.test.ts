import { expect, it } from 'vitest';
import { aCrisis, FIRST_TOLD, LAST, TOUCHED } from './a-crisis.ts';

const { here, doors, name, start, beginAgain, status, told, bells, page, execution } = aCrisis();

/** As many dispatchers die with the centre. */
const AT_WORK = 5;

/** Reads where a page of travellers begins, which is in what the page before it came to. */
const reads = (number: number) => (action: string, _: string, body: string) =>
  action === 'BatchGetItem' && body.includes(`PAGE#000001#${String(number - 1).padStart(6, '0')}`);
const writes = (what: string, times = 1) => {
  let seen = 0;
  return (action: string, _: string, body: string) => {
    if (action === 'PutItem' && body.includes(what)) seen += 1;
    return seen === times;
  };
};
const puts = (times: number) => {
  let seen = 0;
  return (action: string) => {
    if (action === 'PUT') seen += 1;
    return seen === times;
  };
};

it.each([
  ['before a page is up', 'S3', puts(1)],
  ['between two pages of one version', 'S3', puts(3)],
  ['when it is up and not yet written down', 'DYNAMODB', writes('PUBLISHED')],
  ['while it rings', 'CONNECT', (action: string) => action === 'PUT'],
  ['before anybody is told', 'DYNAMODB', reads(1)],
  ['half-way in a page, with ten notices written', 'DYNAMODB', writes('version 1', 11)],
  ['when a page is written and not yet counted', 'DYNAMODB', writes(`PAGE#000001#00000${FIRST_TOLD}`)],
  ['when it has gone on in another execution', 'DYNAMODB', reads(LAST)],
  ['when the last page is written and not yet counted', 'DYNAMODB', writes(`PAGE#000001#00000${LAST}`)],
] as const)(
  'the centre killed %s and begun again tells everybody once',
  async (_, service, fits) => {
    const there = doors()[service].hold(fits);
    await start();
    await there;
    await beginAgain();
    await here().pass(15);
    expect([...new Set(told())]).toEqual(TOUCHED);
    const { resent, sent, pending, failed, unknown, refused } = (await status()).told;
    // Who was with a provider at that moment is told again: one for each dispatcher at most.
    expect(told().length - TOUCHED.length).toBeLessThanOrEqual(AT_WORK);
    expect(resent).toBeLessThanOrEqual(AT_WORK);
    expect({ all: sent + resent, pending, failed, unknown, refused }).toEqual({
      ...{ all: TOUCHED.length, pending: 0, failed: 0, unknown: 0, refused: 0 },
    });
    expect(await status()).toMatchObject({ written: true, pageVersion: 1, trips: TOUCHED.length });
    expect([await page(), bells()]).toEqual([expect.stringContaining('Wayline'), 1]);
    expect([await execution(`${name()}-v1`), await execution(`${name()}-v1-p4`)]).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  },
  120_000,
);
