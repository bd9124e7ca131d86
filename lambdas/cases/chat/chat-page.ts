import { html, raw } from 'hono/html';
import { FORM_POLICY } from '../../platform/look.ts';
import { numbered, toldOf } from '../form/answer-page.ts';
import type { Asking } from '../form/form-page.ts';
import { type Answer, type Place, pageOf } from '../form/page.ts';
import type { Taken } from '../form/take-form.ts';
import { WORDS } from '../form/words.ts';
import { CHAT_STYLE, SCRIPT, SCRIPT_HASH, STYLE_HASH } from './script.ts';
import { CHAT_WORDS } from './words.ts';

/** What became of what was sent: the case, and the chat where one began. */
export interface Begun {
  readonly taken: Taken;
  readonly chat: { readonly contact: string; readonly token: string } | undefined;
  readonly participants: { readonly endpoint: string; readonly sockets: string };
}

/** As little as a chat can begin with; the day is what proves who they are. */
const FIELDS = ['name', 'phone', 'locator', 'departs', 'about'] as const;

/** What the page asks that begins a chat. */
export function asChat({ base, language }: Place): Asking {
  const { title, lead, needsScript, begin, toForm } = CHAT_WORDS[language];
  const form = base.replace(/\/chat$/, '');
  const said = html`<p>${lead}</p>
<noscript><p class="wrong">${needsScript}</p></noscript>
<p><a href="${form}/${language}">${toForm}</a></p>`;
  return { fields: FIELDS, title, lead: said, send: begin };
}

/** The case, and below it the chat. Where none began, or no script runs, what stands there is all that is needed. */
export function chatPage(place: Place, { taken, chat, participants }: Begun, zone: string, now: Date): Promise<Answer> {
  const words = CHAT_WORDS[place.language];
  const { title, label, number, says } = toldOf(WORDS[place.language], taken, zone, now);
  const told = html`${numbered(label, number)}
${says.map(
  (each) => html`<p>${each}</p>
`,
)}`;
  if (!chat) return pageOf(place, 200, title, html`${told}<p role="alert" class="wrong">${words.noChat}</p>`);
  const { endpoint, sockets } = participants;
  const { who, connecting, lost, notSent, ended } = words;
  const given = JSON.stringify({ endpoint, token: chat.token, who, connecting, lost, notSent, ended });
  const policy = `${FORM_POLICY.replace("style-src '", `style-src '${STYLE_HASH}' '`)}; script-src '${SCRIPT_HASH}'; connect-src ${endpoint} ${sockets}`;
  const content = html`${told}<p id="plain" class="wrong">${words.needsScript}</p>
<style>${raw(CHAT_STYLE)}</style>
<section id="chat" data-given="${given}" hidden aria-label="${words.conversation}">
<ol id="said" aria-live="polite" aria-label="${words.conversation}" tabindex="0"></ol>
<p id="state" class="hint" role="status">${connecting}</p>
<form id="write"><label for="words">${words.message}</label>
<textarea id="words" rows="3" maxlength="1000" dir="auto"></textarea>
<button>${words.send}</button> <button type="button" id="leave">${words.leave}</button></form>
</section>
<script>${raw(SCRIPT)}</script>
`;
  return pageOf(place, 200, title, content, policy);
}
