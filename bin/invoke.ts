import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Failure } from './failure.ts';
import type { Reached } from './reach.ts';

/**
 * Invokes a function of the centre, such as `notices-on-inbox`, and answers what it answers.
 * @throws Failure 3 where the centre is not there or the function fails.
 */
export async function invoke<Answer>(centre: Reached, name: string, event: unknown): Promise<Answer> {
  await centre.send('GET', '/health');
  const lambda = new LambdaClient({
    endpoint: centre.url,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: `wayline-dev-${name}`, Payload: JSON.stringify(event) }),
  );
  const answer = JSON.parse(Payload?.transformToString() ?? '{}');
  if (FunctionError) throw new Failure(3, `The centre cannot answer: ${answer.errorMessage}.`);
  return answer as Answer;
}
