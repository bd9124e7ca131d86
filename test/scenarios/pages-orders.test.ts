import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Browsing } from '../pages/browsing.ts';

const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T12:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

/** The button, when it is there. On a busy machine a page says first that the records do not answer: then one tries again, as it says. */
async function there(page: Page, name: string): Promise<Locator> {
  const [wanted, again] = [name, 'Try again'].map((each) => page.getByRole('button', { name: each, exact: true }));
  if (!wanted || !again) throw new Error('A page has buttons.');
  await wanted.or(again).first().waitFor();
  while ((await wanted.count()) === 0) {
    await again.click();
    await wanted.or(again).first().waitFor();
  }
  return wanted;
}

/** Takes what rings, which opens the order. */
async function takesWhatRings(user: string): Promise<Page> {
  await at.is(user, 'Available');
  const desk = await at.open(`/agent/${user}`);
  await at.press(desk, 'Accept');
  return desk;
}

/** A fact of the order that is shown, by its label. */
const fact = (page: Page, label: string) =>
  page
    .locator('dl.facts div', { has: page.getByText(label, { exact: true }) })
    .first()
    .locator('dd')
    .innerText();

const isFineAnywhere = async (page: Page) => {
  expect(await at.violations(page)).toEqual([]);
  for (const width of [360, 1000, 1920]) expect(await at.overflow(page, width), `${width}`).toBe(0);
};

it('an order is begun on the call, assigned from the task that rings, and agreed, each on its page (S72 to S76)', async () => {
  await at.is('ruta', 'Available');
  const [seat, phone] = [await at.open('/agent/ruta'), await at.open('/phone')];
  await at.press(phone, 'Call as Rasa Petraitytė');
  await at.sees(phone, /Hello Rasa!/);
  await phone.keyboard.press('0');
  await at.press(seat, 'Accept');
  await (await there(seat, 'Orders')).click();
  await at.press(seat, 'A new order');
  await seat.getByLabel('What do they ask for?').fill('a week at the sea for two');
  await seat.getByLabel('Where to').fill('Nida');
  await seat.getByLabel('How many travel').fill('2');
  await seat.getByLabel('Currency').fill('euro');
  await seat.keyboard.press('Enter');
  await at.sees(seat, 'Write the currency as three letters, such as EUR.');
  expect(await seat.getByLabel('What do they ask for?').inputValue()).toBe('a week at the sea for two');
  await seat.getByLabel('Currency').fill('eur');
  await seat.keyboard.press('Enter');
  await at.sees(seat, /^Order \d{7} is begun\. A team lead assigns it to a planner\.$/);
  expect(
    await Promise.all(['Stage', 'Next', 'Expected', 'Creator', 'Where to'].map((each) => fact(seat, each))),
  ).toEqual(['asked for', 'a team lead assigns it to a planner', 'Mon 7 Dec', 'Rūta Kazlauskienė', 'Nida']);
  await isFineAnywhere(seat);
  await at.press(seat, 'Hang up');

  const lead = await takesWhatRings('jurga');
  await (await there(lead, 'Assign to a planner')).click();
  await at.sees(lead, /^Order \d{7}\. The planner and the traveller are told\.$/);
  await at.press(lead, 'Continue');
  await at.sees(lead, 'Choose whom it is for.');
  await lead.getByText('Andrius Butkus', { exact: true }).click();
  await at.press(lead, 'Continue');
  await at.sees(lead, 'Done: assigned to Andrius Butkus.');
  expect(await Promise.all(['Stage', 'Assigner', 'Owner'].map((each) => fact(lead, each)))).toEqual([
    'with its planner',
    'Jurga Stankevičienė',
    'Andrius Butkus',
  ]);
  await isFineAnywhere(lead);

  const planner = await takesWhatRings('andrius');
  await (await there(planner, 'Add an item')).click();
  await planner.getByLabel('What is it?').fill('hotel in Nida');
  await planner.getByLabel('How many').fill('2');
  await planner.getByLabel('Price of one in EUR').fill('-150');
  await planner.keyboard.press('Enter');
  await at.sees(planner, 'Write the amount in EUR as a plain number, such as 1234.50.');
  expect(await planner.getByLabel('What is it?').inputValue()).toBe('hotel in Nida');
  await planner.getByLabel('Price of one in EUR').fill('150,00');
  await planner.keyboard.press('Enter');
  await at.sees(planner, 'Done: added: 2 x hotel in Nida at 150.00 EUR.');
  await at.press(planner, 'Agreed: to the front desk');
  await planner.getByText('Aistė Paulauskaitė', { exact: true }).click();
  await at.press(planner, 'Continue');
  await at.sees(planner, 'Done: agreed with the traveller; to Aistė Paulauskaitė at the front desk.');
  expect(await Promise.all(['Stage', 'Assigner', 'Owner', 'Receivable'].map((each) => fact(planner, each)))).toEqual([
    'agreed, to be signed',
    'Andrius Butkus',
    'Aistė Paulauskaitė',
    '300.00 EUR',
  ]);
  await isFineAnywhere(planner);
  // Back leads to the orders of the traveller, and from there to what waits for the planner.
  await at.press(planner, 'Back to the orders');
  await at.sees(planner, '1 order of Rasa');
  await at.press(planner, 'Back');
  await at.sees(planner, 'No open orders for you, Andrius');
  expect(await planner.getByRole('button', { name: 'Back', exact: true }).count()).toBe(0);

  const inbox = await at.open('/inbox');
  await at.settled();
  await at.press(inbox, 'Rasa Petraitytė', 'link');
  await expect.poll(() => inbox.locator('.message').count()).toBe(3);
});
