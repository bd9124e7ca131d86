import { describe, expect, it } from 'vitest';
import { noticesTo } from '../../lambdas/notices/compose.ts';
import { pointsFor } from '../../lambdas/notices/rules/contact-points.ts';
import { rankOf } from '../../lambdas/notices/rules/rank.ts';
import { paperOf } from '../../lambdas/notices/rules/ticket.ts';
import { zonesOf } from '../../lambdas/notices/rules/whereabouts.ts';
import type { Content } from '../../lambdas/notices/templates/template.ts';
import { SETTINGS, traveller, trip } from './a-traveller.ts';

const NIGHT = new Date('2026-12-03T22:00:00Z');
const ticket: Content = { template: 'ticket', facts: { locator: 'RASA24', segments: [trip()] } };
const frozen: Content = { template: 'account-frozen', facts: {} };
const told = (content: Content, profile = traveller()) =>
  noticesTo({ profile, content, occasion: 'once' }, SETTINGS, NIGHT);

describe('who is told', () => {
  const consent = (given: boolean) => ({ given, at: '2026-11-22T12:00:00Z', how: 'caller' as const });
  const profile = traveller({
    phones: [
      { number: '+37061234567', consents: { operational: consent(true), marketing: consent(false) } },
      { number: '+12025550123', consents: { survey: consent(true) } },
      { number: '+8613800138000', consents: { operational: consent(true) } },
    ],
    emails: [
      { address: 'Rasa@Example.com', consents: { operational: consent(true), survey: consent(true) } },
      { address: 'rasa@example.com', consents: { operational: consent(true) } },
    ],
  });
  it.each([
    ['safety', ['+37061234567', '+12025550123', 'rasa@example.com']],
    ['operational', ['+37061234567', 'rasa@example.com']],
    ['survey', ['+12025550123', 'rasa@example.com']],
    ['marketing', []],
  ] as const)('of %s: %j, each once, and no SMS where no pool sends', (type, points) => {
    expect(pointsFor(profile, type, SETTINGS.senders).map(({ to }) => to)).toEqual(points);
  });
  it('is said which pool takes it', () => {
    expect(pointsFor(profile, 'safety', SETTINGS.senders).map(({ channel, pool }) => [channel, pool])).toEqual([
      ['sms', 'sns-LT'],
      ['sms', 'sns-US'],
      ['email', 'email'],
    ]);
  });
});

describe('where somebody is', () => {
  const zones = (trips: Parameters<typeof zonesOf>[0], now: string, phone: string | undefined = '+37061234567') =>
    zonesOf(trips, phone, 'Europe/London', new Date(now));
  const hotel = trip({
    kind: 'hotel',
    departsZone: 'Asia/Tokyo',
    departsAt: '2026-12-05T08:00:00Z',
    arrivesZone: 'Asia/Tokyo',
    arrivesAt: '2026-12-08T02:00:00Z',
  });
  it.each([
    ['the next departure', [trip()], '2026-12-05T05:39:00Z', ['Europe/Vilnius']],
    ['where the segment under way arrives', [trip()], '2026-12-05T05:40:00Z', ['Europe/Oslo']],
    ['the segment under way, before the next', [hotel, trip()], '2026-12-05T05:40:00Z', ['Europe/Oslo']],
    [
      'the one that began last',
      [trip({ arrivesAt: '2026-12-09T00:00:00Z' }), hotel],
      '2026-12-06T00:00:00Z',
      ['Asia/Tokyo'],
    ],
    ['the phone’s country, when all is over', [trip()], '2026-12-05T07:35:00Z', ['Europe/Vilnius']],
    [
      'not where a cancelled trip leads',
      [trip({ status: 'cancelled', departsZone: 'Asia/Tokyo' })],
      '2026-12-01T00:00:00Z',
      ['Europe/Vilnius'],
    ],
  ] as const)('%s', (_, trips, now, expected) => expect(zones([...trips], now)).toEqual(expected));

  it('is the agency for who has no trip and no number of a country', () => {
    expect(zonesOf([], undefined, 'Europe/London', NIGHT)).toEqual(['Europe/London']);
    expect(zones([], '2026-12-01T00:00:00Z', '+88216543210')).toEqual(['Europe/London']);
  });
});

