import { describe, expect, it } from 'vitest';
import type { CallCard, CardTrip } from '../../lambdas/travellers/call-card.ts';
import { briefOf, briefOfStranger } from '../../lambdas/travellers/words.agent.en.ts';

const trip: CardTrip = {
  ...{ booking: 'demo ABC123', kind: 'flight', service: 'BT 341', from: 'Vilnius', to: 'Oslo', status: 'confirmed' },
  ...{ departs: '2026-12-05T00:40', departsZone: 'Europe/Vilnius', departsAt: '2026-12-04T22:40:00Z' },
  ...{ arrives: '2026-12-05T01:35', arrivesZone: 'Europe/Oslo', arrivesAt: '2026-12-05T00:35:00Z' },
};
const brief = (at: string, trips: readonly CardTrip[] = [trip], more: Partial<CallCard> = {}, language = 'lt') =>
  briefOf({ name: 'Rasa', trips: [...trips], ...more }, language, new Date(at));

describe('what an agent hears of a caller', () => {
  it.each([
    ['tomorrow, by the clocks of where it starts', '2026-12-04T12:00:00Z', 'Rasa, flies tomorrow, speaks Lithuanian.'],
    ['today', '2026-12-04T22:10:00Z', 'Rasa, flies today, speaks Lithuanian.'],
    ['on a day', '2026-12-01T12:00:00Z', 'Rasa, flies on Saturday 5 December, speaks Lithuanian.'],
    ['under way', '2026-12-04T23:00:00Z', 'Rasa, is travelling now, speaks Lithuanian.'],
    ['over', '2026-12-06T12:00:00Z', 'Rasa, no trip ahead, speaks Lithuanian.'],
  ])('says of the trip what matters now: %s', (_, at, says) => expect(brief(at)).toBe(says));

  it.each([
    ['ship', 'sails'],
    ['train', 'takes a train'],
    ['hotel', 'checks in'],
    ['tour', 'has a tour'],
    ['transfer', 'is picked up'],
    ['restaurant', 'has a table'],
  ] as const)('says what kind of trip it is: %s', (kind, does) => {
    expect(brief('2026-12-04T12:00:00Z', [{ ...trip, kind }])).toBe(`Rasa, ${does} tomorrow, speaks Lithuanian.`);
  });

  it('says first that the account is frozen, and of a cancelled trip that it is', () => {
    const hold = { since: '2026-12-01T00:00:00Z', by: 'caller' } as const;
    expect(brief('2026-12-04T12:00:00Z', [{ ...trip, status: 'cancelled' }], { hold }, 'zh')).toBe(
      'Rasa, account frozen, trip tomorrow is cancelled, speaks Chinese.',
    );
  });

  it('says of somebody new only the language', () => {
    expect(briefOfStranger('en')).toBe('Somebody new, speaks English.');
  });
});
