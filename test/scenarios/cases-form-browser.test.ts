import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Browsing } from '../pages/browsing.ts';

const RASA = '+37061234567';
const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T12:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

/** The browser obeys no script of the page any more. */
async function withoutScript(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  return page;
}

/** What is not accessible, light and dark: rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) found.push(...nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`));
  }
  return found;
}

/** Looks at a page in every way that people may hold it. */
async function isGood(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  for (const width of [320, 360, 1000]) expect(await at.overflow(page, width), `${name} at ${width}`).toBe(0);
  const folder = process.env['FORM_PICTURES'];
  if (folder) await page.setViewportSize({ width: 360, height: 740 });
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the form in a browser', () => {
  it('is found from the phone, filled in by keyboard, put right and sent, with script and without', async () => {
    const phone = await at.open('/phone');
    await phone.getByRole('link', { name: 'in a form' }).click();
    await phone.getByRole('heading', { name: 'Tell us what is wrong' }).waitFor();
    const numbers: string[] = [];
    for (const script of [true, false]) {
      const page = script ? phone : await withoutScript(await at.open('/form/en'));
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      await page.getByLabel('Your name').fill('Rasa');
      await page.keyboard.press('Tab');
      await page.keyboard.type(`${RASA}1234567890`);
      await page.getByLabel('What happened?').fill('<b>paid</b> twice\n"and" more');
      await page.getByLabel('What happened?').press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      const alert = await page.getByRole('alert').innerText();
      expect(alert).toMatch(/^Nothing is lost\..*Write the number with its country code.*Choose what it is about\./s);
      await page.getByRole('link', { name: /^Write the number/ }).click();
      expect(await page.locator(':focus').getAttribute('name')).toBe('phone');
      expect(await page.getByLabel('What happened?').inputValue()).toBe('<b>paid</b> twice\n"and" more');
      if (script) await isGood(page, 'wrong-en');
      await page.getByLabel('Telephone number').fill(RASA);
      await page.getByLabel('Day of departure').fill('2026-12-05');
      await page.getByLabel('What is it about?').selectOption({ label: 'Money back' });
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { name: script ? 'We have it' : 'You have told us already' }).waitFor();
      numbers.push(await page.locator('.number').innerText());
      // Whoever loads the answer anew has sent the very page again: it is one contact.
      await page.reload();
      await page.getByRole('heading', { name: 'You have told us already' }).waitFor();
      if (script) await isGood(page, 'known-en');
      // The browser tells of the status of the page with the mistakes; it has nothing to say against what we sent.
      expect(problems.filter((each) => !each.includes('status of 422'))).toEqual([]);
    }
    expect(numbers).toEqual([expect.stringMatching(/^\d{8}$/), numbers[0]]);
    const shown = (await at.centre.run('cases', 'show', numbers[0] ?? '', '--json')).lines()[0];
    expect(shown?.['contacts']).toHaveLength(2);
  });

  it.each([
    ['en', 'ltr'],
    ['lt', 'ltr'],
    ['zh', 'ltr'],
    ['fa', 'rtl'],
  ])('is accessible and fits a small phone, light and dark, before and behind: %s', async (language, direction) => {
    const page = await at.open(`/form/${language}`);
    await isGood(page, `form-${language}`);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).direction")).toBe(direction);
    const [first, last] = [page.locator('nav b, nav a').first(), page.locator('nav b, nav a').last()];
    const [from, to] = [(await first.boundingBox())?.x ?? 0, (await last.boundingBox())?.x ?? 0];
    expect(from < to).toBe(direction === 'ltr');
    await page.locator('[name=name]').fill('Lee');
    await page.locator('[name=phone]').fill('+442079460005');
    await page.locator('[name=departs]').fill('2026-12-30');
    await page.locator('[name=kind]').selectOption('swap');
    await page.locator('[name=about]').fill('این نامه / 信 / laiškas');
    await page.locator('button').click();
    await page.locator('.number').waitFor();
    await isGood(page, `taken-${language}`);
  });
});

describe('what was written in the form', () => {
  it('is text on the desk of whoever answers it', async () => {
    await at.is('ruta', 'Available');
    const [desk, phone] = [await at.open('/agent/ruta'), await at.open('/phone')];
    const about = '<img src=x onerror="document.title=1"> <b>loud</b>';
    const fields = {
      name: '<script>document.title=2</script>',
      phone: RASA,
      departs: '2026-12-05',
      kind: 'complaint',
      about,
    };
    await fetch(`${at.centre.url}/form/en`, { method: 'POST', body: new URLSearchParams(fields) });
    await at.press(phone, 'Call as Rasa Petraitytė');
    await at.sees(phone, /Hello Rasa!/);
    await phone.keyboard.press('0');
    await at.press(desk, 'Accept');
    await at.press(desk, 'Problems');
    await desk.getByRole('button', { name: /a complaint/ }).click();
    await desk.getByText(about, { exact: true }).first().waitFor();
    expect(await desk.getByText(/by form: <script>document\.title=2<\/script>, \+37061234567/).count()).toBe(1);
    expect(await desk.locator('img[src=x]').count()).toBe(0);
    expect(await desk.title()).not.toMatch(/^[12]$/);
  });
});
