import type { Fault } from '../../local/connect/contact.ts';
import type { Walked } from '../../local/connect/interpreter.ts';

type Event = Readonly<Record<string, unknown>>;

/** What a caller does when the line listens: keys, `-` for silence; or something that happens meanwhile, told the id of the call. */
export type Press = string | ((call: string) => Promise<unknown>);

/** What is pressed in a menu, by its block and what was pressed on the way there; nothing where the caller hangs up. */
type Next = (block: string, pressed: readonly string[]) => string | undefined;

/** A call that has come to its end, or to a menu where nothing more is pressed. */
export interface Made {
  readonly from: string;
  readonly presses: readonly Press[];
  /** The blocks that were made to fail. */
  readonly faults: readonly Fault[];
  readonly events: readonly Event[];
  readonly walked: readonly Walked[];
  /** The block where the line listens when all is pressed; nothing where it does not. */
  readonly listens: string | undefined;
}

/** A phone that calls a running centre over HTTP: as `wayline call` does, without a process for each call. */
export class Phone {
  private readonly url: string;
  private readonly stays: number;

  /** `stays` is how many messages of a queue it lets pass at once before it hangs up, while there is something left to press. */
  constructor(url: string, stays = 0) {
    this.url = url;
    this.stays = stays;
  }

  /**
   * Dials, presses each entry when the line listens (`-` is silence) and then whatever `next` says, and hangs up in the queue or when
   * there is nothing more to press.
   */
  async call(
    from: string,
    presses: readonly Press[] = [],
    faults: readonly Fault[] = [],
    next: Next = () => undefined,
  ): Promise<Made> {
    const { id } = await this.send<{ id: string }>('POST', '/calls', { from, faults });
    const events: Event[] = [];
    const left = [...presses];
    const chosen: string[] = [];
    let listens: string | undefined;
    let walked: readonly Walked[] = [];
    let queued = false;
    let heard = 0;
    const press = (keys: string) => this.send('POST', `/calls/${id}/does`, keys === '-' ? { silence: true } : { keys });
    for await (const event of this.events(id)) {
      events.push(event);
      if (event['event'] === 'queued') queued = true;
      const listening = event['event'] === 'listening';
      if (!listening && !(queued && event['event'] === 'prompt')) continue;
      const keys = listening ? await pressed(left, id) : undefined;
      if (keys !== undefined) {
        await press(keys);
        continue;
      }
      const now = await this.walkedOn(id);
      const more = listening && now.at ? next(now.at, [...(presses as readonly string[]), ...chosen]) : undefined;
      if (more !== undefined) {
        chosen.push(more);
        await press(more);
      } else if (!listening && left.length > 0 && heard < this.stays) {
        // A menu in the queue is a prompt too: its silence is for whoever presses keys.
        if (!now.at?.includes('wait in queue')) continue;
        heard += 1;
        await press('-').catch(() => {});
      } else {
        walked = now.walked;
        if (listening) listens = now.at ?? undefined;
        await this.send('DELETE', `/calls/${id}`);
      }
    }
    if (walked.length === 0) walked = (await this.walkedOn(id)).walked;
    return { from, presses: [...presses, ...chosen], faults, events, walked, listens };
  }

  private walkedOn = (id: string) =>
    this.send<{ walked: readonly Walked[]; at: string | null }>('GET', `/calls/${id}/walked`);

  private async *events(id: string): AsyncGenerator<Event> {
    const response = await fetch(`${this.url}/calls/${id}/events`);
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) yield JSON.parse(part) as Event;
    }
  }

  private async send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = (await response.json()) as Answer & { readonly problem?: string };
    if (!response.ok && method !== 'DELETE') throw new Error(`${method} ${path}: ${response.status} ${answer.problem}`);
    return answer;
  }
}

/** The next keys; what is to happen before them happens. */
async function pressed(left: Press[], call: string): Promise<string | undefined> {
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (typeof next === 'string') return next;
    await next(call);
  }
  return undefined;
}

/** Does `work` for each item, a few at a time, in order of the items. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 6,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as Item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
