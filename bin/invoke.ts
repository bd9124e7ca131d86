import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Failure } from './failure.ts';
import type { Reached } from './reach.ts';

/**
 * Invokes a function of the centre, such as `travellers-on-command`, and answers what it answers.
 * @throws Failure 3 where the centre is not there, or, with `broken`, where the function fails half-way.
 */
export async function invoke<Answer>(
  centre: Reached,
  name: string,
  event: unknown,
  broken = 'The centre cannot answer:',
): Promise<Answer> {
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
  if (FunctionError) throw new Failure(3, `${broken} ${answer.errorMessage}`);
  return answer as Answer;
}
