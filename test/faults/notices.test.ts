import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../lambdas/notices/notice.ts';
import type { MessageClass } from '../../lambdas/travellers/consent.ts';
import { credentials } from '../events/small-centre.ts';
import { agreeable, aNotice, keyOf } from '../notices/a-notice.ts';
import { trip } from '../notices/a-traveller.ts';
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

interface Dead {
  readonly lying: readonly { readonly key: string; readonly queue: string }[];
}

/** What the operators' function answers. */
const command = async <Answer = object>(order: object): Promise<Answer> => {
  const outcome = await here.pool('notices-on-command').invoke(order);
  if (!('answer' in outcome)) throw new Error(outcome.error.errorMessage);
  return outcome.answer as Answer;
};

const send = async (queue: string, body: string): Promise<void> => {
  const { endpoint } = here.centre.queues;
  const client = new SQSClient({ endpoint, region: 'eu-central-1', credentials });
  await client.send(
    new SendMessageCommand({ QueueUrl: `${endpoint}/000000000000/wayline-dev-${queue}`, MessageBody: body }),
  );
  client.destroy();
};

describe('what holds a notice', () => {
  const NUMBER = '+12025550124';
  const frozen = agreeable({
    traveller: 'frozen',
    phones: [{ number: NUMBER, consents: { operational: { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } } }],
    emails: [],
    trips: [trip({ departs: '2026-12-20T09:00', departsAt: '2026-12-20T14:00:00Z', departsZone: 'America/New_York' })],
    hold: { since: '2026-12-04T12:00:00Z', by: 'operator' },
  });

  it('is a frozen account: what is of use still goes when it is thawed, each once', async () => {
    const theirs = { to: NUMBER, traveller: 'frozen' };
    await here.write(some('operational', 3, theirs), [frozen]);
    const soon = here.in(30).toISOString();
    await here.write(
      some('operational', 1, { ...theirs, notAfter: soon }).map((one) => ({ ...one, occasion: `${name} soon` })),
    );
    await here.pass(40);
    expect([taken().all, await here.states(name)]).toEqual([0, { held: 4 }]);
    const thaw = { operator: 'ona', who: { traveller: 'frozen' }, do: { does: 'release', proof: '2012' } };
    expect(await here.pool('travellers-on-command').invoke(thaw)).toMatchObject({ answer: { did: 'account thawed' } });
    await here.pass(5);
    expect(await here.states(name)).toEqual({ sent: 3, refused: 1 });
    expect(taken()).toEqual({ all: 3, different: 3 });
  });

  it('is an operator: nothing of a template goes until it is released, and then each once', async () => {
    expect(await command({ does: 'hold', operator: 'ona', template: 'booked' })).toEqual({ held: 'booked' });
    await here.write(some('operational', 4));
    await here.write(some('safety', 1).map((one) => ({ ...one, occasion: `${name} safety`, text: `${name} safety` })));
    await here.pass(2);
    expect(await here.states(name)).toEqual({ held: 4, sent: 1 });
    expect(await command({ does: 'release', template: 'booked' })).toEqual({ released: 4 });
    await here.pass(5);
    expect([taken(), await here.states(name)]).toEqual([{ all: 5, different: 5 }, { sent: 5 }]);
  });
});

