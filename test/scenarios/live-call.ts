import { expect, vi } from 'vitest';
import type { Fault } from '../../local/connect/contact.ts';

type Event = Readonly<Record<string, unknown>>;

/** As long as every poll of the tests waits, in milliseconds. */
const PATIENCE = { timeout: 40_000, interval: 20 };

/** A caller who stays on the line of a running centre, over HTTP, while other things happen. */
export class LiveCall {
  readonly id: string;
  readonly events: Event[] = [];
  private readonly url: string;

  private constructor(url: string, id: string) {
    this.url = url;
    this.id = id;
  }

  /** Dials, and presses each entry when the line listens. */
  static async dial(
    url: string,
    from: string,
    presses: readonly string[] = [],
    faults: readonly Fault[] = [],
  ): Promise<LiveCall> {
    const dialled = await fetch(`${url}/calls`, { method: 'POST', body: JSON.stringify({ from, faults }) });
    const call = new LiveCall(url, ((await dialled.json()) as { id: string }).id);
    void call.listen([...presses]);
    return call;
  }

  /** Listens to a contact that is there already: a phone that we let ring. */
  static follow(url: string, id: string): LiveCall {
    const call = new LiveCall(url, id);
    void call.listen([]);
    return call;
  }

  private async listen(left: string[]): Promise<void> {
    const response = await fetch(`${this.url}/calls/${this.id}/events`);
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const event of parts.map((part) => JSON.parse(part) as Event)) {
        this.events.push(event);
        const keys = event['event'] === 'listening' ? left.shift() : undefined;
        if (keys !== undefined) await this.does({ keys });
      }
    }
  }

  /** Waits until it has happened so often; answers the last time. */
  async until(event: string, times = 1): Promise<Event> {
    const found = () => this.events.filter((each) => each['event'] === event);
    // `expect.poll` works in a test only, and calls are made before tests as well.
    await vi.waitFor(() => expect([event, found().length >= times]).toEqual([event, true]), PATIENCE);
    return found()[times - 1] as Event;
  }

  /** Who was offered the call so far, in order. */
  get offeredTo(): readonly unknown[] {
    return this.events.filter(({ event }) => event === 'offered').map(({ agent }) => agent);
  }

  /** What was said to the agent alone. */
  get whispered(): readonly unknown[] {
    return this.events.filter(({ hears }) => hears === 'agent').map(({ says }) => says);
  }

  /** Presses keys, stays silent or says something now. */
  async does(deed: object): Promise<void> {
    await fetch(`${this.url}/calls/${this.id}/does`, { method: 'POST', body: JSON.stringify(deed) });
  }

  async hangUp(): Promise<void> {
    await fetch(`${this.url}/calls/${this.id}`, { method: 'DELETE' });
    await this.until('ended');
  }
}
