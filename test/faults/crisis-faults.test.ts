import { describe, expect, it } from 'vitest';
import { aCrisis, FIRST_TOLD, TOUCHED } from './a-crisis.ts';

const { here, doors, name, start, status, told, bells, page, execution } = aCrisis();
const ended = async () => [await execution(`${name()}-v1`), await execution(`${name()}-v1-p4`)];
const ALL_WELL = ['SUCCEEDED', 'SUCCEEDED'];
const everybodyOnce = async () => {
  expect(told()).toEqual(TOUCHED);
  expect((await status()).told).toEqual({
    ...{ sent: TOUCHED.length, resent: 0, failed: 0, unknown: 0, refused: 0, pending: 0 },
  });
};
const refused = { status: 503, error: 'SlowDown' };
const throttled = { status: 400, error: 'ThrottlingException' };
const isPut = (action: string) => action === 'PUT';

describe('a step of the playbook', () => {
  it('that dies half-way in a page is tried again: everybody is told once and counted once', async () => {
    let written = 0;
    const there = doors().DYNAMODB.hold((action, _, body) => {
      if (action === 'PutItem' && body.includes('version 1')) written += 1;
      return written === 11;
    });
    await start();
    await there;
    await here().pool('crisis-on-step').kill();
    await here().pass(30);
    await everybodyOnce();
    expect(await ended()).toEqual(ALL_WELL);
  }, 120_000);

  it('that a busy table turns away when it counts a page comes to the same when it is tried again', async () => {
    const times = doors().DYNAMODB.refuse(
      (action, _, body) => action === 'PutItem' && body.includes(`PAGE#000001#00000${FIRST_TOLD}`),
      throttled,
    );
    await start();
    await here().pass(10);
    // Until it is counted, what is sent is not pending, and what comes behind it waits.
    expect([times() > 3, (await status()).written]).toEqual([true, false]);
    doors().DYNAMODB.free();
    await here().pass(60);
    await everybodyOnce();
    expect(await ended()).toEqual(ALL_WELL);
  }, 120_000);
});

describe('the store of pages', () => {
  it('that refuses for ten minutes has the page behind it, and nobody waits for it', async () => {
    doors().S3.refuse(isPut, refused);
    await start();
    await here().pass(10);
    await everybodyOnce();
    expect([await page(), (await status()).pageVersion]).toEqual([undefined, 0]);
    doors().S3.free();
    await here().pass(30);
    expect([(await status()).pageVersion, await ended()]).toEqual([1, ALL_WELL]);
  }, 120_000);

  it('that refuses for good fails the playbook at its end; everybody is told, and who leads begins it anew by the same order', async () => {
    doors().S3.refuse(isPut, refused);
    await start();
    await here().pass(120);
    await everybodyOnce();
    expect([bells(), (await status()).pageVersion, await ended()]).toEqual([1, 0, ['FAILED', 'SUCCEEDED']]);
    doors().S3.free();
    await start();
    await here().pass(10);
    await everybodyOnce();
    expect([(await status()).pageVersion, await execution(`${name()}-v1-again-1`)]).toEqual([1, 'SUCCEEDED']);
  }, 240_000);
});

it('Connect throttling the bell: it rings later, once, and nobody waits for it', async () => {
  const times = doors().CONNECT.refuse(isPut, { status: 429, error: 'ThrottlingException' });
  await start();
  await here().pass(10);
  await everybodyOnce();
  expect([times() > 3, bells()]).toEqual([true, 0]);
  doors().CONNECT.free();
  await here().pass(30);
  expect([bells(), await ended()]).toEqual([1, ALL_WELL]);
}, 120_000);

it('a provider that is down for an hour: all is pending, and everybody is told once behind it', async () => {
  here().provider = 'is down';
  await start();
  await here().pass(60);
  expect([told(), (await status()).told.pending, await ended()]).toEqual([[], TOUCHED.length, ALL_WELL]);
  here().provider = 'works';
  await here().pass(30);
  await everybodyOnce();
}, 120_000);

it('a table that refuses everything further on fails that execution, and the same order begins it anew and tells who was left', async () => {
  doors().DYNAMODB.refuse((action, _, body) => action === 'PutItem' && body.includes('PAGE#000001#000004'), throttled);
  await start();
  await here().pass(120);
  expect([(await status()).written, await ended()]).toEqual([false, ['SUCCEEDED', 'FAILED']]);
  doors().DYNAMODB.free();
  await start();
  await here().pass(10);
  await everybodyOnce();
  expect(await execution(`${name()}-v1-again-1-p4`)).toBe('SUCCEEDED');
}, 240_000);
