import { describe, expect, it } from 'vitest';
import { ALL_ONCE, ALL_WELL, aCrisis, NONE } from './a-crisis.ts';
import { FIRST_TOLD, LAST, TOUCHED } from './a-manifest.ts';

const { here, doors, free, order, asks, came, bells, isOnPage, ended, counted, status } = aCrisis();

const slowDown = { status: 503, error: 'SlowDown' };
const throttled = { status: 400, error: 'ThrottlingException' };
type Fits = (action: string, path: string, body: string) => boolean;
const isPut: Fits = (action) => action === 'PUT';
const asked =
  (asks: string, ...has: readonly string[]): Fits =>
  (action, _, body) =>
    action === asks && has.every((one) => body.includes(one));
const counts = (page: number) => asked('PutItem', `#00000${page}"`, 'PAGE#');

/** The client of a step asks three times, so that after so many refusals steps have failed and were done anew. */
const TIMES = 9;

async function allWell(): Promise<void> {
  expect(await came()).toEqual(ALL_ONCE);
  expect([await isOnPage(), await ended(), await counted()]).toEqual([true, ALL_WELL, TOUCHED.length]);
  expect((await status()).written).toBe(true);
}

describe('a step of the playbook', () => {
  it('that dies half-way in a page is done anew: everybody is told once and counted once', async () => {
    let written = 0;
    const there = doors().DYNAMODB.hold((...request) => asked('PutItem', 'INBOX#')(...request) && ++written === 11);
    await asks(await order('start'));
    await there;
    await here.pool('crisis-on-step').kill();
    await here.pass(10);
    await allWell();
    expect(bells()).toBe(1);
  });

  it.each<readonly [string, Fits]>([
    ['when it reads what is told', asked('BatchGetItem', 'VERSION#')],
    ['when it writes down that the page is up', asked('PutItem', 'PUBLISHED')],
    ['when it reads who departs', asked('Query')],
    [
      'when it writes every other notice',
      (action, _, body) => action === 'PutItem' && /INBOX#\+\d+[02468]"/.test(body),
    ],
    ['when it counts a page', counts(FIRST_TOLD)],
    ['when it counts the last page', counts(LAST)],
  ])('that a busy table turns away %s comes to the same when it is done anew', async (_, fits) => {
    let turned = 0;
    doors().DYNAMODB.refuse((...request) => turned < TIMES && fits(...request) && ++turned > 0, throttled);
    await asks(await order('update'));
    await here.pass(10);
    expect(turned).toBe(TIMES);
    await allWell();
  });
});

describe('a provider', () => {
  it('that is down: all is pending, and behind it everybody is told once', async () => {
    here.provider = 'is down';
    await asks(await order('update'));
    await here.pass(10);
    expect(await came()).toEqual({ told: { ...NONE, pending: TOUCHED.length }, taken: [] });
    here.provider = 'works';
    await here.pass(20);
    await allWell();
  });

  it('that breaks off has told some, who are told again, and status says how many', async () => {
    here.provider = 'breaks off';
    await asks(await order('update'));
    await here.pass(0);
    const { told, taken: first } = await came();
    expect([told, first.length > 0]).toEqual([{ ...NONE, pending: TOUCHED.length }, true]);
    here.provider = 'works';
    await here.pass(10);
    expect(await came()).toEqual({
      told: { ...NONE, sent: TOUCHED.length - first.length, resent: first.length },
      taken: [...TOUCHED, ...first].sort(),
    });
  });

  it('that refuses for good has nothing, and all is refused', async () => {
    here.provider = 'refuses';
    await asks(await order('update'));
    await here.pass(10);
    expect(await came()).toEqual({ told: { ...NONE, refused: TOUCHED.length }, taken: [] });
  });
});

it('a store of pages that refuses for ten minutes has the page behind it, and nobody waits for it', async () => {
  doors().S3.refuse(isPut, slowDown);
  await asks(await order('update'));
  await here.pass(10);
  expect([await came(), await isOnPage()]).toEqual([ALL_ONCE, false]);
  free();
  await here.pass(10);
  await allWell();
});

it('Connect throttling the bell: it rings later, once, and nobody waits for it', async () => {
  const ends = await order('end');
  const before = bells();
  doors().CONNECT.refuse(isPut, { status: 429, error: 'ThrottlingException' });
  await asks(ends);
  await here.pass(10);
  expect([await came(), bells()]).toEqual([ALL_ONCE, before]);
  free();
  await here.pass(10);
  await allWell();
  expect(bells()).toBe(before + 1);
});

it('a store and a table that refuse for good fail both executions, and the same order begins them anew and tells who was left', async () => {
  const starts = await order('start');
  const before = bells();
  doors().S3.refuse(isPut, slowDown);
  doors().DYNAMODB.refuse(counts(LAST), throttled);
  await asks(starts);
  await here.pass(90);
  const { pageVersion, written } = await status();
  expect({ pageVersion, written, rang: bells() - before }).toEqual({ pageVersion: 0, written: false, rang: 1 });
  expect(await ended()).toEqual(['FAILED', 'FAILED']);
  free();
  await asks(starts);
  await here.pass(5);
  expect(await came()).toEqual(ALL_ONCE);
  expect([await isOnPage(), await ended(1)]).toEqual([true, ALL_WELL]);
});
