import { opens, type Read } from './filled-in.ts';

/** What the script of the page of a chat is given: where its participant speaks, and as whom. */
export const given = ({ html }: Read) =>
  JSON.parse((/data-given="([^"]+)"/.exec(html)?.[1] ?? 'null').replaceAll('&quot;', '"').replaceAll('&#39;', "'"));

/** Begins a chat on the page of the centre at `url`, as a browser does. */
export const beginsChat = (url: string, fields: { readonly [field: string]: string }, language = 'en'): Promise<Read> =>
  opens(url, `/form/chat/${language}`, { method: 'POST', body: new URLSearchParams(fields) });

/** A participant of the chat of a page, over HTTP alone. */
export async function participant(page: Read) {
  const { endpoint, token } = given(page);
  const ask = async (what: string, bearer: string, body: object) => {
    const headers = { 'content-type': 'application/json', 'x-amz-bearer': bearer };
    const answer = await fetch(`${endpoint}/participant/${what}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of HTTP
    return { status: answer.status, body: (await answer.json()) as any };
  };
  const connect = () => ask('connection', token, { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] });
  const connection = (await connect()).body.ConnectionCredentials?.ConnectionToken ?? '';
  /** The lines so far; nothing where the chat is over. */
  const read = async (): Promise<readonly string[] | undefined> => {
    const { status, body } = await ask('transcript', connection, { MaxResults: 100 });
    return status === 200 ? body.Transcript.flatMap(({ Content }: { Content?: string }) => Content ?? []) : undefined;
  };
  return { ask: (what: string, body: object) => ask(what, connection, body), connect, read };
}
