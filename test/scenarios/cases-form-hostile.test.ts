import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillsIn, numberOn, opens, type Read } from './filled-in.ts';
import { linesOf, type Shown } from './guided.ts';
import { hostilePost } from './hostile-posts.ts';
import { Ordering, RASA } from './ordering.ts';
import { RunningCentre } from './running-centre.ts';

const POSTS = 1000;
/** As many at one moment. */
const LANES = 8;

const centre = new RunningCentre();
const desks = new Ordering(centre);
beforeAll(() => centre.start('--at', '2026-12-04T12:00:00Z'));
afterAll(() => centre.remove());

const shown = async (number: string) => (await centre.run('cases', 'show', number, '--json')).lines()[0];
const listed = async () => (await centre.run('cases', 'list', '--json')).lines();
/** Everything that is kept of Rasa, when all that is due was done. */
const record = async () => {
  await centre.run('clock');
  return (await centre.run('travellers', 'show', RASA, '--json')).lines()[0];
};

describe('a thousand hostile posts', () => {
  it('are each answered by a sentence, run nowhere as code, and lose nothing that was there', async () => {
    const mine = { name: 'Rasa', phone: RASA, departs: '2026-12-05', kind: 'refund', about: 'paid twice' };
    const number = numberOn(await fillsIn(centre.url, 'lt', mine));
    const [before, recordBefore] = [await shown(number), await record()];

    const pages: Read[] = [];
    const left = Array.from({ length: POSTS }, (_, n) => n).reverse();
    const began = performance.now();
    const lane = async () => {
      for (let n = left.pop(); n !== undefined; n = left.pop()) {
        const { path, ...post } = hostilePost(n);
        const page = await opens(centre.url, path, { method: 'POST', ...post });
        pages[n] = page;
        expect([n, page.status, page.says], page.html.slice(0, 200)).toEqual([
          n,
          expect.toSatisfy((status: number) => [200, 404, 413, 415, 422].includes(status)),
          expect.stringMatching(/[.。]/),
        ]);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(performance.now() - began).toBeLessThan(40_000);

    const answered = Map.groupBy(pages, ({ status }) => status);
    for (const status of [200, 404, 413, 415, 422])
      expect(answered.get(status)?.length, `${status}`).toBeGreaterThan(20);
    for (const { html, headers } of pages) {
      // What stands in the page is our own: no tag, no attribute and no address of theirs.
      const tags = new Set([...html.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, tag]) => tag?.toLowerCase()));
      expect([...tags].filter((tag) => !OURS.includes(tag ?? ''))).toEqual([]);
      expect(html.replaceAll(/="[^"]*"/g, '')).not.toMatch(/<[^>]+\s(on\w+|autofocus|style|src)\b/i);
      expect(html).not.toMatch(/(href|action)="(?!\/form\/|tel:\+|#)/);
      expect(html).not.toMatch(CARD);
      expect(html).not.toMatch(CONTROL);
      expect(headers.get('set-cookie')).toBeNull();
    }

    const all = await listed();
    const told = [...(answered.get(200) ?? [])].map(numberOn);
    expect(told.every((each) => /^\d{8}$/.test(each))).toBe(true);
    const open = new Set(all.map((each) => each['case']));
    expect(told.filter((each) => !open.has(each))).toEqual([]);
    // The very page that was sent dozens of times is one case, with one contact.
    const again = pages.filter((_, n) => n % 13 === 3).map(numberOn);
    expect(new Set(again).size).toBe(1);
    expect((await shown(again[0] ?? ''))?.['contacts']).toHaveLength(1);

    const { stdout } = await centre.run('cases', 'list');
    for (const text of [stdout, JSON.stringify(all)]) {
      expect(text).not.toMatch(CONTROL);
      expect(text).not.toMatch(CARD);
    }
    for (const each of [...new Set(told)].slice(0, 12)) {
      const printed = (await centre.run('cases', 'show', each)).stdout;
      expect(printed).not.toMatch(CONTROL);
      // Each line is one of ours, or goes on behind its label.
      expect(
        printed
          .trimEnd()
          .split('\n')
          .filter((line) => !/^(Case|Place|With|Trip|Late|About|\d{4}-\d\d-\d\dT\d\d:\d\d| {12})\s/.test(line)),
      ).toEqual([]);
    }

    expect(await shown(number)).toEqual(before);
    expect(await record()).toEqual(recordBefore);
    const acknowledged = (await centre.run('inbox', '--json'))
      .lines()
      .filter((each) => each['template'] === 'case-opened');
    expect(acknowledged).toMatchObject([{ to: RASA }]);
  });

  it('are words and nothing else on the desk of the department that they go to', async () => {
    const about = '<script>alert(1)</script> <b>loud</b>';
    const name = '<img src=x onerror=alert(1)>';
    const page = await fillsIn(centre.url, 'en', { name, phone: RASA, departs: '2026-12-05', kind: 'refund', about });
    const darius = desks.at('darius');
    await darius.is('Available');
    await expect.poll(async () => (await darius.does('accept')).status).toBe(200);
    await expect.poll(async () => (await darius.pages()).length).toBeGreaterThan(0);
    const list = JSON.stringify(await darius.page());
    for (const code of [CARD, /\\u001b|\\u202e/]) expect(list).not.toMatch(code);
    const shownCase = (await darius.act(`${numberOn(page)}: a refund`)) as Shown;
    expect(linesOf(shownCase, 'How they came to us')).toEqual([about, 'paid twice']);
    expect(JSON.stringify(shownCase)).toContain(`by form: ${name}, ${RASA}`);
  });
});

/** The numbers of cards that were posted; random ids may well have four digits of them. */
const CARD = /4111[ -]?1111|۴۱۱۱۱۱۱۱/;
/** The elements of our own pages. */
const OURS = [
  ...[
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'nav',
    'b',
    'aside',
    'a',
    'p',
    'main',
    'h1',
    'form',
    'input',
    'label',
  ],
  ...['select', 'option', 'textarea', 'button', 'div', 'ul', 'li', 'strong'],
];
/** What a terminal obeys, and what turns text around. Lines may break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;
