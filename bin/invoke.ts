import { Failure } from './failure.ts';
import { fetchFrom, type Reached } from './reach.ts';

/**
 * Invokes a function of the centre, such as `travellers-on-command`, by Lambda's API, and answers what it answers. Not by its client: to load
 * that takes longer than to ask.
 * @throws Failure 3 where the centre is not there, or, with `broken`, where the function fails half-way.
 */
export async function invoke<Answer>(
  centre: Reached,
  name: string,
  event: unknown,
  broken = 'The centre cannot answer:',
): Promise<Answer> {
  await centre.send('GET', '/health');
  const path = `/2015-03-31/functions/wayline-dev-${name}/invocations`;
  const response = await fetchFrom(centre.url, path, { method: 'POST', body: JSON.stringify(event) });
  const answer = (await response.json()) as { errorMessage?: string; Message?: string };
  if (!response.ok || response.headers.has('x-amz-function-error'))
    throw new Failure(3, `${broken} ${answer.errorMessage ?? answer.Message}`);
  return answer as Answer;
}
