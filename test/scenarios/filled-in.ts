/** A page as somebody reads it: its status, its headers, its HTML and its words. */
export interface Read {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The words of the page, without its tags. */
  readonly says: string;
}

const read = async (response: Response): Promise<Read> => {
  const html = await response.text();
  const main = html.replace(/^[\s\S]*<main>/, '');
  const says = main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { status: response.status, headers: response.headers, html, says };
};

/** Opens the form of the centre at `url`. */
export const opens = async (url: string, path: string, init: RequestInit = {}): Promise<Read> =>
  read(await fetch(`${url}${path}`, init));

/** The id of the page, which is sent with it. */
export const pageId = ({ html }: Read): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Fills the form in and sends it, as a browser without JavaScript does: opened first, unless the id of a page is given. */
export async function fillsIn(
  url: string,
  language: string,
  fields: { readonly [field: string]: string },
): Promise<Read> {
  const form = fields['form'] ?? pageId(await opens(url, `/form/${language}`));
  return opens(url, `/form/${language}`, { method: 'POST', body: new URLSearchParams({ ...fields, form }) });
}

/** The number of the case that a page names. */
export const numberOn = ({ html }: Read): string => /<strong class="number" dir="ltr">(\d{8})</.exec(html)?.[1] ?? '';
