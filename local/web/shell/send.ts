import * as z from 'zod';

const AWAY = 'The centre is not running; start it with npm start.';
const refusal = z.object({ problem: z.string() });

/** What the centre answers, or the sentence with which it refuses. */
export type Answer<T> = { readonly answer: T } | { readonly refused: string };

/** Sends to the centre, and checks what it answers. */
export async function send<T>(method: string, path: string, schema: z.ZodType<T>, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const json: unknown = await response.json();
    if (!response.ok)
      return { refused: refusal.safeParse(json).data?.problem ?? `The centre answers ${response.status}.` };
    const read = schema.safeParse(json);
    return read.success
      ? { answer: read.data }
      : { refused: 'The centre answers what this page does not know. Reload it.' };
  } catch {
    return { refused: AWAY };
  }
}

/** For answers of which nothing is used. */
export const anything = z.unknown();
