import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Failure } from './failure.ts';
import type { Reached } from './reach.ts';

/**
 * Invokes a function of the centre, such as `travellers-on-command`, and answers its answer.
 * @throws Failure 3 with `broken` where it fails half-way.
 */
export async function invoke(centre: Reached, name: string, event: unknown, broken: string): Promise<unknown> {
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
  return answer;
}
