import { Failure } from './failure.ts';
import { fetchFrom, type Reached } from './reach.ts';

/** What is said where a function fails half-way. */
export const CANNOT_ANSWER = 'The centre cannot answer just now. Wait a minute and ask again.';

/**
 * Invokes a function of the centre, such as `travellers-on-command`, by Lambda's API, and answers what it answers. Not by its client: to load
 * that takes longer than to ask.
 * @throws Failure 3 where the centre is not there, or, with `broken`, where the function fails half-way.
 */
export async function invoke<Answer>(
  centre: Reached,
  name: string,
  event: unknown,
  broken = CANNOT_ANSWER,
): Promise<Answer> {
  await centre.send('GET', '/health');
  const path = `/2015-03-31/functions/wayline-dev-${name}/invocations`;
  const response = await fetchFrom(centre.url, path, { method: 'POST', body: JSON.stringify(event) });
  const answer = (await response.json()) as { Message?: string };
  // What a function says of itself where it fails is in its log, and is nothing for people.
  if (response.headers.has('x-amz-function-error')) throw new Failure(3, broken);
  if (!response.ok) throw new Failure(3, `The centre cannot answer: ${answer.Message}`);
  return answer as Answer;
}

/**
 * The same for an order, of which a function says what is `wrong` with it, or why it is `refused`.
 * @throws Failure 2 where it is not written as an order is, 1 where it is refused, with the centre's own sentences.
 */
export const ordered = async <Answer>(centre: Reached, name: string, order: unknown, broken?: string) =>
  obeyed<Answer>(await invoke(centre, name, order, broken));

/** What an order came to. @throws Failure 2 or 1, as above. */
export function obeyed<Answer>(given: unknown): Answer {
  type Ordered = Answer & { readonly refused?: string; readonly wrong?: readonly { readonly reason: string }[] };
  const answer = given as Ordered;
  if (answer.wrong) throw new Failure(2, answer.wrong.map(({ reason }) => reason).join('\n'));
  if (answer.refused !== undefined) throw new Failure(1, answer.refused);
  return answer;
}
