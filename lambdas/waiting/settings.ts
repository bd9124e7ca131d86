import * as z from 'zod';

/** What the environment says of callbacks. */
const callbackSettings = z.object({
  /** The agency's zone, IANA: agents read its clock. */
  zone: z.string().min(1),
  /** Countries (ISO 3166) that are called back. */
  countries: z.array(z.string()).readonly(),
  /** Who gives a callback the age of the call that asked for it. */
  placeKeptBy: z.enum(['flow', 'connect']),
});

export type CallbackSettings = z.infer<typeof callbackSettings>;

/** The variable of every function that knows of callbacks. */
export const callbackVariables = z.object({
  CALLBACKS: z.string().transform((text) => callbackSettings.parse(JSON.parse(text))),
});
