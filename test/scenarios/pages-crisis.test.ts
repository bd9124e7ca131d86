import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Browsing } from '../pages/browsing.ts';
import { said } from './running-centre.ts';

const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T12:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

const RASA = '+37061234567';
const AGAIN = 'To go on, type the name of the crisis: oslo-fog';
const hears = async () => said(await at.centre.call(RASA, '--press', '-'));
const status = async () => (await at.centre.run('crisis', 'status', '--json')).lines()[0];
const isFineAnywhere = async (page: Page) => {
  expect(await at.violations(page)).toEqual([]);
  for (const width of [360, 1000, 1920]) expect(await at.overflow(page, width), `${width}`).toBe(0);
};

it('a crisis is planned, begun, followed, told anew and ended on the Ops page, by whoever can type its name (S42)', async () => {
  const ops = await at.open('/ops');
  await at.sees(ops, 'No crisis runs, and there was none so far.');
  await at.press(ops, 'Begin a crisis');
  await at.press(ops, 'Look at the plan');
  await at.sees(ops, /Say what is touched: a service, a place or a region, at least one of them\./);
  await ops.getByLabel('Name of the crisis').fill('oslo-fog');
  await ops.getByLabel('First day').fill('2026-12-04');
  await ops.getByLabel('Last day').fill('2026-12-08');
  await ops.getByLabel('Places').fill('Oslo');
  await ops.getByLabel('What happened, in English').fill('Fog has closed Oslo.');
  await at.press(ops, 'Look at the plan');
  await at.sees(ops, 'Say what to do now.');
  await ops.getByLabel('What to do now, in English').fill('Stay at home until we write to you.');
  await at.reach(ops, 'Look at the plan');
  await ops.keyboard.press('Enter');
  const plan = ops.getByRole('region', { name: 'The plan', exact: true });
  await plan.and(ops.locator(':focus')).waitFor();
  await at.sees(plan, '1 traveller is affected.');
  await plan.getByRole('row', { name: '2026-12-05 1', exact: true }).waitFor();
  expect(await plan.innerText()).toMatch(/within 24 hours\..*calls? at one time; [\d,]+ are granted\..*e-mails? of/s);
  await isFineAnywhere(ops);

  // What is typed anew is not what was planned.
  await ops.getByLabel('Places').fill('Riga');
  await plan.waitFor({ state: 'detached' });
  await ops.getByLabel('Places').fill('Oslo');
  await plan.getByLabel(AGAIN).fill('oslo-frog');
  await at.press(plan, 'Begin');
  await at.sees(plan, 'That is not its name. Nothing was changed.');
  expect(await hears()).not.toContain('Fog has closed Oslo.');
  await plan.getByLabel(AGAIN).fill('oslo-fog');
  await plan.getByLabel(AGAIN).press('Enter');
  await at.sees(ops, /^The crisis oslo-fog runs: version 1 since/);
  expect(await hears()).toContain('Fog has closed Oslo.');

  await at.passes('PT2H');
  await at.sees(ops, '1 of 1 message told');
  expect(await status()).toMatchObject({ name: 'oslo-fog', told: { sent: 1, pending: 0 } });
  const opened = ops.waitForEvent('popup');
  await at.press(ops, 'Version 1 of the page (opens a new tab)', 'link');
  await at.sees((await opened) as Page, /Fog has closed Oslo\./);
  await ops.bringToFront();

  await at.press(ops, 'Say something new');
  await ops.getByLabel('What happened, in English').first().fill('Oslo opens at noon.');
  await ops.getByLabel('What to do now, in English').first().fill('Go to the airport as planned.');
  await isFineAnywhere(ops);
  await at.press(ops, 'Update');
  await at.sees(ops, /^The crisis oslo-fog runs: version 2 since/);
  expect(await hears()).toContain('Oslo opens at noon.');

  await at.press(ops, 'End the crisis');
  await ops.getByLabel(AGAIN).fill('oslo');
  await at.press(ops, 'End');
  await at.sees(ops, 'That is not its name. Nothing was changed.');
  expect(await status()).toMatchObject({ state: 'running' });
  await ops.getByLabel(AGAIN).fill('oslo-fog');
  await at.press(ops, 'End');
  await at.sees(ops, /^The crisis oslo-fog is over/);
  expect(await hears()).not.toMatch(/Fog has closed|opens at noon/);
  expect(await status()).toMatchObject({ state: 'over' });
});
