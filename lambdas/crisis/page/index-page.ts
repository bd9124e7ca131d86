import { html, raw } from 'hono/html';
import { NEWS_LOOK } from '../../platform/look.ts';
import { ringing } from '../../platform/page-shell.ts';
import { linkIn, type Place } from './frame.ts';
import { WORDS } from './words.ts';

/** Where everybody arrives who types the address: the page in each language, and the number. Links begin at the host, since it stands at several addresses. */
export async function indexPage(place: Place, folder: string): Promise<string> {
  const links = place.languages.map(
    (each) =>
      html`<li>${linkIn(each, `/${folder}/${each}.html`)} · <span lang="${each}" dir="auto">${WORDS[each].newest}</span></li>`,
  );
  const page = html`<!doctype html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Wayline Travel</title>
<style>${raw(NEWS_LOOK)}</style></head>
<body><main>
<h1>Wayline Travel</h1>
<ul>${links}</ul>
<p>${ringing(place.mainNumber)}</p>
</main></body>
</html>
`;
  return String(await page);
}
