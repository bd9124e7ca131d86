import { html } from 'hono/html';
import { plain } from './plain.ts';

/** How many bytes texts take on a page, as HTML. */
export const weightOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + Buffer.byteLength(String(html`${plain(text)}`)), 0);
