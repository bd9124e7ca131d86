import * as z from 'zod';

/** What a message is for. Safety needs nobody's leave; each other class has its own. */
export const messageClass = z.enum(['safety', 'operational', 'survey', 'marketing']);

/** Whether somebody agreed, when (ISO 8601, UTC) and how. */
const consent = z.object({
  given: z.boolean(),
  at: z.string(),
  how: z.enum(['booking', 'caller', 'agent', 'form', 'sms', 'operator']),
});

/** By class, for one contact point. A class that nobody was asked about is missing, and not agreed to. */
export const consents = z.partialRecord(messageClass, consent);

export type MessageClass = z.infer<typeof messageClass>;
export type Consents = z.infer<typeof consents>;

/** What a contact given with a booking may be used for: the trip and how it was, never marketing (IATA resolution 830d). */
export const givenWithBooking = (at: string): Consents => ({
  operational: { given: true, at, how: 'booking' },
  survey: { given: true, at, how: 'booking' },
});
