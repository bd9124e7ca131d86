import PostalMime, { type Attachment, addressParser, type Email } from 'postal-mime';
import { type Bounce, bouncesIn, isReport } from '../rules/mail/bounce.ts';
import { headerOf, type Letter } from '../rules/mail/letter.ts';
import { messageIdsIn } from '../rules/mail/message-ids.ts';
import { ownWords } from '../rules/mail/own-words.ts';
import { textOfHtml } from '../rules/mail/text-of-html.ts';

/** An e-mail as it was read. */
export interface Mail extends Letter {
  /** Without its brackets. */
  readonly messageId: string | undefined;
  /** The ids of what it answers, the nearest first. */
  readonly answers: readonly string[];
  /** What they wrote this time; nothing where it cannot be read. */
  readonly text: string | undefined;
  /** What hangs on it: by name and bytes. It stays where the mail lies, and nothing of it is opened. */
  readonly attached: readonly { readonly name: string; readonly bytes: number }[];
  /** Where it tells that something did not arrive: what, and the ids of it. */
  readonly bounces: readonly Bounce[];
  readonly bounced: readonly string[];
  /** It tells what became of another, whatever it says of it. */
  readonly isReport: boolean;
  /** It has none of the lines that every e-mail has on top: whatever came is something else. */
  readonly isNone: boolean;
  /** It has more lines than are read: what hangs on it may be larger than it seems, or not be seen. */
  readonly isLonger: boolean;
}

/** Mails that nobody writes by hand: deeper nests and longer headers are not read. */
const BOUNDS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true } as const;

/** Reads an e-mail as it came over the wire. Whatever it is, it answers: what cannot be read has no text. */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  const lines = firstLines(raw);
  const read = await PostalMime.parse(lines, BOUNDS).catch(
    (): Email => ({ headers: [], headerLines: [], attachments: [] }),
  );
  const headers = read.headers.map(({ key, value }) => ({ key, value }));
  const isNone = !headers.some(({ key }) => OWN.has(key));
  const report = isReport({ headers });
  const parts = report ? read.attachments : [];
  return {
    headers,
    from: addressesIn(headers.filter(({ key }) => key === 'from').map(({ value }) => value)),
    subject: oneLine(read.subject ?? ''),
    messageId: messageIdsIn(read.messageId ?? '')[0],
    answers: [...messageIdsIn(read.inReplyTo ?? ''), ...messageIdsIn(read.references ?? '')],
    text: isNone ? undefined : textOf(read),
    attached: read.attachments.map((each) => ({ name: nameOf(each), bytes: sizeOf(each) })),
    bounces: parts.filter(({ mimeType }) => STATUS.test(mimeType)).flatMap((each) => bouncesIn(contentOf(each))),
    bounced: parts.filter(({ mimeType }) => ORIGINAL.test(mimeType)).flatMap((each) => idsIn(contentOf(each))),
    isReport: report,
    isNone,
    isLonger: lines.length < raw.length,
  };
}

/** What is read costs by the line: as many as 12 MB of a picture have, which no text has. */
const LINES = 160_000;

function firstLines(raw: Uint8Array): Uint8Array {
  let end = -1;
  for (let lines = 0; lines < LINES; lines += 1) {
    end = raw.indexOf(10, end + 1);
    if (end === -1) return raw;
  }
  return raw.subarray(0, end + 1);
}

/** What senders write on top, and receivers do not. */
const OWN: ReadonlySet<string> = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
]);

const STATUS = /^message\/(global-)?delivery-status$/;
const ORIGINAL = /^(message\/rfc822|text\/rfc822-headers|message\/global(-headers)?)$/;

/** Every address of every such header. */
const addressesIn = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) =>
    addressParser(value, { flatten: true }).flatMap(({ address }) =>
      /^[^\s@<>"]{1,64}@[^\s@<>"]{1,250}$/.test(address ?? '') ? [address?.toLowerCase() ?? ''] : [],
    ),
  );

/** The text as it was written, else the words of the HTML; nothing where there is none, or none that anybody could read. */
function textOf({ text, html, attachments, headers }: Email): string | undefined {
  const plain = text?.trim() ? text : textOfHtml(html ?? '');
  const inParts = /^multipart\//i.test(headerOf({ headers }, 'content-type'));
  if (plain.trim() === '') return attachments.length === 0 && inParts ? undefined : '';
  const own = ownWords(plain.slice(0, 400_000));
  const strange = own.match(/\ufffd/g)?.length ?? 0;
  return strange > own.length / 5 ? undefined : own;
}

const oneLine = (text: string): string => ownWords(text.replaceAll(/\s+/g, ' ')).slice(0, 300);

const nameOf = ({ filename, mimeType }: Attachment): string =>
  oneLine(filename ?? '').slice(0, 80) || `unnamed, ${mimeType.slice(0, 60)}`;

const sizeOf = ({ content }: Attachment): number => (typeof content === 'string' ? content.length : content.byteLength);

const contentOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content.slice(0, 64_000));

/** The id of a mail, from its headers. */
const idsIn = (mail: string): readonly string[] =>
  messageIdsIn(/^message-id:\s*(<[^<>\s]+>)/im.exec(mail.slice(0, 64_000))?.[1] ?? '');
