interface PartPrice {
  /** US dollars a part, carrier fees included. */
  readonly usd: number;
  /** Where it is from. */
  readonly source: string;
}

const LIST = 'aws.amazon.com/end-user-messaging/pricing';

/** What a part of an SMS costs, by ISO 3166 country of the recipient, as of 2026-11. Estimates are rough: look at the list before you plan a budget. */
export const SMS_PRICES = {
  US: { usd: 0.0093, source: `${LIST}, with about 0.0035 of carrier fee` },
  LT: { usd: 0.04, source: `estimate, ${LIST}` },
  DE: { usd: 0.1, source: `estimate, ${LIST}` },
  GB: { usd: 0.045, source: `estimate, ${LIST}` },
  NO: { usd: 0.06, source: `estimate, ${LIST}` },
} as const satisfies { readonly [country: string]: PartPrice };

/** What an e-mail costs. */
export const EMAIL_PRICE: PartPrice = { usd: 0.0001, source: 'aws.amazon.com/ses/pricing' };
