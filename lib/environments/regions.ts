import * as z from 'zod';

/**
 * Where Amazon Connect is, in the partition `aws`, as of November 2026.
 * Source: https://docs.aws.amazon.com/connect/latest/adminguide/regions.html
 */
const CONNECT_REGIONS = [
  'us-east-1',
  'us-west-2',
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-2',
];

/** An AWS Region in which Amazon Connect is. */
export const region = z
  .string('an AWS Region such as eu-central-1')
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS Region such as eu-central-1')
  .refine((name) => CONNECT_REGIONS.includes(name), `where Amazon Connect is: ${CONNECT_REGIONS.join(', ')}`);

/** The Region that an ARN names. */
export const regionOf = (arn: string): string | undefined => arn.split(':')[3];
