import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page, Route } from 'playwright-core';
import { RunningCentre } from '../scenarios/running-centre.ts';
import { type Browser, openBrowser } from './browser.ts';

type Role = 'button' | 'link';

/** A centre of its own, and people before its pages in a real browser. */
export class Browsing {
  readonly centre = new RunningCentre();
  private browser: Browser | undefined;

  async start(...args: readonly string[]): Promise<void> {
    [this.browser] = await Promise.all([openBrowser(), this.centre.start(...args)]);
    this.browser.context.setDefaultTimeout(45_000);
  }

  async remove(): Promise<void> {
    await this.browser?.close();
    await this.centre.remove();
  }

  /** Everybody goes home: pages close, calls are over, agents are Offline. */
  async clear(): Promise<void> {
    for (const page of this.browser?.context.pages().slice(1) ?? []) await page.close();
    const { agents } = (await (await fetch(`${this.centre.url}/agents`)).json()) as {
      agents: readonly { readonly userName: string; readonly contacts: readonly { readonly contact: string }[] }[];
    };
    for (const { userName, contacts } of agents) {
      for (const { contact } of contacts) await fetch(`${this.centre.url}/calls/${contact}`, { method: 'DELETE' });
      await fetch(`${this.centre.url}/agents/${userName}/finish`, { method: 'POST' });
      await this.is(userName, 'Offline');
    }
  }

  async is(user: string, status: string): Promise<void> {
    await fetch(`${this.centre.url}/agents/${user}/status`, { method: 'PUT', body: JSON.stringify({ status }) });
  }

  /** A tab of its own. */
  async open(path: string): Promise<Page> {
    if (!this.browser) throw new Error('Start first.');
    const page = await this.browser.context.newPage();
    await page.goto(`${this.centre.url}${path}`);
    return page;
  }

  async press(page: Page | Locator, name: string, role: Role = 'button'): Promise<void> {
    await page.getByRole(role, { name, exact: true }).first().click();
  }

  /** Goes from the top of the page with the Tab key alone until the button is reached. */
  async reach(page: Page, name: string): Promise<void> {
    const wanted = page.getByRole('button', { name, exact: true });
    await wanted.waitFor();
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press('Tab');
      if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
    }
    throw new Error(`No way leads to ${name} by keyboard.`);
  }

  async sees(page: Page | Locator, words: string | RegExp): Promise<void> {
    await page.getByText(words, { exact: true }).first().waitFor();
  }

  /** The transcript that is on the page. */
  heard(page: Page | Locator): Promise<string> {
    return page.getByRole('list', { name: /^What/ }).innerText();
  }

  /** Everything is done that is due: what a call leaves behind is on the record. */
  async settled(): Promise<void> {
    await fetch(`${this.centre.url}/clock?settled`);
  }

  /** Moves the centre's clock by a length of time such as PT10M. */
  async passes(to: string): Promise<void> {
    await (await fetch(`${this.centre.url}/clock`, { method: 'POST', body: JSON.stringify({ to }) })).text();
  }

  /** Turns a voice off and answers what it would have said on the page, in order: the language and the words; `hush` where it was stopped. */
  async voice(page: Page): Promise<() => Promise<readonly string[]>> {
    await page.evaluate(`
      globalThis.spoken = [];
      Object.defineProperty(globalThis, 'speechSynthesis', { value: {
        speak: ({ lang, text }) => spoken.push(lang + ' ' + text),
        cancel: () => spoken.push('hush'),
      }})`);
    return () => page.evaluate('globalThis.spoken');
  }

  /** Holds a request of the page back when it comes, until it may go on. */
  holdBack(page: Page, path: string): Promise<{ readonly goOn: () => Promise<void> }> {
    return new Promise((come) => {
      void page.route(path, (route: Route) => come({ goOn: () => route.continue() }), { times: 1 });
    });
  }

  async choose(page: Page, mode: 'light' | 'dark'): Promise<void> {
    await page.getByRole('checkbox', { name: 'Dark' }).setChecked(mode === 'dark', { force: true });
    await page.locator(mode === 'dark' ? 'body.awsui-dark-mode' : 'body:not(.awsui-dark-mode)').waitFor();
  }

  /** What is not accessible about the page, light and dark: rule and element. */
  async violations(page: Page): Promise<readonly string[]> {
    const found: string[] = [];
    for (const mode of ['light', 'dark'] as const) {
      await this.choose(page, mode);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        for (const { html, failureSummary } of nodes) found.push(`${mode}, ${id}: ${html} ${failureSummary}`);
    }
    return found;
  }

  /** By how many pixels the page is wider than a window of that width. */
  async overflow(page: Page, width: number): Promise<number> {
    await page.setViewportSize({ width, height: 900 });
    return page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
  }
}
