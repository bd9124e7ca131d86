/** What is paid by use, US dollars a unit. */
export interface UsagePrice {
  readonly usd: number;
  readonly unit: string;
  /** The Region of the list that was read; in other Regions of ours it differs by up to a quarter. */
  readonly region: string;
  /** When it was read, year and month. */
  readonly asOf: string;
  /** The page of the price list. */
  readonly source: string;
  /** Why it is not simply what the list says; missing where it is. */
  readonly assumed?: string;
}

/** A price of November 2026 in us-east-1, which most lists begin with. */
const price = (usd: number, unit: string, source: string, assumed?: string): UsagePrice => ({
  ...{ usd, unit, region: 'us-east-1', asOf: '2026-11', source },
  ...(assumed === undefined ? {} : { assumed }),
});

const MILLION = 1_000_000;
const CONNECT = 'aws.amazon.com/connect/pricing';
const DYNAMODB = 'aws.amazon.com/dynamodb/pricing/on-demand';

/** List prices of everything that is paid by use, before tax, free tier and discounts. */
export const USAGE_PRICES = {
  'minute of a call': price(0.038, 'minute', CONNECT),
  'minute of a carrier, US number': price(0.0022, 'minute', CONNECT, 'from memory, not read on the list again'),
  'minute of a carrier, US toll-free': price(0.012, 'minute', CONNECT, 'from memory, not read on the list again'),
  task: price(
    0.04,
    'task',
    CONNECT,
    'the list by feature; with the list that has all features in the minute it may be less',
  ),
  'page of a guide': price(
    0,
    'page',
    CONNECT,
    'guides are in the price of the minute or of the task that they stand beside',
  ),
  'function request': price(0.2 / MILLION, 'invocation', 'aws.amazon.com/lambda/pricing'),
  'function time': price(0.0000133334, 'GB and second, arm64', 'aws.amazon.com/lambda/pricing'),
  'read unit': price(0.125 / MILLION, 'read request unit', DYNAMODB),
  'write unit': price(0.625 / MILLION, 'write request unit', DYNAMODB),
  'table storage': price(0.25, 'GB and month', DYNAMODB, 'from memory; the first 25 GB of an account are free'),
  'table backup': price(0.2, 'GB and month', DYNAMODB, 'from memory'),
  'queue request': price(0.4 / MILLION, 'request', 'aws.amazon.com/sqs/pricing'),
  'record in a stream': price(
    0.014 / MILLION,
    'record of up to 25 KB',
    'aws.amazon.com/kinesis/data-streams/pricing',
    'from memory',
  ),
  'state transition': price(0.000025, 'transition', 'aws.amazon.com/step-functions/pricing'),
  'start by a schedule': price(1 / MILLION, 'start', 'aws.amazon.com/eventbridge/pricing'),
  'log taken in': price(0.5, 'GB', 'aws.amazon.com/cloudwatch/pricing'),
  trace: price(
    5 / MILLION,
    'trace',
    'aws.amazon.com/xray/pricing',
    'from memory; the first 100,000 of a month are free',
  ),
  'use of a key': price(3 / MILLION, 'request', 'aws.amazon.com/kms/pricing', 'from memory'),
  'own metric': price(
    0.3,
    'metric and month in which it is written',
    'aws.amazon.com/cloudwatch/pricing',
    'from memory',
  ),
  'kept recording': price(0.023, 'GB and month', 'aws.amazon.com/s3/pricing', 'from memory'),
} as const satisfies { readonly [name: string]: UsagePrice };

/** What is paid by use, by name. */
export type Usage = keyof typeof USAGE_PRICES;
