import type { CallEvent } from '../local/connect/transcript.ts';
import { fetchFrom, type Reached } from './reach.ts';

/** What happens on the line of a phone, until the call ends. Whoever stops listening has hung up. */
export async function* eventsOf(centre: Reached, contact: string): AsyncGenerator<CallEvent> {
  const response = await fetchFrom(centre.url, `/calls/${contact}/events?phone`);
  const lines = response.body?.pipeThrough(new TextDecoderStream());
  let rest = '';
  for await (const chunk of lines ?? []) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield JSON.parse(part) as CallEvent;
  }
}
