import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const pages = ['README.md', ...globSync('docs/{*,decisions/*}.md', { cwd: root }).sort()];

/** The names by which headings of a page are linked to, as GitHub makes them. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The links of a page that lead nowhere, each with what it lacks. */
function broken(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^ *```[\s\S]*?^ *```/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? '',
  );
  return links
    .filter((link) => !/^https?:/.test(link))
    .flatMap((link) => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(file)) return [`${link}: there is no ${relative(root, file)}`];
      if (anchor === undefined || !file.endsWith('.md')) return [];
      return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? [] : [`${link}: there is no such heading`];
    });
}

describe('links lead somewhere', () => {
  it.each(pages)('in %s', (page) => {
    expect(broken(page)).toEqual([]);
  });
});
