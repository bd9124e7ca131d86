import { html, raw } from 'hono/html';

/** HTML that is made of our words; what somebody typed is escaped where it is put in. */
export type Html = ReturnType<typeof html>;

/** A whole page in one language. */
interface Page {
  /** ISO 639-1, and which way it is written. */
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  /** Its style sheet. */
  readonly look: string;
  /** The other languages. */
  readonly others: readonly Html[];
  /** Who must ring instead of reading: before and behind the number. */
  readonly danger: readonly [string, string];
  /** What we are rung at, in E.164. */
  readonly mainNumber: string;
  readonly content: Html;
}

/** The number that is rung, for a finger. */
export const ringing = (mainNumber: string): Html => html`<a href="tel:${mainNumber}" dir="ltr">${mainNumber}</a>`;

/** A page that anybody can reach, whole: the languages, who must ring, and what is on it. It fetches nothing else. */
export async function wholePage(page: Page): Promise<string> {
  const { language, direction, title, look, others, danger, mainNumber, content } = page;
  const whole = html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Wayline Travel</title>
<style>${raw(look)}</style></head>
<body><nav>${others}</nav>
<aside class="danger">${danger[0]}${ringing(mainNumber)}${danger[1]}</aside>
<main>
<h1>${title}</h1>
${content}</main>
</body>
</html>
`;
  return String(await whole);
}
