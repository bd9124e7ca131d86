import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, merge, waited } from '../../lambdas/insights/rules.ts';

const instant = fc.integer({ min: 0, max: 4 }).map((minute) => `2026-11-23T08:0${minute}:00.000Z`);
const basics = {
  contactId: 'c1',
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  initiatedAt: '2026-11-23T08:00:00.000Z',
};
const pair = (at: string, what: string) =>
  fc.oneof(
    fc.constant({}),
    fc.record({ [at]: instant, [what]: fc.constantFrom('a', 'b') }),
    fc.record({ [at]: instant }),
  );

/** Whatever an event may tell, in any order and with anything missing. */
const heard: fc.Arbitrary<Contact> = fc
  .tuple(pair('queuedAt', 'queueArn'), pair('connectedAt', 'agentArn'), pair('disconnectedAt', 'disconnectReason'))
  .map((pairs) => waited(Object.assign({}, basics, ...pairs) as Contact));
const recorded: fc.Arbitrary<Contact> = fc
  .record({ recordedAt: instant, waitSeconds: fc.nat(), handlingSeconds: fc.nat() })
  .map((record) => ({ ...basics, ...record }));

const all = (told: readonly Contact[]): Contact | undefined =>
  told.reduce<Contact | undefined>((known, one) => merge(known, one), undefined);

describe('events', () => {
  const shuffled = fc
    .array(heard, { minLength: 1, maxLength: 6 })
    .chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })));

  it('say the same in whatever order they come', () => {
    fc.assert(fc.property(shuffled, ([told, otherwise]) => void expect(all(otherwise)).toEqual(all(told))));
  });

  it('say nothing more when they come twice', () => {
    fc.assert(fc.property(shuffled, ([told, again]) => void expect(all([...told, ...again])).toEqual(all(told))));
  });

  it('keep the queue and the agent who came last, and the wait between those two', () => {
    const first = waited({ ...basics, queueArn: 'general', queuedAt: '2026-11-23T08:01:00.000Z' });
    const second = waited({ ...basics, queueArn: 'emergency', queuedAt: '2026-11-23T08:02:00.000Z' });
    const connected = waited({ ...basics, agentArn: 'ana', connectedAt: '2026-11-23T08:02:05.900Z' });
    expect(all([second, connected, first])).toEqual({ ...second, ...connected, waitSeconds: 5 });
  });
});

describe('a record', () => {
  const mixed = fc.tuple(fc.array(heard, { maxLength: 5 }), fc.array(recorded, { minLength: 1, maxLength: 3 }));

  it('replaces whatever events said, the latest of several, whenever it comes', () => {
    fc.assert(
      fc.property(mixed, fc.infiniteStream(fc.boolean()), ([events, records], eventNext) => {
        const latest = records.reduce((a, b) => ((b.recordedAt ?? '') > (a.recordedAt ?? '') ? b : a));
        const told: Contact[] = [];
        const [left, right] = [[...events], [...records]];
        while (left.length + right.length > 0) {
          const next = (eventNext.next().value && left.length > 0) || right.length === 0 ? left.shift() : right.shift();
          if (next) told.push(next);
        }
        expect(all(told)).toEqual(latest);
      }),
    );
  });
});

describe('a wait', () => {
  it.each([
    ['08:00:10.900', '08:00:12.100', 2],
    ['08:00:10.100', '08:00:10.900', 0],
    ['08:00:12.000', '08:00:10.000', 0],
  ])('from %s to %s is %i seconds, as Connect counts', (from, to, seconds) => {
    const contact = { ...basics, queuedAt: `2026-11-23T${from}Z`, connectedAt: `2026-11-23T${to}Z` };
    expect(waited(contact).waitSeconds).toBe(seconds);
  });

  it('goes on while nobody came', () => {
    expect(waited({ ...basics, queuedAt: '2026-11-23T08:00:10.000Z' })).not.toHaveProperty('waitSeconds');
  });
});
