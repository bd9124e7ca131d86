import { describe, expect, it } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import { keyOf } from '../notices/a-notice.ts';
import { anEvening } from './an-evening.ts';

const { here, name, some, taken } = anEvening();

describe('provider throttled', () => {
  it('takes everything later, each once', async () => {
    here.provider = 'throttles';
    await here.write(some('operational', 6));
    await here.pass(5);
    expect([taken().all, await here.states(name())]).toEqual([0, { queued: 6 }]);
    here.provider = 'works';
    await here.pass(20);
    expect([taken(), await here.states(name())]).toEqual([{ all: 6, different: 6 }, { sent: 6 }]);
  });
});

describe('provider down for an hour', () => {
  it('takes everything behind it, each once, and what is of no use any more is given up', async () => {
    here.provider = 'is down';
    await here.write(some('operational', 4));
    await here.write(some('survey', 2, { notAfter: here.in(50).toISOString() }, 'late '));
    await here.pass(60);
    expect(await here.states(name())).toEqual({ queued: 4, failed: 2 });
    // After 1, 2, 4 and 8 minutes, and then every 15.
    expect((await here.notices(`${name()} 0`)).map(({ attempts }) => attempts)).toEqual([8]);
    here.provider = 'works';
    await here.pass(30);
    expect(taken()).toEqual({ all: 4, different: 4 });
    expect(await here.states(name())).toEqual({ sent: 4, failed: 2 });
  });
});

describe('provider delivering three times', () => {
  it('is asked once, however often it delivers', async () => {
    here.provider = 'delivers three times';
    await here.write(some('safety', 3));
    await here.pass(2);
    expect([taken(), await here.states(name())]).toEqual([{ all: 3, different: 3 }, { sent: 3 }]);
    const delivered = here.centre.provider.all().filter(({ text }) => text.startsWith(name()));
    expect(delivered.map((one) => one.delivered)).toEqual([3, 3, 3]);
  });

  it('as our own queue may, is asked once: three messages at one time, and three afterwards', async () => {
    const [notice] = some('operational', 1) as [Notice];
    await here.write([notice]);
    const body = JSON.stringify(keyOf(notice));
    const three = () => Promise.all([1, 2, 3].map(() => here.send('notices-dispatch', body)));
    await three();
    await here.pass(10);
    await three();
    await here.pass(10);
    expect([taken().all, await here.states(name())]).toEqual([1, { sent: 1 }]);
  });
});

describe('a provider', () => {
  it('that refuses a message for ever is asked once, and people see why', async () => {
    here.provider = 'refuses';
    await here.write(some('operational', 1));
    await here.pass(30);
    expect(await here.notices(name())).toMatchObject([
      { state: 'refused', attempts: 1, reason: 'the provider takes no such number or text' },
    ]);
  });

  it('that breaks off gets again what somebody depends on, and nothing else', async () => {
    here.provider = 'breaks off';
    await here.write(some('safety', 1));
    await here.write(some('marketing', 1, {}, 'advert '));
    await here.pass(0);
    await here.untilTaken(name(), 2);
    here.provider = 'works';
    await here.pass(5);
    expect(here.taken(`${name()} 0`)).toHaveLength(2);
    expect(here.taken(`${name()} advert`)).toHaveLength(1);
    expect(await here.states(name())).toEqual({ resent: 1, unknown: 1 });
  });
});
