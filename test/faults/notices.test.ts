import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { credentials } from '../events/small-centre.ts';
import { agreeable, aNotice, keyOf } from '../notices/a-notice.ts';
import { FaultyCentre } from './a-centre.ts';

const here = new FaultyCentre();
beforeAll(async () => {
  await here.open();
  await here.write([], [agreeable()]);
  // Eight in the evening in Vilnius: it is day from New York to Hawaii.
  await here.centre.moveTo(new Date('2026-12-04T19:00:00Z'));
});
afterAll(() => here.remove());

let name = '';
beforeEach(() => {
  name = randomUUID();
  here.provider = 'works';
});

/** Notices of this test, all to one number. */
const some = (type: MessageClass, count: number, change: Partial<Notice> = {}): Notice[] =>
  Array.from({ length: count }, (_, n) => aNotice(type, { occasion: `${name} ${n}`, text: `${name} ${n}`, ...change }));

/** What providers took of this test, and whether each message was among it. */
const taken = () => ({ all: here.taken(name).length, different: new Set(here.taken(name)).size });

const send = async (queue: string, body: string): Promise<void> => {
  const { endpoint } = here.centre.queues;
  const client = new SQSClient({ endpoint, region: 'eu-central-1', credentials });
  await client.send(
    new SendMessageCommand({ QueueUrl: `${endpoint}/000000000000/wayline-dev-${queue}`, MessageBody: body }),
  );
  client.destroy();
};

describe('a provider', () => {
  it('that throttles takes everything later, each once', async () => {
    here.provider = 'throttles';
    await here.write(some('operational', 20));
    await here.pass(5);
    expect([taken().all, await here.states(name)]).toEqual([0, { queued: 20 }]);
    here.provider = 'works';
    await here.pass(20);
    expect([taken(), await here.states(name)]).toEqual([{ all: 20, different: 20 }, { sent: 20 }]);
  });

  it('that is down for an hour takes everything behind it, each once, and what is of no use any more is refused', async () => {
    here.provider = 'is down';
    await here.write(some('operational', 10));
    await here.write(some('survey', 5, { notAfter: here.in(50).toISOString() }).map((one, n) => ({ ...one, occasion: `${name} late ${n}` })));
    await here.pass(60);
    here.provider = 'works';
    await here.pass(30);
    expect(taken()).toEqual({ all: 10, different: 10 });
    expect(await here.states(`${name} late`)).toEqual({ failed: 5 });
  });

  it('that delivers three times is asked once', async () => {
    here.provider = 'delivers three times';
    await here.write(some('safety', 3));
    await here.pass(2);
    expect([taken(), await here.states(name)]).toEqual([{ all: 3, different: 3 }, { sent: 3 }]);
  });

  it('that refuses a message for ever is asked once, and people see why', async () => {
    here.provider = 'refuses';
    await here.write(some('operational', 1));
    await here.pass(30);
    expect(await here.notices(name)).toMatchObject([
      { state: 'refused', attempts: 1, reason: 'the provider takes no such number or text' },
    ]);
  });

  it('that breaks off gets again what somebody depends on, and nothing else', async () => {
    here.provider = 'breaks off';
    await here.write(some('safety', 1));
    await here.write(some('marketing', 1).map((one) => ({ ...one, occasion: `${name} advert`, text: `${name} advert` })));
    await here.pass(0);
    await here.untilTaken(name, 2);
    here.provider = 'works';
    await here.pass(5);
    expect(here.taken(`${name} 0`)).toHaveLength(2);
    expect(here.taken(`${name} advert`)).toHaveLength(1);
    expect(await here.states(name)).toEqual({ resent: 1, unknown: 1 });
  });
});

describe('a dispatcher', () => {
  it.each<[MessageClass, string, number]>([
    ['safety', 'resent', 2],
    ['operational', 'resent', 2],
    ['survey', 'unknown', 1],
    ['marketing', 'unknown', 1],
  ])('killed between the provider’s yes and our mark: %s ends as %s', async (type, state, times) => {
    here.provider = 'waits';
    await here.write(some(type, 1));
    await here.untilTaken(name, 1);
    await here.pool('notices-on-dispatch').kill();
    here.provider = 'works';
    await here.pass(10);
    expect([taken().all, await here.states(name)]).toEqual([times, { [state]: 1 }]);
  });

  it('killed again and again loses nothing, and sends again at most as often as it was killed', async () => {
    await here.write(some('operational', 40));
    let kills = 0;
    for (const _ of [1, 2, 3, 4, 5]) {
      here.provider = 'waits';
      const before = taken().all;
      const moved = here.pass(0.05);
      await expect.poll(() => taken().all).toBeGreaterThan(before);
      await here.pool('notices-on-dispatch').kill();
      kills += 5;
      here.provider = 'works';
      await moved;
    }
    await here.pass(30);
    const states = await here.states(name);
    expect(taken().different).toBe(40);
    expect((states['sent'] ?? 0) + (states['resent'] ?? 0)).toBe(40);
    expect(taken().all - 40).toBeLessThanOrEqual(kills);
  });

  it('asked twice by its queue sends once', async () => {
    const [notice] = some('operational', 1) as [Notice];
    await here.write([notice]);
    const body = JSON.stringify(keyOf(notice));
    for (const _ of [1, 2, 3]) await send('notices-dispatch', body);
    await here.pass(10);
    expect([taken().all, await here.states(name)]).toEqual([1, { sent: 1 }]);
  });

  it('lays a message aside that nobody can read, and goes on with the others', async () => {
    await send('notices-dispatch', '{"pk":');
    await here.write(some('operational', 3));
    await here.pass(20);
    expect([taken().all, await here.states(name)]).toEqual([3, { sent: 3 }]);
    const failed = here.centre.queues.find('arn:aws:sqs:eu-central-1:000000000000:wayline-dev-notices-dispatch-failed');
    expect(failed?.inspectMessages().ready.map(({ body }) => body)).toEqual(['{"pk":']);
  });
});

describe('a feeder', () => {
  it('killed while it feeds is followed by another, and everything goes once', async () => {
    await here.write(some('operational', 60));
    const moved = here.pass(0);
    await expect.poll(async () => (await here.states(name))['queued'] ?? 0).toBeGreaterThan(0);
    await here.pool('notices-on-written').kill();
    await here.pool('notices-on-feed').kill();
    await moved;
    await here.pass(30);
    expect([taken(), await here.states(name)]).toEqual([{ all: 60, different: 60 }, { sent: 60 }]);
  });

  it('sees what is written while it is at it', async () => {
    const waves = [1, 2, 3, 4, 5, 6];
    await Promise.all(
      waves.map((wave) =>
        here.write(some('operational', 5).map((one) => ({ ...one, occasion: `${name} ${wave} ${one.occasion}`, text: `${name} ${wave} ${one.text}` }))),
      ),
    );
    await here.pass(5);
    expect([taken(), await here.states(name)]).toEqual([{ all: 30, different: 30 }, { sent: 30 }]);
  });
});
