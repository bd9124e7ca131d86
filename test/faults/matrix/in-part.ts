import type { Answer } from '../a-door.ts';

type GoOn = (body?: string) => Promise<Answer>;
type Fields = { readonly [field: string]: unknown };

/** A queue takes every second message of a batch, beginning with the second, and fails the others. */
export async function withFailed(body: string, goOn: GoOn): Promise<Answer> {
  const { Entries, ...rest } = JSON.parse(body) as { readonly Entries: readonly { readonly Id: string }[] };
  const [failed, taken] = parted(Entries);
  const Failed = failed.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError', Message: 'Try again' }));
  const none: Answer = {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from('{}'),
  };
  const answer = taken.length === 0 ? none : await goOn(JSON.stringify({ ...rest, Entries: taken }));
  return changed(answer, (read) => ({ Successful: [], ...read, Failed }));
}

/** A table reads every second item of a batch, beginning with the second, and leaves the others for later; never all, as the service. */
export async function fewer(body: string, goOn: GoOn): Promise<Answer> {
  const { RequestItems, ...rest } = JSON.parse(body) as { readonly RequestItems: { readonly [table: string]: Fields } };
  const [[table = '', asked = {}] = []] = Object.entries(RequestItems);
  const [left, read] = parted(asked['Keys'] as readonly unknown[]);
  if (read.length === 0) return goOn();
  const answer = await goOn(JSON.stringify({ ...rest, RequestItems: { [table]: { ...asked, Keys: read } } }));
  return changed(answer, (found) => ({ ...found, UnprocessedKeys: { [table]: { ...asked, Keys: left } } }));
}

function changed(answer: Answer, change: (read: Fields) => Fields): Answer {
  const body = Buffer.from(JSON.stringify(change(JSON.parse(answer.body.toString()) as Fields)));
  const { 'content-length': _, 'x-amz-crc32': __, 'transfer-encoding': ___, ...headers } = answer.headers;
  return { status: 200, headers, body };
}

/** Every second from the first on, and the others. */
const parted = <Each>(all: readonly Each[]): readonly [readonly Each[], readonly Each[]] => [
  all.filter((_, n) => n % 2 === 0),
  all.filter((_, n) => n % 2 === 1),
];
