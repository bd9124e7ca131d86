import { USAGE_PRICES } from './usage-prices.ts';

/** What is paid by the month, whoever calls: by name. */
export type Price = keyof typeof PRICES;

/** How the list prices here were read: before tax, free tier and discounts. */
export const PRICES_AS_OF = '2026-11';

/** Hours and days of an average month. */
const HOURS = 730;
export const DAYS = 365 / 12;

interface ListPrice {
  /** US dollars a unit. `others` is the list of us-east-1 and stands for every Region that is not named. */
  readonly usd: { readonly others: number; readonly [region: string]: number };
  readonly unit: string;
  readonly unitsAMonth: number;
  readonly source: string;
}

/** List prices of what costs money while nobody calls. */
export const PRICES = {
  key: { usd: { others: 1 }, unit: 'key and month', unitsAMonth: 1, source: 'aws.amazon.com/kms/pricing' },
  alarm: { usd: { others: 0.1 }, unit: 'alarm and month', unitsAMonth: 1, source: 'aws.amazon.com/cloudwatch/pricing' },
  'composite alarm': {
    usd: { others: 0.5 },
    unit: 'alarm and month',
    unitsAMonth: 1,
    source: 'aws.amazon.com/cloudwatch/pricing',
  },
  dashboard: {
    usd: { others: 3 },
    unit: 'dashboard and month',
    unitsAMonth: 1,
    source: 'aws.amazon.com/cloudwatch/pricing',
  },
  'shard hour': {
    usd: { others: 0.015, 'eu-central-1': 0.018 },
    unit: 'shard and hour',
    unitsAMonth: HOURS,
    source: 'aws.amazon.com/kinesis/data-streams/pricing',
  },
  'shard hour kept longer': {
    usd: { others: 0.02, 'eu-central-1': 0.024 },
    unit: 'shard and hour, for records kept beyond a day',
    unitsAMonth: HOURS,
    source: 'aws.amazon.com/kinesis/data-streams/pricing',
  },
  'fan-out shard hour': {
    usd: { others: 0.015, 'eu-central-1': 0.018 },
    unit: 'reader, shard and hour',
    unitsAMonth: HOURS,
    source: 'aws.amazon.com/kinesis/data-streams/pricing',
  },
  'polling of a queue': {
    // Five pollers ask an empty queue every 20 seconds; the first million requests of an account are free.
    usd: { others: 0.4 },
    unit: 'million requests',
    unitsAMonth: (5 * 3 * 60 * HOURS) / 1_000_000,
    source: 'aws.amazon.com/sqs/pricing',
  },
  'web ACL': { usd: { others: 5 }, unit: 'web ACL and month', unitsAMonth: 1, source: 'aws.amazon.com/waf/pricing' },
  'rule of a web ACL': {
    usd: { others: 1 },
    unit: 'rule and month',
    unitsAMonth: 1,
    source: 'aws.amazon.com/waf/pricing',
  },
} as const satisfies { readonly [name: string]: ListPrice };

/** US dollars a day for a claimed number, by country and type. Others are on the price page of the instance's Region. */
export const NUMBER_A_DAY: { readonly [countryAndType: string]: number } = {
  'US DID': 0.03,
  'US TOLL_FREE': 0.06,
};

export const NUMBERS_SOURCE = 'aws.amazon.com/connect/pricing';

/** What a minute of a call costs: the service, and of a US number the carrier's part. US dollars. */
export const A_MINUTE = {
  service: USAGE_PRICES['minute of a call'].usd,
  DID: USAGE_PRICES['minute of a carrier, US number'].usd,
  TOLL_FREE: USAGE_PRICES['minute of a carrier, US toll-free'].usd,
};

/** Functions, reads, writes, queues, traces and logs of 1,000 typical calls, US dollars: what docs/cost.md adds up, in tens of cents. */
export const OURS_PER_1000_CALLS = 0.3;
