import { Command, InvalidArgumentError } from 'commander';
import { isE164 } from '../../local/e164.ts';
import { Failure } from '../failure.ts';
import { invoke } from '../invoke.ts';
import { reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

interface Options extends Where {
  readonly from: string;
  readonly id?: string;
  readonly json?: boolean;
}

interface Conversation {
  readonly messages: readonly { readonly at: string; readonly template: string; readonly text: string }[];
  readonly replies: readonly { readonly id: string; readonly at: string; readonly did: string }[];
}

/** `wayline reply`: a traveller writes to us by SMS. Says what became of it, and what was answered. */
export const replyCommand = (): Command =>
  new Command('reply')
    .description(
      'write to the centre by SMS as a traveller: STOP, START, HELP, STATUS, FREEZE, NOCALL, a digit, or anything',
    )
    .argument('<text...>', 'what they write')
    .requiredOption('--from <number>', 'from which number, in E.164', sender)
    .option('--id <id>', "the provider's id of the message; the same id again is the same message delivered again")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .action(async (words: readonly string[], options: Options) => {
      const { from } = options;
      const text = words.join(' ');
      if (text.trim() === '') throw new Failure(2, 'Give what they write.');
      const centre = await reach(options);
      const sent = { from, text, ...(options.id === undefined ? {} : { id: options.id }) };
      const before = await invoke<Conversation>(centre, 'notices-on-inbox', { to: from });
      const { id } = await centre.send<{ id: string }>('POST', '/replies', sent);
      await centre.send('GET', '/clock?settled');
      const { messages, replies } = await invoke<Conversation>(centre, 'notices-on-inbox', { to: from });
      const taken = replies.find((reply) => reply.id === id);
      if (!taken) throw new Failure(1, 'The message is in, and nobody has worked on it: see the log of the centre.');
      const answered = messages.slice(before.messages.length).map(({ template, text: says }) => ({ template, says }));
      const { at, did } = taken;
      process.stdout.write(
        options.json ? `${JSON.stringify({ at, from, id, did, answered })}\n` : spoken(did, answered),
      );
    });

function sender(given: string): string {
  if (!isE164(given)) throw new InvalidArgumentError('Write the number with its country code, such as +37061234567.');
  return given;
}

const DID: { readonly [did: string]: string } = {
  stopped: 'These messages are ended.',
  started: 'What was ended is brought back.',
  helped: 'They are told what can be written.',
  told: 'They are told their next trip and their open orders.',
  frozen: 'The account is frozen.',
  'asked whose': 'They are asked whose account is meant.',
  'callback cancelled': 'Their callback is cancelled.',
  scored: 'The answer to the survey is kept.',
  'scored before': 'The survey was answered before: the first answer stands.',
  case: 'It stands on a case of theirs.',
  work: 'A person of ours is given it to answer.',
  'too often': 'Too many within an hour: it stands on the timeline, and nothing else was done.',
  'nobody known': 'Nobody is known by this number.',
};

const spoken = (did: string, answered: readonly { readonly says: string }[]): string =>
  [
    DID[did] ?? did,
    ...answered.flatMap(({ says }) => says.split('\n').map((line) => `  | ${line}`.trimEnd())),
    '',
  ].join('\n');
