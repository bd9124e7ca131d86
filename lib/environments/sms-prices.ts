/** When the prices here were read. */
export const SMS_PRICES_AS_OF = '2026-11';

interface PartPrice {
  /** US dollars a part, carrier fees included. */
  readonly usd: number;
  /** Where it is from. */
  readonly source: string;
}

const LIST = 'aws.amazon.com/end-user-messaging/pricing';

/** What a part of an SMS costs, by ISO 3166 country of the recipient. Estimates are from memory of that list: look before you plan a budget. */
export const SMS_PRICES = {
  US: { usd: 0.0093, source: `${LIST}, with about 0.0035 of carrier fee` },
  LT: { usd: 0.04, source: `estimate, ${LIST}` },
  DE: { usd: 0.1, source: `estimate, ${LIST}` },
  GB: { usd: 0.045, source: `estimate, ${LIST}` },
  NO: { usd: 0.06, source: `estimate, ${LIST}` },
} as const satisfies { readonly [country: string]: PartPrice };
