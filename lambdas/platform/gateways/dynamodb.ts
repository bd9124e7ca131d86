import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { answeredWithin } from './in-time.ts';

/** The longest that one read on the caller's path may take, in milliseconds; the caller hears silence meanwhile. */
export const CALLER_READ_DEADLINE_MS = 1500;

/** The client of the one table. Two attempts: a caller cannot wait for more. */
export const tableClient = (): DynamoDBDocumentClient => clientOf(2, 1000);

/** The same for those for whom nobody waits: what a provider was given must be written down, so a busy table is asked again. */
export const patientTableClient = (): DynamoDBDocumentClient => clientOf(5, 2000);

const clientOf = (maxAttempts: number, requestTimeout: number): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts, requestHandler: answeredWithin(requestTimeout) }), {
    marshallOptions: { removeUndefinedValues: true },
  });
