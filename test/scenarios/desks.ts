import { LiveCall } from './live-call.ts';
import type { RunningCentre } from './running-centre.ts';

type Faults = NonNullable<Parameters<typeof LiveCall.dial>[3]>;

/** What a desk shows of one contact. */
export interface Shown {
  readonly contact: string;
  readonly channel: string;
  readonly is: string;
  readonly initiationMethod: string;
  readonly queue: string | null;
  readonly title: string | null;
  readonly whispered: readonly string[];
  readonly quickConnects: readonly string[];
  readonly guides: readonly { readonly page: { readonly view: string } | null }[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** The desks of a running centre over HTTP, and the calls to it. */
export class DesksOf {
  private readonly centre: RunningCentre;
  private readonly calls: LiveCall[] = [];

  constructor(centre: RunningCentre) {
    this.centre = centre;
  }

  async send(method: string, path: string, body: object = {}) {
    const response = await fetch(`${this.centre.url}${path}`, {
      method,
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of HTTP
    return { status: response.status, body: (await response.json()) as any };
  }

  is = (user: string, status: string) => this.send('PUT', `/agents/${user}/status`, { status });
  does = (user: string, deed: string, body: object = {}) => this.send('POST', `/agents/${user}/${deed}`, body);
  contacts = async (user: string): Promise<readonly Shown[]> =>
    (await this.send('GET', `/agents/${user}`)).body.contacts;
  /** The guides that are open beside the agent's contacts. */
  guides = async (user: string) => (await this.contacts(user)).flatMap(({ guides }) => guides);

  async dial(from: string, presses: readonly string[], faults?: Faults): Promise<LiveCall> {
    const call = await LiveCall.dial(this.centre.url, from, presses, faults);
    this.calls.push(call);
    return call;
  }

  /** A call that this agent, who alone is there, has taken. */
  async talking(user: string, from: string, presses: readonly string[], faults?: Faults): Promise<LiveCall> {
    await this.is(user, 'Available');
    const call = await this.dial(from, presses, faults);
    await call.until('offered');
    await this.does(user, 'accept');
    await call.until('joined');
    return call;
  }

  /** Everybody hangs up, clears their desk and goes. */
  async goHome(): Promise<void> {
    for (const call of this.calls.splice(0)) await call.hangUp();
    const { agents } = (await this.send('GET', '/agents')).body as { agents: { userName: string }[] };
    for (const { userName } of agents) {
      await this.is(userName, 'Offline');
      for (const deed of ['end', 'finish'])
        for (const { contact } of await this.contacts(userName)) await this.does(userName, deed, { contact });
    }
  }
}
