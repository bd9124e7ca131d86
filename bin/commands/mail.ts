import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { invoke } from '../invoke.ts';
import { fetchFrom, reach, type Where } from '../reach.ts';
import { reaching } from './options.ts';

interface Options extends Where {
  readonly to?: string;
  readonly returnPath?: string;
  readonly found: readonly string[];
  readonly id?: string;
  readonly json?: boolean;
}

interface Taken {
  readonly mail: string;
  readonly did: string;
  readonly case?: string;
  readonly why?: string;
}

/** `wayline mail`: e-mails come in, as Amazon SES would hand them on. Says what became of each. */
export const mailCommand = (): Command =>
  reaching('mail', 'have e-mails come in, as Amazon SES would hand them on, and say what became of each')
    .argument('<file...>', 'e-mails as they come over the wire (.eml)')
    .option('--to <address>', 'where they go (default: the address that our e-mails come from)', anAddress)
    .option(
      '--return-path <address>',
      "where they would come back to, or '' (default: their own, else who they are from)",
    )
    .addOption(
      new Option('--found <list>', 'what SES finds of them: spam, virus, forged; separated by commas')
        .argParser(listed)
        .default([], 'nothing'),
    )
    .option('--id <id>', "SES's id of the e-mail; the same id again is the same e-mail told again")
    .addHelpText(
      'after',
      `
What travellers are answered is in their inbox: wayline inbox --address rasa@example.com.
SES writes on top whether the sender is proven; --found forged says that nothing proves it.

Examples:
  wayline mail refund.eml                     a letter, which opens a case or joins one
  wayline mail letter.eml --found spam        what SES takes for spam
  wayline mail a.eml b.eml --json             one object a line`,
    )
    .action(async (files: readonly string[], options: Options) => {
      if (options.id !== undefined && files.length > 1)
        throw new Failure(2, 'An id is that of one e-mail: give one file.');
      const read = files.map((file) => [file, bytesOf(file)] as const);
      const centre = await reach(options);
      for (const [file, raw] of read) {
        const id = await handedIn(centre.url, raw, options);
        await centre.send('GET', '/clock?settled');
        const taken = await invoke<Taken | { readonly refused: string }>(centre, 'cases-on-command', {
          ...{ does: 'mail', mail: id },
        });
        if ('refused' in taken)
          throw new Failure(1, `${file}: it is in, and nobody has worked on it: see the log of the centre.`);
        if (taken.did === 'empty') process.exitCode = 1;
        process.stdout.write(options.json ? `${JSON.stringify({ file, ...taken })}\n` : spoken(file, taken));
      }
    });

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(2, `${file} cannot be read${code === 'ENOENT' ? ': there is no such file' : ''}.`);
  }
}

async function handedIn(
  url: string,
  raw: Uint8Array<ArrayBuffer>,
  { to, returnPath = returnPathOf(raw), found, id }: Options,
): Promise<string> {
  const envelope = new URLSearchParams({
    ...{ 'return-path': returnPath, found: found.join(',') },
    ...(to === undefined ? {} : { to }),
    ...(id === undefined ? {} : { id }),
  });
  const answer = await fetchFrom(url, `/mails?${envelope}`, { method: 'POST', body: raw });
  const said = (await answer.json()) as { readonly id?: string; readonly problem?: string };
  if (said.id !== undefined) return said.id;
  throw new Failure(answer.status === 503 ? 3 : 1, said.problem ?? `The centre answers ${answer.status}.`);
}

/** Where an e-mail would come back to: as it says itself, else who it is from, else nowhere. */
function returnPathOf(raw: Uint8Array): string {
  const head =
    Buffer.from(raw.subarray(0, 50_000))
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? '';
  const own = /^return-path:\s*<([^>\s]*)>/im.exec(head)?.[1];
  const from = /^from:.*?([^\s<>"',;:]+@[a-z0-9.-]+\.[a-z]{2,})/im.exec(head)?.[1];
  const path = own ?? from ?? '';
  return /^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i.test(path) ? path : '';
}

function anAddress(given: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given))
    throw new InvalidArgumentError('Write an e-mail address, such as trips@example.com.');
  return given;
}

function listed(given: string): readonly string[] {
  const list = given.split(',').map((word) => word.trim());
  if (list.some((word) => !['spam', 'virus', 'forged'].includes(word)))
    throw new InvalidArgumentError('Give spam, virus or forged, separated by commas.');
  return list;
}

const DID: { readonly [did: string]: (taken: Taken) => string } = {
  'case opened': ({ case: number, why }) =>
    why === undefined ? `case ${number} is opened` : `${why}: kept as it came, on case ${number}`,
  empty: ({ why }) => `${why}: there is nothing in it, and no case is opened`,
  'case joined': ({ case: number }) => `it stands on case ${number}`,
  'told before': ({ case: number }) => `it was told before, on case ${number}`,
  noted: ({ case: number, why }) => `noted on case ${number}, and not answered: ${why}`,
  'bounce noted': ({ why }) => `a message of ours ${why}`,
  'not ours': ({ why }) => `left where it lies: ${why}`,
  machine: ({ why }) => `left where it lies, and not answered: ${why}`,
  spam: ({ why }) => `left where it lies, and not answered: ${why}`,
};

const spoken = (file: string, taken: Taken): string => `${file}: ${DID[taken.did]?.(taken) ?? taken.did}\n`;
