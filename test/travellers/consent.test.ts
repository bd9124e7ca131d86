import { describe, expect, it } from 'vitest';
import { type Consents, consents, givenWithBooking } from '../../lambdas/travellers/consent.ts';

const at = '2026-12-04T12:00:00Z';

describe('a contact that was given with a booking', () => {
  it('is for the trip and how it was', () => {
    expect(Object.keys(givenWithBooking(at))).toEqual(['operational', 'survey']);
  });

  it('cannot be written down as one for marketing', () => {
    // @ts-expect-error What came with a booking is no consent to marketing (IATA resolution 830d).
    const forbidden: Consents = { marketing: { given: true, at, how: 'booking' } };
    const allowed: Consents = {
      marketing: { given: true, at, how: 'caller' },
      survey: { given: true, at, how: 'booking' },
    };
    expect([consents.parse(forbidden), consents.parse(allowed)]).toEqual([{}, allowed]);
  });

  it('is not read as one for marketing, wherever that may stand', () => {
    const kept = { operational: { given: true, at, how: 'booking' }, marketing: { given: true, at, how: 'booking' } };
    expect(consents.parse(kept)).toEqual({ operational: kept.operational });
  });
});
