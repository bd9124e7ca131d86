import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Browsing } from '../pages/browsing.ts';

const RASA = '+37061234567';
const at = new Browsing();
beforeAll(() => at.start('--at', '2026-12-04T12:00:00Z'), 120_000);
afterAll(() => at.remove());
afterEach(() => at.clear());

/** What is not accessible, light and dark: rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations: all } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of all) found.push(...nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`));
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

/** Fills the page in and begins the chat. */
async function begins(page: Page, about: string): Promise<void> {
  await page.locator('[name=name]').fill('Rasa');
  await page.locator('[name=phone]').fill(RASA);
  await page.locator('[name=departs]').fill('2026-12-05');
  await page.locator('[name=about]').fill(about);
  await page.locator('form button').click();
  await page.locator('.number').waitFor();
}

const saysOn = (page: Page): Promise<readonly string[]> => page.locator('#said li span').allInnerTexts();
const writes = async (page: Page, words: string): Promise<void> => {
  await page.locator('#words').fill(words);
  await page.locator('#write button').first().click();
};

describe('the chat in a browser', () => {
  it('is found from the form, and two people write to each other; nothing of it runs, and no card leaves the page', async () => {
    await at.is('ruta', 'Available');
    const [page, desk] = [await at.open('/form/en'), await at.open('/agent/ruta')];
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.getByRole('link', { name: 'Chat with us' }).click();
    await page.getByRole('heading', { name: 'Chat with us' }).waitFor();
    await isGood(page, 'chat-begin-en');
    await begins(page, 'I paid twice');
    await page.getByText('A person will be with you in a moment.').waitFor();
    await at.press(desk, 'Accept');
    await desk.getByRole('heading', { name: /^Chat.*: Rasa$/ }).waitFor();
    await at.sees(desk, 'Rasa Petraitytė');
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await writes(page, hostile);
    await writes(page, 'My card is 4111 1111 1111 1111');
    await desk.getByText(hostile, { exact: true }).waitFor();
    await desk.getByText('My card is [card number removed]').waitFor();
    await desk.getByLabel('Write to Rasa').fill(`${hostile} How can I help?`);
    await desk.getByLabel('Write to Rasa').press('Enter');
    await page.getByText(`${hostile} How can I help?`).waitFor();
    expect(await page.locator('#said img, #said script').count()).toBe(0);
    expect(await page.title()).toBe('We have it · Wayline Travel');
    await isGood(page, 'chat-en');
    if (process.env['FORM_PICTURES'])
      await desk.screenshot({ path: `${process.env['FORM_PICTURES']}/chat-desk.png`, fullPage: true });
    await page.getByRole('button', { name: 'End the chat' }).click();
    await page.getByText('The chat is over. Your case stays, with its number above.').waitFor();
    expect(await page.locator('#words').isVisible()).toBe(false);
    await desk.getByRole('button', { name: 'I am done with it' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('goes on by asking while the line is lost, and by the line when it is back; loaded anew it is the same chat', async () => {
    await at.is('ruta', 'Available');
    const page = await at.open('/form/chat/fa');
    let cut = true;
    await page.routeWebSocket(/participant\/socket/, (socket) => {
      if (cut) void socket.close();
      else socket.connectToServer();
    });
    await begins(page, 'دو بار پرداخت کردم');
    const desk = await at.open('/agent/ruta');
    await at.press(desk, 'Accept');
    await desk.getByLabel('Write to Rasa').fill('سلام');
    await desk.getByLabel('Write to Rasa').press('Enter');
    await page.getByText('سلام', { exact: true }).waitFor();
    await writes(page, 'بله');
    await desk.getByText('بله', { exact: true }).waitFor();
    expect(await page.locator('#state').innerText()).toMatch(/^ارتباط قطع شد/);
    cut = false;
    await expect.poll(() => page.locator('#state').innerText(), { timeout: 40_000 }).toBe('');
    const before = await saysOn(page);
    await page.reload();
    await expect.poll(() => saysOn(page), { timeout: 40_000 }).toEqual(before);
    await isGood(page, 'chat-fa');
  });

  it('keeps in order what is sent while a message is on its way or nothing goes through, and sends it once', async () => {
    await at.is('ruta', 'Available');
    const page = await at.open('/form/chat/en');
    let way: 'slow' | 'lost' | 'open' = 'slow';
    await page.route('**/participant/message', async (route) => {
      if (way === 'lost') await route.fetch();
      if (way === 'lost') return route.abort();
      if (way === 'slow') await new Promise((done) => setTimeout(done, 1_000));
      return route.continue();
    });
    await begins(page, 'I paid twice');
    const desk = await at.open('/agent/ruta');
    await at.press(desk, 'Accept');
    await page.getByText('A person will be with you in a moment.').waitFor();
    await writes(page, 'The first');
    await writes(page, 'The second');
    await page.locator('#words').fill('The thi');
    await desk.getByText('The second', { exact: true }).waitFor();
    expect(await page.locator('#words').inputValue()).toBe('The thi');
    way = 'lost';
    await writes(page, 'The third');
    await page.getByText('Not sent yet. We are trying again.').waitFor();
    expect(await page.locator('#words').inputValue()).toBe('');
    way = 'open';
    await expect.poll(() => page.locator('#state').innerText()).toBe('');
    await writes(page, 'The fourth');
    await desk.getByText('The fourth', { exact: true }).waitFor();
    const mine = (each: string) => each.startsWith('The ');
    const four = ['The first', 'The second', 'The third', 'The fourth'];
    await expect.poll(async () => (await saysOn(page)).filter(mine)).toEqual(four);
    expect(await desk.getByText(/^The (first|second|third|fourth)$/).allInnerTexts()).toEqual(four);
    expect(await page.locator('.waiting').count()).toBe(0);
  });

  it('says without a script what is there all the same', async () => {
    const page = await at.open('/form/chat/lt');
    await (await page.context().newCDPSession(page)).send('Emulation.setScriptExecutionDisabled', { value: true });
    await begins(page, 'Sumokėjau du kartus');
    await page.getByText(/^Susirašinėjimui reikia JavaScript/).waitFor();
    expect(await page.locator('#chat').isVisible()).toBe(false);
  });
});
