import { readRunning } from '../local/keep.ts';
import { DEFAULT_DATA } from './commands/options.ts';
import { Failure } from './failure.ts';

/** What every command that reaches a centre may be told. */
export interface Where {
  readonly data: string;
  readonly port?: number;
  readonly at?: Date;
}

/** A running centre, spoken to over HTTP. */
export interface Reached {
  readonly url: string;
  /** Sends and answers JSON. @throws Failure 1 with the centre's own sentence where it says no, 3 where it does not answer. */
  readonly send: <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;
}

/**
 * Finds the centre: at --port, else where the data folder says that it runs, else at 8080. --at first moves its clock there.
 * @throws Failure 3 where none answers.
 */
export async function reach({ data, port, at }: Where): Promise<Reached> {
  const url = port !== undefined && port !== 0 ? `http://127.0.0.1:${port}` : urlOf(data);
  const send = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetchFrom(url, path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = (await response.json()) as { problem?: string };
    if (!response.ok)
      throw new Failure(response.status === 503 ? 3 : 1, answer.problem ?? `The centre answers ${response.status}.`);
    return answer as Answer;
  };
  if (at) await send('POST', '/clock', { to: at.toISOString() });
  return { url, send };
}

/** Where the centre of that data folder runs; 8080 for the default folder, where one may run that was started elsewhere. */
function urlOf(data: string): string {
  const running = readRunning(data);
  if (!running && data !== DEFAULT_DATA)
    throw new Failure(3, `No centre runs on ${data}. Start one with: npm start -- --data ${data}`);
  return running?.url ?? 'http://127.0.0.1:8080';
}

/** What the centre's clock shows, an instant, and the agency's zone (IANA). */
export const clockOf = (centre: Reached): Promise<{ readonly now: string; readonly zone: string }> =>
  centre.send('GET', '/clock');

/** `fetch` from the centre. @throws Failure 3 where it does not answer. */
export const fetchFrom = (url: string, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, init).catch(() => {
    throw unreachable(url);
  });

/** That nothing answers there. */
export const unreachable = (url: string): Failure =>
  new Failure(3, `No centre answers at ${url}. Start one with: npm start`);
