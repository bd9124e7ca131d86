import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_CALL_MS, CALLS_AT_MOST, CALLS_AT_ONCE, PLACE_MINUTES } from '../../lambdas/waiting/contract.ts';
import { chosenTime } from '../../lambdas/waiting/rules/chosen-time.ts';
import { claimedUntil, expiresAt, found, isOpen, openUntil } from '../../lambdas/waiting/rules/claim.ts';
import { heard } from '../../lambdas/waiting/rules/heard.ts';
import { placeOf, positionOf } from '../../lambdas/waiting/rules/place.ts';
import { forecast, stillToWait } from '../../lambdas/waiting/rules.ts';
import { callbackLike } from './a-callback.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();

describe('the place of a callback', () => {
  it.each([
    [0, 0],
    [1, 1],
    [60, 1],
    [61, 2],
    [1800, 30],
    [1801, 35],
    [3600, 60],
    [3601, 75],
    [14_400, 240],
    [99_999, 240],
    [-5, 0],
  ])('%i seconds of waiting are an age of %i minutes', (seconds, minutes) => {
    expect(placeOf(ago(seconds), PLACE_MINUTES, NOW)).toBe(minutes);
  });

  it('lets nobody past who came behind, and of those in front only who came within the step', () => {
    const within = PLACE_MINUTES.at(-1) ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: within * 60 }), (seconds) => {
        const age = placeOf(ago(seconds), PLACE_MINUTES, NOW) * 60;
        expect(age).toBeGreaterThanOrEqual(seconds);
        if (seconds <= 1800) expect(age - seconds).toBeLessThan(60);
      }),
    );
  });
});

describe('where somebody stands in the queue', () => {
  it.each([
    [300, 5, 300, 1],
    [0, 5, 300, 5],
    [150, 5, 300, 3],
    [10, 0, 0, 1],
    [10, 3, 0, 1],
  ])('who waited %i s among %i, the oldest %i s, is number %i', (own, waiting, oldest, position) => {
    expect(positionOf(own, waiting, oldest)).toBe(position);
  });

  it('is from 1 to all, and nearer the longer they have waited', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(500), fc.nat(5000), (own, more, waiting, oldest) => {
        const position = positionOf(own, waiting, oldest);
        expect(position).toBeGreaterThanOrEqual(1);
        expect(position).toBeLessThanOrEqual(Math.max(1, waiting));
        expect(positionOf(own + more, waiting, oldest)).toBeLessThanOrEqual(position);
      }),
    );
  });

  it('is told as a range that does not grow with those behind them', () => {
    const metrics = { inQueue: '5', oldestSeconds: '300', staffed: '2', available: '0' };
    expect(stillToWait(metrics, 300)).toEqual({ told: 'range', low: 120, high: 300 });
    expect(stillToWait({ ...metrics, inQueue: '50' }, 300)).toEqual({ told: 'range', low: 120, high: 300 });
    expect(forecast(metrics)).toEqual({ told: 'range', low: 600, high: 1200 });
    expect(stillToWait({ ...metrics, available: '1' }, 300)).toEqual({ told: 'soon', low: 0, high: 60 });
    expect(stillToWait({ ...metrics, staffed: null }, 300)).toEqual({ told: 'unknown' });
  });
});

