import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The longest that one read on the caller's path may take, in milliseconds; the caller hears silence meanwhile. */
export const CALLER_READ_DEADLINE_MS = 1500;

/** The client of the one table. Two attempts: a caller cannot wait for more. */
export const tableClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 500, requestTimeout: 1000 } }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
