import { Guided, type Shown } from '../../scenarios/guided.ts';
import { numberOf } from '../game-day/people.ts';
import type { Counted } from './opened.ts';

/** The longest that something is waited for, in milliseconds. */
const PATIENCE = 240_000;
const NAMES = ['ruta', 'jurga', 'andrius', 'aiste', 'darius'] as const;
type Name = (typeof NAMES)[number];
/** A day on the centre's calendar on which money comes and the traveller is back. */
const TODAY = '2026-12-04';
/** What comes back when the choice of that label is chosen. */
const choice = (page: Shown | undefined, label: string): string =>
  page?.data.Sections[0].Items[0].Options.find(({ Label }: { Label: string }) => Label === label)?.Value;

/** Takes so many orders through the whole chain: begun on a call, assigned, sold, signed, approved, paid, closed. */
export async function playOrders(here: Counted, orders: number): Promise<void> {
  // Every twentieth reads and hears what Rūta speaks.
  for (let n = 0; n < orders; n += 1) await new Chain(here).play(numberOf(1 + 20 * n));
}

class Chain {
  private readonly here: Counted;

  constructor(here: Counted) {
    this.here = here;
  }

  async play(from: string): Promise<void> {
    const order = await this.begun(from);
    const { jurga, andrius, aiste, darius } = this.desks();
    await this.open('jurga', order);
    await jurga.act('Continue', { who: choice(await jurga.act('Assign to a planner'), 'Andrius Butkus') });
    await this.home('jurga');
    await this.open('andrius', order);
    await this.step(andrius, 'Add an item', { what: 'hotel', quantity: '2', amount: '150,00' });
    await this.step(andrius, 'Write a follow-up', { says: 'a balcony' });
    await this.step(andrius, 'Write down an expense', { supplier: 'Nerija', amount: '200', says: 'two rooms' });
    const toDesk = await andrius.act('Agreed: to the front desk');
    await andrius.act('Continue', { who: choice(toDesk, 'Aistė Paulauskaitė') });
    await this.home('andrius');
    await this.open('aiste', order);
    await this.step(aiste, 'The traveller signs');
    await this.home('aiste');
    await this.open('darius', order);
    await this.step(darius, 'Approve');
    await this.step(darius, 'Write down a receipt', { amount: '300', says: 'card', on: TODAY });
    const expense = await darius.act('Pay an expense out');
    await darius.act('Continue', { line: choice(expense, 'Nerija, 200.00 EUR: two rooms') });
    await this.home('darius');
    await this.closed(order);
  }

  /** Begun on a call, by who answers it; its number is in the heading. */
  private async begun(from: string): Promise<string> {
    const { ruta } = this.desks();
    await ruta.is('Available');
    const { centre } = this.here;
    const dialled = centre.switchboard.dial(from);
    if ('refused' in dialled) throw new Error(dialled.refused);
    const { call } = dialled;
    let [joined, pressed] = [false, false];
    call.listen(({ event }) => {
      if (event === 'listening' && !pressed) {
        pressed = true;
        call.latest.press('0');
      }
      if (event === 'joined') joined = true;
    });
    await until(() => this.takesCall(ruta));
    await until(async () => joined && (await ruta.pages()).length > 0);
    await ruta.known();
    await ruta.act('Orders');
    await ruta.act('A new order');
    const page = await ruta.act('Save', { asked: 'a week at the sea', currency: 'eur', where: 'Nida', people: '2' });
    call.latest.hangUp();
    await this.home('ruta');
    return /^Order (\d{7}), /.exec(page?.data.Heading)?.[1] ?? '';
  }

  /** Takes the call, and puts away what rings before it: the bell of an order that was closed meanwhile. */
  private async takesCall(agent: Guided): Promise<boolean> {
    if (!(await accepted(agent))) return false;
    const { body } = await agent.send('GET', `/agents/${agent.user}`);
    if ((body.contacts as { channel: string }[]).some(({ channel }) => channel === 'VOICE')) return true;
    await this.home('ruta');
    await agent.is('Available');
    return false;
  }

  /** The seat writes how it was when the traveller is back, and closes. */
  private async closed(order: string): Promise<void> {
    const { ruta } = this.desks();
    await this.open('ruta', order);
    await this.step(ruta, 'The traveller is back', { on: TODAY });
    await this.step(ruta, 'Write how it was', { says: 'again', score: '5' });
    await this.step(ruta, 'Close the order');
    await this.home('ruta');
  }

  private desks(): { readonly [N in Name]: Guided } {
    return Object.fromEntries(NAMES.map((name) => [name, new Guided(this.here.url, name)])) as { [N in Name]: Guided };
  }

  private step = async (agent: Guided, label: string, filled?: object): Promise<void> => {
    await agent.act(label);
    await (filled ? agent.act('Continue', filled) : agent.act('Yes, do it'));
  };

  /** What rings at who is next opens the order; the seat, whom nothing rings while the traveller is away, opens it from their own desk. */
  private async open(name: Name, order: string): Promise<void> {
    const agent = this.desks()[name];
    if (name === 'ruta') await agent.send('POST', '/agents/ruta/tasks', { name: 'My desk' });
    await agent.is('Available');
    await until(() => accepted(agent));
    await until(async () => (await agent.pages()).length > 0);
    await agent.known();
    if (String((await agent.page()).data.Heading).startsWith(`Order ${order}`)) return;
    const labels = (await agent.page()).actions.map(({ label }) => label);
    if (labels.includes('Another order')) {
      await agent.act('Another order');
      await agent.act('Save', { number: order });
      return;
    }
    // What another order has left there rings first.
    await this.home(name);
    await this.open(name, order);
  }

  private async home(name: Name): Promise<void> {
    const agent = this.desks()[name];
    await agent.is('Offline');
    const { body } = await agent.send('GET', `/agents/${name}`);
    for (const { contact } of body.contacts as { contact: string }[])
      for (const deed of ['end', 'finish']) await agent.send('POST', `/agents/${name}/${deed}`, { contact });
    await this.here.centre.settled();
  }
}

/** Takes what rings; who missed it, as on a busy machine, is there again. */
async function accepted(agent: Guided): Promise<boolean> {
  if ((await agent.does('accept')).status === 200) return true;
  const { body } = await agent.send('GET', `/agents/${agent.user}`);
  if (body.status !== 'Available') await agent.is('Available');
  return false;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > PATIENCE) throw new Error('What was waited for did not come.');
    await new Promise((go) => setTimeout(go, 20));
  }
}