describe('a claim', () => {
  it.each([
    ['nothing', undefined, 'another', 'none'],
    ['one that was claimed', { state: 'claimed', until: claimedUntil(NOW), by: 'c1' }, 'another', 'stands'],
    ['their own, whose answer was lost', { state: 'claimed', until: claimedUntil(NOW), by: 'c1' }, 'c1', 'own'],
    ['their own, which has a contact', { state: 'open', until: openUntil(NOW, NOW), by: 'c1' }, 'c1', 'stands'],
    ['one whose contact never came', { state: 'claimed', until: NOW.toISOString(), by: 'c1' }, 'another', 'none'],
    ['one that nobody closed', { state: 'open', until: NOW.toISOString(), by: 'c1' }, 'another', 'none'],
    ['one that is done', { state: 'done', until: openUntil(NOW, NOW), by: 'c1' }, 'another', 'none'],
    ['one that was cancelled', { state: 'cancelled', until: openUntil(NOW, NOW), by: 'c1' }, 'another', 'none'],
  ] as const)('finds %s', (_, kept, contact, is) => {
    expect(found(kept && callbackLike(kept), { contact }, NOW)).toBe(is);
  });

  it('ends by itself after two minutes, an open callback three days behind its time', () => {
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
    const claimed = { state: 'claimed', until: claimedUntil(NOW) } as const;
    expect([isOpen(claimed, later(119)), isOpen(claimed, later(120))]).toEqual([true, false]);
    const open = { state: 'open', until: openUntil(later(86_400), NOW) } as const;
    expect([isOpen(open, later(4 * 86_400 - 1)), isOpen(open, later(4 * 86_400))]).toEqual([true, false]);
  });
});

describe('when a contact of a callback is over', () => {
  const open = { state: 'open', kind: 'queued', calls: 0, over: [] } as const;
  const vain = { contact: 'k', answered: false, withAgent: true, stopped: false };
  it.each([
    ['picked up', open, { ...vain, answered: true }, 'done'],
    ['nobody picked up', open, vain, 'again'],
    ['nobody picked up the third time', { ...open, calls: CALLS_AT_MOST - 1 }, vain, 'missed'],
    ['told twice', { ...open, over: ['k'] }, vain, undefined],
    ['it ended in the queue', open, { ...vain, withAgent: false }, 'lost'],
    ['at a chosen time nobody picked up', { ...open, kind: 'chosen' }, { ...vain, withAgent: false }, 'again'],
    ['it was stopped', open, { ...vain, stopped: true }, 'cancelled'],
    ['it was cancelled before', { ...open, state: 'cancelled' }, vain, undefined],
    ['it was done before', { ...open, state: 'done' }, vain, undefined],
  ] as const)('%s', (_, kept, over, became) => {
    expect(heard(kept, over)).toBe(became);
  });

  it('is never called more than three times, in whatever order and however often it is told', () => {
    const contact = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 20 }), (contacts) => {
        let kept: { state: 'open' | 'missed'; kind: 'queued'; calls: number; over: readonly string[] } = { ...open };
        for (const each of contacts) {
          const became = heard({ ...kept, over: kept.over }, { ...vain, contact: each });
          if (became === undefined) continue;
          kept = {
            ...kept,
            state: became === 'missed' ? 'missed' : 'open',
            calls: kept.calls + 1,
            over: [...kept.over, each],
          };
        }
        expect(kept.calls).toBeLessThanOrEqual(CALLS_AT_MOST);
        expect(kept.state === 'missed').toBe(new Set(contacts).size >= CALLS_AT_MOST);
      }),
    );
  });
});

describe('a chosen time', () => {
  const vilnius = () => ['Europe/Vilnius'];
  it.each([
    ['2026-12-08T10:00', undefined, { at: new Date('2026-12-08T08:00:00Z'), zone: 'Europe/Vilnius' }],
    ['2026-12-08T10:00', 'America/New_York', { at: new Date('2026-12-08T15:00:00Z'), zone: 'America/New_York' }],
    ['2026-12-04T14:05', undefined, { at: new Date('2026-12-04T12:05:00Z'), zone: 'Europe/Vilnius' }],
    ['2026-12-04T14:04', undefined, { refused: 'past' }],
    ['2027-03-28T03:30', undefined, { refused: 'never shown' }],
    ['2027-06-03T14:01', undefined, { refused: 'too far' }],
    ['2026-02-30T10:00', undefined, { refused: 'no time' }],
    ['Tuesday', undefined, { refused: 'no time' }],
    ['2026-12-08T10:00', 'Vilnius time', { refused: 'no zone' }],
  ] as const)('%s in %s', (local, zone, is) => {
    expect(chosenTime({ local, zone }, vilnius, NOW)).toEqual(is);
  });

  it('is asked for where they may be in several zones, and not where those show the same', () => {
    const american = () => ['America/New_York', 'America/Chicago'];
    const german = () => ['Europe/Berlin', 'Europe/Busingen'];
    expect(chosenTime({ local: '2026-12-08T10:00' }, american, NOW)).toEqual({ refused: 'several zones' });
    expect(chosenTime({ local: '2026-12-08T10:00' }, german, NOW)).toMatchObject({ zone: 'Europe/Berlin' });
    expect(chosenTime({ local: '2026-12-08T10:00' }, () => [], NOW)).toEqual({ refused: 'several zones' });
  });
});

