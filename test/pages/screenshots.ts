import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Browsing } from './browsing.ts';

/** Makes docs/screenshots: every page in the middle of its work, light and dark, wide and narrow. */

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

const at = new Browsing();
await at.start('--at', '2026-12-04T12:00:00Z');
try {
  await at.centre.run('travellers', 'hold', '+12025550123');
  for (const user of ['ruta', 'meilin']) await at.is(user, 'Available');
  await at.is('vida', 'Break');
  const phone = await at.open('/phone');
  const desk = await at.open('/agent/ruta');
  await at.press(phone, 'Call as Rasa Petraitytė');
  await at.sees(phone, /Hello Rasa!/);
  await phone.keyboard.press('0');
  await at.press(desk, 'Accept');
  await at.sees(desk, /is on the line/);
  await at.sees(desk, /speaks Lithuanian/);
  await desk.getByRole('region', { name: /^Guide for/ }).waitFor();
  for (const name of ['Ingrid Berg', 'Wei Chen']) await at.press(phone, `Call as ${name}`);
  await at.sees(phone, /accounts? is frozen/i).catch(() => undefined);
  const inbox = await at.open('/inbox');
  await at.press(inbox, 'Ana Silva', 'link');
  const clock = await at.open('/clock');
  await at.press(clock, 'By 1 minute');
  const pages = { phone, agent: desk, choose: await at.open('/agent'), inbox, ops: await at.open('/ops'), clock };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) await shoot(name, page);
  const planner = await at.open('/agent/andrius');
  await at.is('andrius', 'Back office work');
  await at.press(planner, 'Call a number');
  await planner.getByLabel('Number to call').fill('+12025550123');
  await planner.getByLabel('Number to call').press('Enter');
  await at.press(planner, 'Write a task');
  await planner.getByLabel('Name').fill('A room with two beds for Ana');
  await planner.getByLabel('Description').fill('She asked on the phone; an answer was promised by tomorrow.');
  await shoot('task', planner);
  await phone.getByRole('region', { name: 'Ana Silva: the phone rings' }).waitFor();
  await shoot('ringing', phone);
  await at.press(desk, 'Write a consultation sheet');
  await desk.getByLabel('What do they ask for?').fill('A quiet hotel near the sea, no early flights.');
  await at.press(desk, 'Hang up');
  await desk.getByRole('region', { name: /How did it end/ }).waitFor();
  await shoot('wrap-up', desk);
  await at.clear();
} finally {
  await at.remove();
}

async function shoot(name: string, page: Page): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES))
    for (const mode of ['light', 'dark'] as const) {
      await at.choose(page, mode);
      await page.setViewportSize(viewport);
      await page.waitForTimeout(400);
      const path = join(folder, `${name}-${size}-${mode}.png`);
      await page.screenshot({ path, fullPage: size === 'narrow' });
    }
}
