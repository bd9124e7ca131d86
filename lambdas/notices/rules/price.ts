import { countryOf } from './countries.ts';

/** US dollars: a part of an SMS by the country (ISO 3166) of its recipient, and an e-mail as `email`. */
export type Prices = { readonly [country: string]: number };

/** What a message costs, in US dollars. */
export const priceOf = (
  { channel, to, parts }: { readonly channel: 'sms' | 'email'; readonly to: string; readonly parts: number },
  prices: Prices,
): number => parts * (prices[channel === 'email' ? 'email' : (countryOf(to) ?? '')] ?? 0);
