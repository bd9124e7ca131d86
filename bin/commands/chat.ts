import { Command, Option } from 'commander';
import { type ChatLine, ChatParticipant } from '../chat/participant.ts';
import { Failure } from '../failure.ts';
import { fetchFrom, reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, number, portOption } from './options.ts';

interface Options extends Where {
  readonly about: string;
  readonly name: string;
  readonly phone?: string;
  readonly locator?: string;
  readonly departs?: string;
  readonly kind?: string;
  readonly language: string;
  readonly say?: readonly string[];
  readonly stay?: boolean;
  readonly json?: boolean;
}

/** What the chat page answers to a program. */
interface Begun {
  readonly case: string;
  readonly says: string;
  readonly token?: string;
  readonly endpoint?: string;
  readonly noChat?: string;
}

/** `wayline chat`: chats with the centre as a traveller does on the page, and prints what is written. */
export const chatCommand = (): Command =>
  new Command('chat')
    .description('chat with the centre as a traveller, and print what is written')
    .requiredOption('--about <text>', 'what it is about')
    .option('--name <name>', 'who they are', 'A traveller')
    .addOption(new Option('--phone <number>', 'their number in E.164').argParser(number))
    .option('--locator <code>', 'the code of their booking')
    .option('--departs <date>', 'the day on which their trip begins, such as 2026-12-05: with it they are known')
    .option('--kind <kind>', 'refund, change, swap, claim, complaint, suggestion, accident or other')
    .option('--language <language>', 'of the page: en, lt, zh or fa', 'en')
    .addOption(
      new Option(
        '--say <words>',
        'what to write when a person has joined; given again, what to write when they have answered',
      ).argParser((given: string, before: readonly string[] = []) => [...before, given]),
    )
    .option('--stay', 'stay until the chat is over')
    .addOption(jsonOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(firstAtOption())
    .addHelpText(
      'after',
      `
Examples:
  wayline chat --phone +37061234567 --departs 2026-12-05 --about 'I paid twice' --stay
  wayline chat --locator RASA24 --about 'My hotel is full' --say 'Can you help?'
In another terminal: wayline agents accept ruta; wayline agents say ruta 'How can I help?'
Without --say and --stay, whoever chats leaves when the wait was told.`,
    )
    .action(async (options: Options) => {
      const centre = await reach(options);
      const begun = await begin(centre.url, options);
      const { token, endpoint, ...told } = begun;
      process.stdout.write(options.json ? `${JSON.stringify(told)}\n` : `${begun.says}\n`);
      if (token === undefined || endpoint === undefined) throw new Failure(1, begun.noChat ?? 'There is no chat.');
      const participant = new ChatParticipant(endpoint);
      process.once('SIGINT', () => void participant.leave());
      const answers = answering(participant, options);
      for await (const line of participant.lines(token)) {
        process.stdout.write(options.json ? `${JSON.stringify(line)}\n` : spoken(line));
        await answers(line);
      }
    });

/** Sends the page of the chat as a browser does, and asks for an answer that a program reads. */
async function begin(url: string, options: Options): Promise<Begun> {
  const { about, name, phone, locator, departs, kind, language } = options;
  const typed = { about, name, phone, locator, departs, kind };
  const given = Object.entries(typed).filter((each): each is [string, string] => each[1] !== undefined);
  const answer = await fetchFrom(url, `/form/chat/${encodeURIComponent(language)}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(given),
  });
  if (!answer.headers.get('content-type')?.startsWith('application/json'))
    throw new Failure(1, `There is no chat in '${language}'.`);
  const body = (await answer.json()) as Begun & { readonly problem?: string };
  if (body.problem !== undefined) throw new Failure(answer.status === 503 ? 3 : 1, body.problem);
  return body;
}

/** Writes the next words when a person has joined or answered, and leaves when nothing is left to say or to wait for. */
function answering(participant: ChatParticipant, { say = [], stay }: Options) {
  const left = [...say];
  let told = 0;
  return async (line: ChatLine): Promise<void> => {
    if (line.event === 'prompt') told += 1;
    const isTurn = line.who === 'agent';
    const next = isTurn ? left.shift() : undefined;
    if (next !== undefined) await participant.say(next);
    else if (!stay && (say.length > 0 ? isTurn && line.event === 'said' : told > 1)) await participant.leave();
  };
}

function spoken(line: ChatLine): string {
  const says = 'says' in line ? line.says : line.event === 'joined' ? 'joins' : 'the chat is over';
  return `${line.who.padEnd(6)}  ${says}\n`;
}
