import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endCrisis, startCrisis, updateCrisis } from '../../../lambdas/crisis/lead.ts';
import { LANGUAGES } from '../../../lambdas/notices/templates/languages.ts';
import { type Browser, openBrowser } from '../../pages/browser.ts';
import { aCrisis } from './a-crisis.ts';
import { centreWithTable } from './open-centre.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
let at: Awaited<ReturnType<typeof centreWithTable>>;
let browser: Browser;
beforeAll(async () => {
  [at, browser] = await Promise.all([centreWithTable(NOW), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await at?.remove();
});

/** The page says what there is to say by now. */
const kept = async () =>
  expect(await at.invoke('crisis-on-page', { does: 'keep' })).toMatchObject({ answer: { published: 'present' } });
const get = (path: string, headers = {}) => fetch(`${at.url}${path}`, { headers, redirect: 'manual' });
/** A phone that did not read the page within the last half minute. */
async function onPhone(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  // Where requests are routed, the browser keeps nothing.
  await page.route('**', (route) => route.continue());
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${at.url}${path}`);
  return page;
}

/** No script runs on the page any more, not even ours. */
async function withoutScript(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
}

/** What is not good about a page in any way that people may hold it. */
async function faults(page: Page, name: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const folder = process.env['PAGE_PICTURES'];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    if (folder) await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => [colorScheme, id, nodes.map(({ html }) => html)]));
  }
  for (const width of [320, 360, 1000]) {
    await page.setViewportSize({ width, height: 740 });
    const over = await page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
    if (over > 0) found.push(`${over} pixels too wide at ${width}`);
  }
  return found;
}

const HOSTILE = '<script>document.title="owned"</script><img src=x onerror="document.title=1"> javascript:alert(1)';
const says = {
  ...aCrisis().says,
  lt: { what: `Vulkano pelenai uždarė oro erdvę. ${HOSTILE}`, steps: HOSTILE },
  en: {
    ...{ what: 'Volcanic ash has closed the sky over Iceland.', steps: 'Do not go to the airport today.' },
    ...{
      letter: 'We are sorry.\n\nNobody of us sleeps before you are home.\nEglė',
      policy: 'All money back until 14 January.',
    },
  },
};
const begun = { name: 'hekla-ash', scope: aCrisis().scope, says };

describe('the page of a crisis, as everybody is handed it', () => {
  it('answers before the first crisis, in every language, by every way in', async () => {
    await at.centre.settled();
    for (const path of ['/crisis', '/crisis/', ...LANGUAGES.map((language) => `/crisis/${language}.html`)]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
    }
    expect(await (await get('/crisis/en.html')).text()).toContain('No crisis at present');
    const missing = await get('/crisis/de.html');
    expect([missing.status, await missing.text()]).toEqual([404, await (await get('/crisis/')).text()]);
  });

  it('says what runs, carries no script, and is asked for again only when it has changed', async () => {
    await startCrisis(at.table, begun, NOW);
    await kept();
    const answer = await get('/crisis/en.html');
    expect(await answer.text()).toContain('Volcanic ash has closed the sky over Iceland.');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=30, stale-while-revalidate=60, stale-if-error=86400',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^;]*'; form-action 'none'/,
      ),
      ...{ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'content-language': 'en' },
    });
    expect((await get('/crisis/en.html', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it.each(LANGUAGES)('is read on a small phone without script, light and dark: %s', async (language) => {
    const page = await onPhone(`/crisis/${language}.html`);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.reload();
    expect(said).toEqual([]);
    const direction = await page.evaluate("getComputedStyle(document.querySelector('h1')).direction");
    expect(direction).toBe(language === 'fa' ? 'rtl' : 'ltr');
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
    if (language === 'lt') expect(await page.locator('main').innerText()).toContain(HOSTILE);
    expect(await page.title()).not.toMatch(/^(owned|1)$/);
    expect(await faults(page, `crisis-${language}`)).toEqual([]);
    const read = await page.locator('main').innerText();
    await withoutScript(page);
    expect(await page.locator('main').innerText()).toBe(read);
    await page.close();
  });

  it('leads from wherever somebody arrives to their language, the form, the number and what was said before', async () => {
    const opens = { en: { what: 'The sky opens at noon.', steps: 'Read your message.' } };
    expect(await updateCrisis(at.table, 'hekla-ash', opens, later(90))).toMatchObject({ is: 'changed' });
    await kept();
    const page = await onPhone('/crisis/');
    expect(await faults(page, 'crisis-index')).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('The sky opens at noon.').waitFor();
    await page.getByText('Updated 4 December 2026 at 15:30 (Vilnius), version 2.').waitFor();
    await page.getByRole('link', { name: '1', exact: true }).click();
    await page.getByText('You read an earlier version').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'فارسی' }).click();
    await page.getByRole('heading', { name: 'چه شده است' }).waitFor();
    await page.getByRole('link', { name: /فرم/ }).click();
    await page.getByRole('heading', { name: 'به ما بگویید چه شده است' }).waitFor();
    await page.close();
  });

  it('says that it is over, and answers on', async () => {
    await endCrisis(at.table, 'hekla-ash', {}, later(180));
    await kept();
    const page = await onPhone('/crisis/zh.html');
    await page.getByRole('heading', { name: '事件已经结束' }).waitFor();
    expect(await faults(page, 'crisis-over-zh')).toEqual([]);
    await page.close();
  });
});
