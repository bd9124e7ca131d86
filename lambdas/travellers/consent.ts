import * as z from 'zod';

/** Whether somebody agreed, when (ISO 8601, UTC) and how. */
const consent = z.object({
  given: z.boolean(),
  at: z.string(),
  how: z.enum(['booking', 'caller', 'agent', 'form', 'sms', 'operator']),
});

type Consent = z.infer<typeof consent>;

const asked = consent.exactOptional();
const byClass = z.strictObject({ safety: asked, operational: asked, survey: asked, marketing: asked });

/** What a message is for. Safety needs nobody's leave; each other class has its own. */
export const messageClass = byClass.keyof();

/** A consent that somebody was asked for: it did not come along with a booking. */
export type AskedConsent = Consent & { readonly how: Exclude<Consent['how'], 'booking'> };

/**
 * By class, for one contact point. A class that nobody was asked about is missing, and not agreed to. What came with a booking is
 * no consent to marketing (IATA resolution 830d): nobody can write that, and where it stands all the same it is not read.
 */
export type Consents = { [C in Exclude<MessageClass, 'marketing'>]?: Consent } & { marketing?: AskedConsent };

export const consents = byClass.transform(({ marketing, ...others }): Consents => {
  if (!marketing) return others;
  const { how, ...rest } = marketing;
  return how === 'booking' ? others : { ...others, marketing: { ...rest, how } };
});

export type MessageClass = z.infer<typeof messageClass>;

/** What a contact given with a booking may be used for: the trip and how it was, never marketing. */
export const givenWithBooking = (at: string): Consents => ({
  operational: { given: true, at, how: 'booking' },
  survey: { given: true, at, how: 'booking' },
});
