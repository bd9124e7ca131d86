import { html } from 'hono/html';
import { tookIn } from '../../calendar/took-in.ts';
import type { Language } from '../../notices/templates/languages.ts';
import { type Html, ringing } from '../../platform/page-shell.ts';
import type { Crisis } from '../crisis.ts';
import type { PageFacts } from './facts.ts';
import { framed, linkIn, native, type Place } from './frame.ts';
import { plain } from './plain.ts';
import { momentIn } from './times.ts';
import { WORDS } from './words.ts';

/** As many earlier versions as a page leads to; each of them leads on to those before it. */
const EARLIER_MOST = 10;

/** What a page is of: a crisis in one of its versions, as the newest or `kept` beside it. */
export interface Edition {
  readonly crisis: Crisis;
  readonly facts: PageFacts;
  readonly kept: boolean;
}

/** The page of a crisis in one language (S46, S57, S58): less than 10 KB, for slow lines and small phones. Times are the agency's. */
export function renderPage(place: Place, language: Language, edition: Edition): Promise<string> {
  const words = WORDS[language];
  const { state, drill } = edition.crisis;
  const title = state === 'over' ? words.title.over : words.title.running;
  const notes = html`${drill ? html`<p class="new"><strong>${words.drill}</strong></p>\n` : ''}${edition.kept && !drill ? html`<p class="new">${words.kept} <a href="../../${language}.html">${words.newest}</a></p>\n` : ''}`;
  const content = html`${notes}${stamp(place, language, edition)}
${happened(place, language, edition)}${rights(language, edition)}${policies(language, edition)}${reach(place, language, edition)}${letter(language, edition)}${earlier(language, edition)}`;
  return framed(place, language, title, content);
}

/** What stands there where there was no crisis so far, so that the address always answers. */
export function renderQuiet(place: Place, language: Language): Promise<string> {
  const words = WORDS[language];
  const content = html`<p>${words.quiet}</p>
<p>${formLink(place, language)}</p>
`;
  return framed(place, language, words.title.quiet, content);
}

const section = (heading: string, content: Html): Html => html`<h2>${heading}</h2>
${content}
`;

const said = (text: string): Html => html`<p class="said" dir="auto">${plain(text)}</p>`;

function stamp({ zone }: Place, language: Language, { crisis: { changedAt, version } }: Edition): Html {
  const at = momentIn(native(language).locale, zone, changedAt);
  return html`<p class="soft" data-version="${version}"><time datetime="${changedAt}">${WORDS[language].updated(at, version)}</time></p>`;
}

function happened({ languages }: Place, language: Language, { crisis: { says, state } }: Edition): Html {
  const words = WORDS[language];
  const own = says[language];
  const others = own ? [] : languages.filter((each) => says[each]);
  const elsewhere = html`\n<p>${words.elsewhere} ${others.map((each) => html`${linkIn(each, `${each}.html`)} `)}</p>`;
  const what = said(own?.what ?? (state === 'over' ? words.whatIsOver : words.what));
  const steps = own?.steps ?? (state === 'over' ? undefined : words.steps);
  return html`${section(words.happened, html`${what}${others.length > 0 ? elsewhere : ''}`)}${steps === undefined ? '' : section(words.todo, said(steps))}`;
}

function rights(language: Language, { facts }: Edition): Html {
  const lines = facts.rights[language] ?? [];
  if (lines.length === 0) return html``;
  return section(
    WORDS[language].rights,
    html`<ul>${lines.map((line) => html`<li dir="auto">${plain(line)}</li>`)}</ul>`,
  );
}

const policies = (language: Language, { crisis: { says } }: Edition): Html =>
  section(WORDS[language].policies, said(says[language]?.policy ?? WORDS[language].refund));

const formLink = ({ form }: Place, language: Language): Html =>
  html`<a href="${form}${language}">${WORDS[language].form}</a>`;

function reach(place: Place, language: Language, { facts: { waits } }: Edition): Html {
  const words = WORDS[language];
  const { locale } = native(language);
  const lines = waits.map(({ by, low, high, measuredAt }) =>
    words.wait(words.channel[by], tookIn(locale, low, high), momentIn(locale, place.zone, measuredAt)),
  );
  const known = html`\n<h3>${words.waits}</h3>\n<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return section(
    words.reach,
    html`<p>${formLink(place, language)}</p>
<p>${words.call}${ringing(place.mainNumber)}</p>${lines.length > 0 ? known : ''}`,
  );
}

function letter(language: Language, { crisis: { says } }: Edition): Html {
  const text = says[language]?.letter;
  return text === undefined ? html`` : section(WORDS[language].letter, said(text));
}

function earlier(language: Language, { crisis: { name, version }, kept }: Edition): Html {
  const before = Array.from({ length: Math.min(version - 1, EARLIER_MOST) }, (_, n) => version - 1 - n);
  if (before.length === 0) return html``;
  const links = before.map((each) => html`<a href="${kept ? '..' : name}/v${each}/${language}.html">${each}</a> `);
  return html`<p class="soft">${WORDS[language].earlier} ${links}</p>
`;
}
