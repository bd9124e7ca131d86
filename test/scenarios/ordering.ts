import { expect } from 'vitest';
import { Guided, type Shown } from './guided.ts';
import type { RunningCentre } from './running-centre.ts';

export const RASA = '+37061234567';
export const NAMES = ['ruta', 'jurga', 'andrius', 'aiste', 'darius', 'vida'] as const;
export type Name = (typeof NAMES)[number];

export const labels = (page: Shown): readonly string[] => page.actions.map(({ label }) => label);
export const fact = (page: Shown, label: string): string | undefined =>
  page.data.AttributeBar.find(({ Label }: { Label: string }) => Label === label)?.Value;
/** What comes back when a choice of a form is chosen by its label. */
export const option = (page: Shown | undefined, label: string): string =>
  page?.data.Sections[0].Items[0].Options.find(({ Label }: { Label: string }) => Label === label)?.Value;

/** A message about an order, as `wayline inbox` shows it. */
interface Told {
  readonly to: string;
  readonly language: string;
  readonly state: string;
  readonly text: string;
}

/** A contact, as a desk shows it. */
interface OnDesk {
  readonly contact: string;
  readonly channel: string;
  readonly is: string;
  readonly title: string | null;
}

/** The people of the demo agency who take an order through its chain, by their guides over HTTP. */
export class Ordering {
  private readonly centre: RunningCentre;

  constructor(centre: RunningCentre) {
    this.centre = centre;
  }

  /** Somebody's desk; the address of a centre changes with every start. */
  at = (name: Name): Guided => new Guided(this.centre.url, name);

  async goHome(...names: readonly Name[]): Promise<void> {
    for (const name of names.length === 0 ? NAMES : names) await this.at(name).goHome();
  }

  /** The traveller's number calls Rūta, who begins an order for them; answers its number. */
  async begun(asked: string, filled: object = {}, from = RASA): Promise<string> {
    const ruta = this.at('ruta');
    const call = await ruta.takesKnown(from);
    await ruta.act('Orders');
    await ruta.act('A new order');
    const page = (await ruta.act('Save', { asked, currency: 'eur', ...filled })) as Shown;
    const order = /^Order (\d{7}), /.exec(page.data.Heading)?.[1] ?? '';
    expect(page.data.Description).toBe(`Order ${order} is begun. A team lead assigns it to a planner.`);
    await call.hangUp();
    await this.goHome('ruta');
    return order;
  }

  /** What rings at somebody whose turn it is: a task that opens the order (S87). */
  async rungFor(name: Name, order: string): Promise<Shown> {
    let page = await this.opens(name);
    // What other orders have left there rings first.
    for (let rung = 1; rung < 6 && !String(page.data.Heading).startsWith(`Order ${order}`); rung += 1) {
      await this.goHome(name);
      page = await this.opens(name);
    }
    expect(page.data.Heading).toMatch(new RegExp(`^Order ${order}, `));
    return page;
  }

  /** Opens somebody's own desk by a task that rings at them, and answers the list of what waits for them. */
  async desk(name: Name): Promise<Shown> {
    await this.at(name).send('POST', `/agents/${name}/tasks`, { name: 'My desk' });
    return this.opens(name);
  }

  /** At somebody's own desk: opens the order by its number. */
  async shown(name: Name, order: string): Promise<Shown> {
    const first = await this.desk(name);
    // What is their turn now rings before the task of their own, and opens the order by itself.
    if (String(first.data.Heading).startsWith(`Order ${order}`)) return first;
    if (!labels(first).includes('Another order')) await this.at(name).act('Back to the orders');
    await this.at(name).act('Another order');
    return (await this.at(name).act('Save', { number: order })) as Shown;
  }

  /** At somebody's own desk: opens the order and takes the step by its label; answers the page of the order behind it. */
  async takes(name: Name, order: string, step: string, filled?: object): Promise<Shown> {
    await this.shown(name, order);
    const page = await this.takesOpen(name, step, filled);
    await this.goHome(name);
    return page;
  }

  /** Takes a step of the order that is open. */
  async takesOpen(name: Name, step: string, filled?: object): Promise<Shown> {
    await this.at(name).act(step);
    return (await (filled ? this.at(name).act('Continue', filled) : this.at(name).act('Yes, do it'))) as Shown;
  }

  /** Gives the open order to somebody by a step that asks whom it is for. */
  async gives(name: Name, step: string, whom: string): Promise<Shown> {
    const form = await this.at(name).act(step);
    return (await this.at(name).act('Continue', { who: option(form, whom) })) as Shown;
  }

  /** Asks the guides' function as the flow beside somebody's contact does, whatever their page offers. */
  async asksBeside(name: Name, Parameters: object): Promise<Record<string, unknown>> {
    const { contact } = (await this.contacts(name))[0] ?? {};
    const event = { Details: { Parameters: { contact, ...Parameters } } };
    const path = '/2015-03-31/functions/wayline-dev-orders-agent/invocations';
    return (await this.at(name).send('POST', path, event)).body;
  }

  /** What somebody has on their desk. */
  async contacts(name: Name): Promise<readonly OnDesk[]> {
    return (await this.at(name).send('GET', `/agents/${name}`)).body.contacts;
  }

  /** What rings at somebody when they come to their desk; nobody takes it. */
  async waitsFor(name: Name): Promise<readonly (string | null)[]> {
    await this.at(name).is('Available');
    await this.centre.run('clock');
    const titles = (await this.contacts(name)).map(({ title }) => title);
    await this.at(name).is('Offline');
    return titles;
  }

  /** What a number was told of orders so far. */
  async told(number = RASA): Promise<readonly Told[]> {
    await this.centre.run('clock');
    const messages = await this.centre.lists('inbox', '--number', number);
    return messages.filter(({ template }) => template === 'order-progress') as unknown as readonly Told[];
  }

  /** The order with its history, as the command line shows it: what is there, whoever refused what. */
  async kept(order: string): Promise<Record<string, unknown>> {
    return (await this.centre.run('orders', 'show', order, '--json')).lines()[0] ?? {};
  }

  private async opens(name: Name): Promise<Shown> {
    const agent = this.at(name);
    await agent.is('Available');
    await expect.poll(async () => (await agent.does('accept')).status, { timeout: 20_000 }).toBe(200);
    await expect.poll(async () => (await agent.pages()).length).toBeGreaterThan(0);
    await agent.known();
    return agent.page();
  }
}
