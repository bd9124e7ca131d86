import * as z from 'zod';

/** What callbacks hear from the relay: contacts that are over, and callbacks that are to be kept or taken back. */
export const callbackHappening = z.discriminatedUnion('what', [
  z.object({ what: z.literal('contact.ended'), contactId: z.string().min(1) }),
  z.object({
    what: z.enum(['callback.open', 'callback.cancelled']),
    key: z.object({ pk: z.string(), sk: z.string() }),
  }),
]);
