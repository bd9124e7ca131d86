import { describe, expect, it } from 'vitest';
import type { Crisis, Scope } from '../../lambdas/crisis/crisis.ts';
import { touched } from '../../lambdas/crisis/rules/scope.ts';
import { standingOf } from '../../lambdas/crisis/rules/standing.ts';
import { crisisFor } from '../../lambdas/crisis/say-crisis.ts';
import { trip } from '../notices/a-traveller.ts';

const NOTHING: Scope = { services: [], places: [], regions: [], from: '2026-12-05', to: '2026-12-06' };
const touches = (change: Partial<Scope>, of = trip()) => touched({ ...NOTHING, ...change }, [of]).length === 1;

describe('what a crisis touches', () => {
  it.each([
    ['its service, however it is written', { services: ['bt341'] }, true],
    ['another service', { services: ['BT 342'] }, false],
    ['where it begins', { places: ['VILNIUS'] }, true],
    ['where it ends', { places: ['oslo'] }, true],
    ['a place whose name only begins so', { places: ['Os'] }, false],
    ['the country where it ends', { regions: ['NO'] }, true],
    ['a country beside it', { regions: ['SE'] }, false],
    ['the zones of a continent', { regions: ['Europe'] }, true],
    ['one zone', { regions: ['Europe/Vilnius'] }, true],
    ['how a name begins and no zone', { regions: ['Eur'] }, false],
    ['nothing named', {}, false],
  ] as const)('%s', (_, scope, is) => expect(touches(scope as Partial<Scope>)).toBe(is));

  it('is what is under way on its days, by the local dates of the places: one day either side is not', () => {
    const days = (from: string, to: string) => touches({ places: ['Oslo'], from, to });
    expect(days('2026-12-05', '2026-12-05')).toBe(true);
    expect(days('2026-12-06', '2026-12-07')).toBe(false);
    expect(days('2026-12-03', '2026-12-04')).toBe(false);
    const cruise = trip({ departs: '2026-12-01T18:00', arrives: '2026-12-08T09:00' });
    expect(touches({ places: ['Oslo'], from: '2026-12-03', to: '2026-12-04' }, cruise)).toBe(true);
  });

  it('is never what was cancelled', () =>
    expect(touches({ places: ['Oslo'] }, trip({ status: 'cancelled' }))).toBe(false));

  it('a country is known by all names of its zones', () => {
    const kyiv = trip({ to: 'Kyiv', arrivesZone: 'Europe/Kyiv' });
    expect(touches({ regions: ['UA'] }, kyiv)).toBe(true);
    expect(touches({ regions: ['UA'] }, trip({ arrivesZone: 'Europe/Kiev' }))).toBe(true);
  });
});

describe('how somebody stands to a crisis', () => {
  const oslo = { scope: { ...NOTHING, places: ['Oslo'] } };
  const departs = Date.parse('2026-12-05T05:40:00Z');
  const at = (hoursBefore: number) => new Date(departs - hoursBefore * 3_600_000);
  it.each([
    ['three days ahead', 72, 'now'],
    ['a minute earlier than three days ahead', 72 + 1 / 60, 'later'],
    ['in the air', -1, 'now'],
  ] as const)('whose touched trip is %s: %s', (_, hours, standing) =>
    expect(standingOf(oslo, [trip()], at(hours)).standing).toBe(standing),
  );

  it('who is away on the same booking comes first, however late the touched part is', () => {
    const out = trip({ to: 'Bergen', departsAt: '2026-11-20T05:40:00Z', arrivesAt: '2026-11-20T07:35:00Z' });
    expect(standingOf(oslo, [out, trip()], at(200)).standing).toBe('now');
    expect(standingOf(oslo, [{ ...out, booking: 'demo OTHER1' }, trip()], at(200)).standing).toBe('later');
  });

  it('who travels elsewhere is told otherwise than who does not travel', () => {
    expect(standingOf(oslo, [trip({ to: 'Riga', from: 'Vilnius' })], at(24)).standing).toBe('future');
    expect(standingOf(oslo, [], at(24)).standing).toBe('others');
    expect(standingOf(oslo, [trip()], at(-3)).standing).toBe('others');
  });
});

describe('what is heard', () => {
  const crisis: Crisis = {
    ...{ name: 'fog', version: 1, state: 'running', scope: { ...NOTHING, places: ['Oslo'] } },
    says: { en: { what: 'Oslo is closed.', steps: 'Stay at home.' } },
    ...{ startedAt: '2026-12-04T12:00:00Z', changedAt: '2026-12-04T12:00:00Z' },
  };
  const now = new Date('2026-12-04T12:00:00Z');

  it('is what happened, their own trip, and what to do', () => {
    const { crisis: is, news } = crisisFor(crisis, [trip()], 'en', now);
    expect(is).toBe('now');
    expect(news).toMatch(/^Oslo is closed\. Tomorrow, .* you fly from Vilnius to Oslo .*\. Stay at home\. /);
  });

  it('is what the law gives them and until when, where what is touched does not run', () => {
    const { news } = crisisFor({ ...crisis, cancelled: true }, [trip()], 'en', now);
    expect(news).toMatch(/ask the airline for another way there at no extra cost/);
    expect(crisisFor(crisis, [trip()], 'en', now).news).not.toMatch(/ask the airline/);
  });

  it('is our own words in a language that has none, and nothing that was said in another', () => {
    const { news } = crisisFor(crisis, [trip()], 'zh', now);
    expect(news).toContain('发生了影响您行程的事件');
    expect(news).not.toContain('Stay at home');
  });

  it('is nothing when it is over, in a drill, and where there is none', () => {
    for (const none of [undefined, { ...crisis, state: 'over' as const }, { ...crisis, drill: true as const }])
      expect(crisisFor(none, [trip()], 'en', now)).toEqual({ crisis: 'none', news: 'none' });
  });
});
