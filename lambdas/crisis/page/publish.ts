import type { Language } from '../../notices/templates/languages.ts';
import type { Shelf } from '../../platform/gateways/s3.ts';
import type { Crisis } from '../crisis.ts';
import { BEFORE_ALL, editionOf, pageFor, putUnlessOlder } from './editions.ts';
import type { PageFacts } from './facts.ts';
import type { Place } from './frame.ts';
import { indexPage } from './index-page.ts';
import { renderPage, renderQuiet } from './render-page.ts';

/** The folder of all pages, which is the first part of their addresses. */
const FOLDER = 'crisis';

/** What became of a version: it is what everybody reads, or a later one is, or it is a drill's. */
export type Published = 'present' | 'older' | 'drill';

/**
 * Puts the pages of one version of a crisis (S47): those that stay first, then what everybody reads, one whole page after the other, and where
 * one arrives last. Done again it comes to the same; an older version never takes the place of a later one, and a drill only that of its own.
 */
export async function publish(shelf: Shelf, place: Place, crisis: Crisis, facts: PageFacts): Promise<Published> {
  const edition = editionOf(crisis);
  const kept = `${FOLDER}/${crisis.name}/v${crisis.version}`;
  const pages = async (of: boolean) =>
    inAll(place, (language) => renderPage(place, language, { crisis, facts, kept: of }));
  for (const [language, body] of await pages(true))
    await shelf.put(`${kept}/${language}.html`, pageFor(edition, body, language), undefined);
  if (crisis.drill) return 'drill';
  return (await putPresent(shelf, place, edition, await pages(false))) ? 'present' : 'older';
}

/** Says that nothing runs, where nothing was said so far. */
export const publishQuiet = async (shelf: Shelf, place: Place): Promise<boolean> =>
  putPresent(shelf, place, BEFORE_ALL, await inAll(place, (language) => renderQuiet(place, language)));

type Pages = readonly (readonly [language: Language, body: string])[];

const inAll = ({ languages }: Place, render: (language: Language) => Promise<string>): Promise<Pages> =>
  Promise.all(languages.map(async (language) => [language, await render(language)] as const));

async function putPresent(shelf: Shelf, place: Place, edition: string, pages: Pages): Promise<boolean> {
  for (const [language, body] of pages)
    if (!(await putUnlessOlder(shelf, `${FOLDER}/${language}.html`, pageFor(edition, body, language)))) return false;
  const index = pageFor(edition, await indexPage(place, FOLDER), 'en');
  for (const key of [FOLDER, `${FOLDER}/`, `${FOLDER}/index.html`]) await putUnlessOlder(shelf, key, index);
  return true;
}
