import { expect } from 'vitest';
import type { Fault } from '../../local/connect/contact.ts';
import { LiveCall } from './live-call.ts';

/** A page of a guide, as the desk shows it. */
export interface Shown {
  readonly token: string;
  readonly view: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a view is shown with
  readonly data: any;
  readonly actions: readonly { readonly action: string; readonly label: string }[];
  readonly fields: readonly string[];
}

/** Answers of HTTP with their status. */
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of HTTP
  readonly body: any;
}

/** An agent who works through guides, over HTTP as a page does. */
export class Guided {
  private readonly url: string;
  readonly user: string;

  constructor(url: string, user: string) {
    this.url = url;
    this.user = user;
  }

  async send(method: string, path: string, body?: object): Promise<Answered> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  is = (status: string): Promise<Answered> => this.send('PUT', `/agents/${this.user}/status`, { status });
  does = (deed: string): Promise<Answered> => this.send('POST', `/agents/${this.user}/${deed}`);

  /** The pages that wait for the agent, when no guide waits for a function. */
  async pages(): Promise<readonly Shown[]> {
    type Guide = { readonly page: Shown | null };
    for (;;) {
      const { body } = await this.send('GET', `/agents/${this.user}`);
      const guides: readonly Guide[] = body.contacts.flatMap(
        (each: { guides?: readonly Guide[] }) => each.guides ?? [],
      );
      if (guides.every(({ page }) => page !== null)) return guides.flatMap(({ page }) => page ?? []);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The page that is shown now, the newest of several; fails where there is none. */
  async page(): Promise<Shown> {
    const page = (await this.pages()).at(-1);
    if (!page) throw new Error(`${this.user} is shown no guide.`);
    return page;
  }

  answer = (page: string, action: string, data: object = {}): Promise<Answered> =>
    this.send('POST', `/agents/${this.user}/guide`, { page, action, data });

  /** Does it on the newest page that can, and answers what is shown then: the page that came in its place, or nothing. */
  async act(action: string, data: object = {}): Promise<Shown | undefined> {
    const pages = await this.pages();
    const index = pages.findLastIndex(({ actions }) => actions.some(({ label }) => label === action));
    const page = pages[index];
    if (!page) throw new Error(`No page has '${action}': ${JSON.stringify(pages.map(({ actions }) => actions))}`);
    const { status, body } = await this.answer(page.token, action, data);
    expect([action, status, body.problem]).toEqual([action, 200, undefined]);
    return (await this.pages())[index];
  }

  /** Waits until their guide knows who has the contact: on a busy machine a page may come before. */
  async known(): Promise<void> {
    while ((await this.page()).actions.some(({ label }) => label === 'Try again')) await this.act('Try again');
  }

  /** Takes a call that somebody makes who presses 0 for a person. */
  async takes(from: string, faults: readonly Fault[] = [], presses: readonly string[] = ['0']): Promise<LiveCall> {
    await this.is('Available');
    const call = await LiveCall.dial(this.url, from, presses, faults);
    await call.until('offered');
    await this.does('accept');
    return call;
  }

  /** Takes a call of somebody whom we know. On a busy machine functions that are still starting know nobody: whoever calls again is known. */
  async takesKnown(from: string): Promise<LiveCall> {
    for (let calls = 1; ; calls += 1) {
      const call = await this.takes(from);
      await call.until('joined');
      await this.known();
      const isKnown = (await this.page()).actions.every(({ label }) => label !== 'Find the record');
      if (isKnown || calls === 10) return call;
      await call.hangUp();
      await this.goHome();
    }
  }

  /** Leaves the desk, and is done with whatever is on it. */
  async goHome(): Promise<void> {
    await this.is('Offline');
    const { contacts } = (await this.send('GET', `/agents/${this.user}`)).body;
    for (const { contact } of contacts)
      for (const deed of ['end', 'finish']) await this.send('POST', `/agents/${this.user}/${deed}`, { contact });
  }
}

/** A section of a card as lines. */
export const linesOf = (page: Shown, heading: string): readonly string[] =>
  (page.data.Sections as readonly { Heading: string; Items: readonly { Label: string; Value: string }[] }[])
    .filter(({ Heading }) => Heading === heading)
    .flatMap(({ Items }) => Items.map(({ Value }) => Value));
