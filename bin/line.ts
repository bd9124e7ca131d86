import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { CallEvent } from '../local/connect/transcript.ts';
import { type Reached, unreachable } from './reach.ts';

/** What happens on the line of a phone, until the call ends. Whoever stops listening has hung up; nothing ends the line because nobody speaks. */
export async function* eventsOf(centre: Reached, contact: string): AsyncGenerator<CallEvent> {
  // `fetch` ends what says nothing for five minutes.
  const asked = get(`${centre.url}/calls/${contact}/events?phone`);
  const [response] = (await once(asked, 'response').catch(() => {
    throw unreachable(centre.url);
  })) as [IncomingMessage];
  for await (const line of createInterface({ input: response })) yield JSON.parse(line) as CallEvent;
}