it('calls are begun at less than the two a second that an account has for calls and tasks together', () => {
  expect((CALLS_AT_ONCE * 1000) / A_CALL_MS).toBeLessThan(2);
});

describe('a callback', () => {
  const NOON = new Date('2026-12-04T12:00:00Z');

  it('is kept for thirty days behind its end, for people of ours to look at', () => {
    const until = '2026-12-07T12:00:00.000Z';
    expect(new Date(expiresAt({ until }) * 1000).toISOString()).toBe('2027-01-06T12:00:00.000Z');
    expect(expiresAt({ until: '2026-12-07T12:00:00.999Z' })).toBe(expiresAt({ until }));
  });

  it('that is claimed, and whose contact is over before it was attached, is heard of too', () => {
    const over = { contact: 'k1', answered: true, withAgent: true, stopped: false };
    expect(heard(callbackLike({ state: 'claimed' }), over)).toBe('done');
    expect(heard(callbackLike({ state: 'released' }), over)).toBeUndefined();
  });

  it('that was asked for on no contact is nobody’s own: it stands', () => {
    const { by: _, ...kept } = callbackLike({ state: 'claimed', until: '2026-12-04T12:02:00.000Z' });
    expect(found(kept, { contact: undefined }, NOON)).toBe('stands');
    expect(found({ ...kept, by: 'c1' }, { contact: 'c1' }, NOON)).toBe('own');
  });

  it('is for where they may be then, not for where they are now', () => {
    const asked: string[] = [];
    const where = (at: Date) => {
      asked.push(at.toISOString());
      return ['Europe/Vilnius'];
    };
    expect(chosenTime({ local: '2026-12-20T10:00' }, where, NOON)).toMatchObject({ zone: 'Europe/Vilnius' });
    expect(asked).toEqual(['2026-12-20T10:00:00.000Z']);
  });

  it('may be a hundred and eighty days ahead, to the minute', () => {
    const at = (local: string) => chosenTime({ local, zone: 'Etc/UTC' }, () => [], NOON);
    expect(at('2027-06-02T12:00')).toHaveProperty('at');
    expect(at('2027-06-02T12:01')).toEqual({ refused: 'too far' });
  });
});

describe('what is told of the wait that is left', () => {
  it('comes from how long the oldest has waited: whoever is next is told so', () => {
    const busy = { inQueue: '10', staffed: '1', available: '0' };
    const behind = stillToWait({ ...busy, oldestSeconds: '1000' }, 100);
    const first = stillToWait({ ...busy, oldestSeconds: '1000' }, 1000);
    expect([behind.told, first]).toEqual(['range', { told: 'range', low: 300, high: 600 }]);
    expect(behind).toMatchObject({ low: 2400, high: 3600 });
  });

  it('is unknown where the queue says nothing, and reads numbers with a fraction', () => {
    expect(stillToWait({ staffed: '1', available: '0' }, 10)).toEqual({ told: 'unknown' });
    expect(stillToWait({ inQueue: '1', staffed: '1', oldestSeconds: '12.345' }, 12.345)).toMatchObject({
      told: 'range',
    });
    expect(forecast({ inQueue: '0', staffed: '1.25', available: '0' })).toMatchObject({ told: 'range' });
  });
});