describe('what somebody refuses while it waits', () => {
  it('is not sent, though they had agreed when it was written (S95)', async () => {
    const number = '+12025550126';
    const yes = { given: true, at: '2026-11-22T12:00:00Z', how: 'caller' } as const;
    const phones = [{ number, consents: { operational: yes, survey: yes } }];
    const fickle = agreeable({ traveller: 'fickle', phones, emails: [] });
    here.provider = 'is down';
    await here.write(some('survey', 2, { to: number, traveller: 'fickle' }), [fickle]);
    await here.write(
      some('operational', 1, { to: number, traveller: 'fickle' }).map((one) => ({ ...one, occasion: `${name} news` })),
    );
    await here.pass(1);
    expect([taken().all, await here.states(name)]).toEqual([0, { queued: 3 }]);
    const refuse = { does: 'consent', to: number, class: 'survey', given: false };
    const order = { operator: 'ona', who: { traveller: 'fickle' }, do: refuse };
    expect(await here.pool('travellers-on-command').invoke(order)).toMatchObject({ answer: { traveller: 'fickle' } });
    here.provider = 'works';
    await here.pass(30);
    expect(await here.states(name)).toEqual({ refused: 2, sent: 1 });
    const refused = (await here.notices(name)).filter(({ state }) => state === 'refused');
    expect(refused.map(({ class: type, reason }) => `${type}: ${reason}`)).toEqual([
      ...['survey: no consent', 'survey: no consent'],
    ]);
  });
});

describe('a provider', () => {
  it('that throttles takes everything later, each once', async () => {
    here.provider = 'throttles';
    await here.write(some('operational', 6));
    await here.pass(5);
    expect([taken().all, await here.states(name)]).toEqual([0, { queued: 6 }]);
    here.provider = 'works';
    await here.pass(20);
    expect([taken(), await here.states(name)]).toEqual([{ all: 6, different: 6 }, { sent: 6 }]);
  });

  it('that is down for an hour takes everything behind it, each once, and what is of no use any more is refused', async () => {
    here.provider = 'is down';
    await here.write(some('operational', 4));
    await here.write(
      some('survey', 2, { notAfter: here.in(50).toISOString() }).map((one, n) => ({
        ...one,
        occasion: `${name} late ${n}`,
      })),
    );
    await here.pass(60);
    here.provider = 'works';
    await here.pass(30);
    expect(taken()).toEqual({ all: 4, different: 4 });
    expect(await here.states(`${name} late`)).toEqual({ failed: 2 });
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
    await here.write(
      some('marketing', 1).map((one) => ({ ...one, occasion: `${name} advert`, text: `${name} advert` })),
    );
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
    here.provider = 'waits';
    await here.write(some('operational', 40));
    let kills = 0;
    for (const _ of ['first', 'second']) {
      const before = taken().all;
      await expect.poll(() => taken().all).toBeGreaterThan(before);
      await here.pool('notices-on-dispatch').kill();
      // As many sandboxes as the queue has batches at work.
      kills += 5;
    }
    here.provider = 'works';
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
    const { lying } = await command<Dead>({ does: 'dead' });
    expect(lying).toMatchObject([{ queue: 'notices-dispatch' }]);
    // Tried again, it fails again.
    expect(await command({ does: 'redrive', keys: [lying[0]?.key.slice(0, 8)] })).toEqual({ redriven: 1 });
    expect((await command<Dead>({ does: 'dead' })).lying).toEqual([]);
    await here.pass(20);
    expect((await command<Dead>({ does: 'dead' })).lying).toHaveLength(1);
  });
});

describe('a feeder', () => {
  it('killed while it feeds is followed by another, and everything goes once', async () => {
    await here.write(some('operational', 20));
    const moved = here.pass(0);
    await expect.poll(async () => (await here.states(name))['queued'] ?? 0).toBeGreaterThan(0);
    await here.pool('notices-on-written').kill();
    await here.pool('notices-on-feed').kill();
    await moved;
    await here.pass(30);
    expect([taken(), await here.states(name)]).toEqual([{ all: 20, different: 20 }, { sent: 20 }]);
  });

  it('sees what is written while it is at it', async () => {
    const waves = [1, 2, 3, 4];
    await Promise.all(
      waves.map((wave) =>
        here.write(
          some('operational', 3).map((one) => ({
            ...one,
            occasion: `${name} ${wave} ${one.occasion}`,
            text: `${name} ${wave} ${one.text}`,
          })),
        ),
      ),
    );
    await here.pass(5);
    expect([taken(), await here.states(name)]).toEqual([{ all: 12, different: 12 }, { sent: 12 }]);
  });
});