describe('the rank', () => {
  const at = (type: Parameters<typeof rankOf>[0], ...trips: Parameters<typeof rankOf>[1]) => rankOf(type, trips, NIGHT);
  const later = trip({ departsAt: '2026-12-20T05:40:00Z', arrivesAt: '2026-12-20T07:35:00Z' });
  const away = trip({ departsAt: '2026-12-01T05:40:00Z' });
  it('puts classes first, then who is on a trip, then the soonest departure, then the others', () => {
    const inOrder = [
      at('safety', later),
      at('operational', away),
      at('operational', later, trip()),
      at('operational', later),
      at('operational', trip({ status: 'cancelled' })),
      at('survey', away),
      at('marketing', away),
    ];
    expect([...inOrder].reverse().sort()).toEqual(inOrder);
    expect(new Set(inOrder).size).toBe(inOrder.length);
  });
});

describe('a notice', () => {
  it('of danger to an account goes at once, at night too, in the traveller’s language', () => {
    const [sms, email] = told(frozen);
    expect(sms).toMatchObject({
      template: 'account-frozen',
      class: 'safety',
      traveller: 'rasa',
      occasion: 'once',
      channel: 'sms',
      to: '+37061234567',
      language: 'lt',
      parts: 3,
      due: NIGHT.toISOString(),
      state: 'queued',
      at: NIGHT.toISOString(),
    });
    expect(sms).not.toHaveProperty('subject');
    expect(email).toMatchObject({
      channel: 'email',
      to: 'rasa@example.com',
      parts: 1,
      subject: 'Jūsų paskyra užblokuota',
    });
  });
  it('of a trip waits for the morning of who sleeps', () => {
    expect(told(ticket).map(({ due }) => due)).toEqual(['2026-12-04T06:00:00.000Z', '2026-12-04T06:00:00.000Z']);
  });
  it('is English for whom we have no words', () => {
    expect(told(frozen, traveller({ language: 'cs' }))[0]?.text).toMatch(/^Wayline: your account is frozen/);
    const english = noticesTo(
      { profile: traveller(), content: frozen, occasion: '' },
      { ...SETTINGS, languages: ['en'] },
      NIGHT,
    );
    expect(english[0]?.language).toBe('en');
  });
});

describe('the paper of a booking', () => {
  const hotel = trip({ kind: 'hotel', departsAt: '2026-12-05T13:00:00Z', arrivesAt: '2026-12-08T10:00:00Z' });
  const paper = (trips: Parameters<typeof paperOf>[0], now = NIGHT) => paperOf(trips, 'demo RASA24', now);
  it('is a ticket where it moves somebody, a voucher where it does not', () => {
    expect(paper([hotel, trip()])).toMatchObject({ template: 'ticket', locator: 'RASA24', segments: [trip(), hotel] });
    expect(paper([hotel])).toMatchObject({ template: 'voucher' });
  });
  it.each([
    ['flight', 'ticket'],
    ['ship', 'ticket'],
    ['train', 'ticket'],
    ['hotel', 'voucher'],
    ['tour', 'voucher'],
    ['transfer', 'voucher'],
    ['restaurant', 'voucher'],
  ] as const)('of a %s is a %s', (kind, template) => expect(paper([trip({ kind })])?.template).toBe(template));
  it('is of what is not over: what arrives at this moment is', () => {
    const arrives = Date.parse(trip().arrivesAt);
    expect(paper([trip()], new Date(arrives))).toBeUndefined();
    expect(paper([trip()], new Date(arrives - 1))).toMatchObject({ locator: 'RASA24' });
  });
  it('leaves out what is over, cancelled or of another booking', () => {
    const other = trip({ booking: 'demo OTHER1' });
    expect(paper([other, trip({ status: 'cancelled' })])).toBeUndefined();
    expect(paper([trip(), hotel], new Date('2026-12-05T12:00:00Z'))).toMatchObject({
      template: 'voucher',
      segments: [hotel],
    });
  });
});
