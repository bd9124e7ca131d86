import { Command, InvalidArgumentError, Option } from 'commander';
import { isE164 } from '../../local/e164.ts';
import { invoke } from '../invoke.ts';
import { localAt } from '../local-at.ts';
import { clockOf, type Reached, reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

interface Message {
  readonly at: string;
  readonly to: string;
  readonly channel: 'sms' | 'email';
  readonly template: string;
  readonly class: string;
  readonly language: string;
  readonly parts: number;
  readonly subject?: string;
  readonly text: string;
  readonly state: string;
  readonly reason?: string;
  readonly due: string;
}

interface Options extends Where {
  readonly number?: string;
  readonly address?: string;
  readonly json?: boolean;
}

/** `wayline inbox`: what travellers are sent, oldest first. */
export const inboxCommand = (): Command =>
  new Command('inbox')
    .description('show the messages that travellers are sent, oldest first')
    .addOption(new Option('--number <number>', 'only those to this number, in E.164').argParser(inboxNumber))
    .addOption(
      new Option('--address <address>', 'only those to this e-mail address')
        .argParser(inboxAddress)
        .conflicts('number'),
    )
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (options: Options) => {
      const centre = await reach(options);
      const { zone } = await clockOf(centre);
      let none = true;
      for await (const message of messages(centre, options.number ?? options.address)) {
        none = false;
        process.stdout.write(options.json ? `${JSON.stringify(told(message))}\n` : spoken(message, zone));
      }
      if (none && !options.json) process.stderr.write('No messages.\n');
    });

function inboxNumber(given: string): string {
  if (!isE164(given)) throw new InvalidArgumentError('Write the number with its country code, such as +37061234567.');
  return given;
}

function inboxAddress(given: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given))
    throw new InvalidArgumentError('Write an e-mail address, such as rasa@example.com.');
  return given;
}

async function* messages(centre: Reached, to: string | undefined): AsyncGenerator<Message> {
  let event: object | undefined = to === undefined ? {} : { to };
  while (event) {
    const page: { readonly messages: readonly Message[]; readonly next?: object } = await invoke(
      centre,
      'notices-on-inbox',
      event,
    );
    yield* page.messages;
    event = page.next && { from: page.next };
  }
}

const told = ({ subject: _, due: __, ...message }: Message) => message;

/** A message as a phone shows it: when and to whom, then the words. */
function spoken(
  { at, to, channel, language, parts, subject, text, state, reason, template, due }: Message,
  zone: string,
): string {
  const local = (instant: string) => localAt(instant, zone).replace('T', ' ');
  const waits = state === 'queued' && due > at ? ` until ${local(due)}` : '';
  const why = reason === undefined ? '' : `, ${reason}`;
  const size = channel === 'sms' ? `SMS, ${parts} ${parts === 1 ? 'part' : 'parts'}` : 'e-mail';
  const lines = [...(subject === undefined ? [] : [subject, '']), ...text.split('\n')];
  return [
    `${local(at)}  ${to}  ${size}, ${language}, ${template}: ${state}${why}${waits}`,
    ...lines.map((line) => `  | ${line}`.trimEnd()),
    '',
    '',
  ].join('\n');
}
