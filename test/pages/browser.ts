import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where the browser unpacks the libraries that a bare machine lacks: told before it is loaded, as it looks once. */
process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';

const FLAGS = [
  'no-sandbox',
  'disable-gpu',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
];

export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A real browser from the packages of npm, in a folder of its own that goes with it. */
export async function openBrowser(): Promise<{
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}> {
  const packed = (await import('@sparticuz/chromium')).default;
  const folder = mkdtempSync(join(tmpdir(), 'wayline-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await packed.executablePath(),
    headless: true,
    args: [...FLAGS, 'disable-sync'].map((flag) => `--${flag}`),
    viewport: { width: 1280, height: 900 },
  });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}
