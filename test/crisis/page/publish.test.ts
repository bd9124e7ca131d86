import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Crisis } from '../../../lambdas/crisis/crisis.ts';
import { publish, publishQuiet } from '../../../lambdas/crisis/page/publish.ts';
import { LANGUAGES } from '../../../lambdas/notices/templates/languages.ts';
import { type Shelf, shelf } from '../../../lambdas/platform/gateways/s3.ts';
import { type QueueEngine, startQueueEngine } from '../../../local/aws/queue-engine.ts';
import { aCrisis, NOTHING_ELSE, PLACE } from './a-crisis.ts';

const BUCKET = 'pages';
const data = mkdtempSync(join(tmpdir(), 'wayline-publish-'));
let engine: QueueEngine;
let pages: Shelf;
beforeAll(async () => {
  engine = await startQueueEngine(
    data,
    'eu-central-1',
    () => new Date(),
    () => {},
  );
  for (const [name, value] of Object.entries({
    ...{ AWS_ENDPOINT_URL_S3: engine.endpoint, AWS_REGION: 'eu-central-1' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  }))
    vi.stubEnv(name, value);
  pages = shelf(BUCKET);
});
beforeEach(() => {
  engine.buckets.describe([]);
  engine.buckets.describe([BUCKET]);
});
afterAll(async () => {
  await engine?.stop();
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const [FIRST, SECOND] = [aCrisis(), aCrisis({ version: 2, changedAt: '2026-12-04T15:00:00.000Z' })];
const does = (crisis: Crisis, on = pages) => publish(on, PLACE, crisis, NOTHING_ELSE);
const read = (key: string) => {
  const found = engine.buckets.get(BUCKET, key);
  return found && Buffer.from(found.body).toString();
};
const PRESENT = LANGUAGES.map((language) => `crisis/${language}.html`);
const ARRIVALS = ['crisis', 'crisis/', 'crisis/index.html'];
const keptOf = (version: number) => LANGUAGES.map((language) => `crisis/hekla-ash/v${version}/${language}.html`);
/** Of which version everybody reads, by language. */
const versions = () => PRESENT.map((key) => Number(/version="(\d+)"/.exec(read(key) ?? '')?.[1] ?? 0));

describe('a version', () => {
  it('is read by everybody and kept beside it, each page for half a minute, or for a day where the bucket fails', async () => {
    expect(await does(FIRST)).toBe('present');
    expect(await does(SECOND)).toBe('present');
    for (const key of [...PRESENT, ...ARRIVALS, ...keptOf(1), ...keptOf(2)])
      expect(engine.buckets.get(BUCKET, key)?.headers, key).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': expect.stringMatching(/max-age=30, .*stale-if-error=86400/),
        'content-language': /(\w\w)\.html/.exec(key)?.[1]?.replace('ex', 'en') ?? 'en',
      });
    expect(versions()).toEqual([2, 2, 2, 2]);
    expect(read(keptOf(1)[0] ?? '')).toContain('You read an earlier version');
  });

  it('published twice is what it was', async () => {
    await does(FIRST);
    const before = [...PRESENT, ...ARRIVALS, ...keptOf(1)].map(read);
    expect(await does(FIRST)).toBe('present');
    expect([...PRESENT, ...ARRIVALS, ...keptOf(1)].map(read)).toEqual(before);
  });

  it('that comes late takes no place of a later one, and is kept all the same', async () => {
    await does(SECOND);
    expect(await does(FIRST)).toBe('older');
    expect(versions()).toEqual([2, 2, 2, 2]);
    expect(keptOf(1).map(read)).not.toContain(undefined);
  });

  it.each([
    ['where nothing lay', async () => {}],
    ['over what lay there', () => publishQuiet(pages, PLACE)],
  ])('that is overtaken between looking and putting takes no place of the later one, %s', async (_, before) => {
    await before();
    let overtaken = false;
    const slow: Shelf = {
      ...pages,
      seen: async (key) => {
        const seen = await pages.seen(key);
        if (key === 'crisis/lt.html' && !overtaken) {
          overtaken = true;
          await does(SECOND);
        }
        return seen;
      },
    };
    expect(await does(FIRST, slow)).toBe('older');
    expect(versions()).toEqual([2, 2, 2, 2]);
  });

  it('whose pages cannot all be put leaves every page whole, old ones where it was about to begin, and is mended by doing it again', async () => {
    await does(FIRST);
    const old = PRESENT.map(read);
    await does(SECOND);
    const after = PRESENT.map(read);
    for (let failing = 1; failing <= LANGUAGES.length * 2 + ARRIVALS.length; failing += 1) {
      engine.buckets.describe([]);
      engine.buckets.describe([BUCKET]);
      await does(FIRST);
      let puts = 0;
      const broken: Shelf = {
        ...pages,
        put: async (...put) => {
          puts += 1;
          if (puts === failing) throw new Error('The bucket does not answer');
          return pages.put(...put);
        },
      };
      await expect(does(SECOND, broken)).rejects.toThrow('does not answer');
      const now = PRESENT.map(read);
      const changed = Math.min(LANGUAGES.length, Math.max(0, failing - 1 - LANGUAGES.length));
      expect(now).toEqual([...after.slice(0, changed), ...old.slice(changed)]);
      expect(ARRIVALS.map(read)).not.toContain(undefined);
      expect(await does(SECOND)).toBe('present');
      expect(PRESENT.map(read)).toEqual(after);
    }
  });

  it('of a drill is read by nobody who does not know its name', async () => {
    await publishQuiet(pages, PLACE);
    const before = PRESENT.map(read);
    expect(await does(aCrisis({ name: 'drill', drill: true }))).toBe('drill');
    expect(PRESENT.map(read)).toEqual(before);
    expect(read('crisis/drill/v1/en.html')).toContain('This is a drill.');
  });

  it('of the next crisis takes the place of the last one, and never the other way round', async () => {
    await does(aCrisis({ version: 9, state: 'over' }));
    const next = aCrisis({ name: 'ship-fire', startedAt: '2026-12-20T00:00:00.000Z' });
    expect(await does(next)).toBe('present');
    expect(await does(aCrisis({ version: 10, state: 'over' }))).toBe('older');
    expect(versions()).toEqual([1, 1, 1, 1]);
  });
});

describe('that nothing runs', () => {
  it('is said before the first crisis, at every address, and not over one', async () => {
    expect(await publishQuiet(pages, PLACE)).toBe(true);
    expect([...PRESENT, ...ARRIVALS].map(read)).not.toContain(undefined);
    expect(read('crisis/en.html')).toContain('No crisis at present');
    expect(await publishQuiet(pages, PLACE)).toBe(true);
    await does(FIRST);
    expect(await publishQuiet(pages, PLACE)).toBe(false);
    expect(versions()).toEqual([1, 1, 1, 1]);
  });

  it('is an error, and no endless trying, where there is no bucket', async () => {
    await expect(publishQuiet(shelf('no-such-bucket'), PLACE)).rejects.toThrow();
  });
});
