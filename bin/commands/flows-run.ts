import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { AnswerBook } from '../../local/connect/answers.ts';
import { BenchInstance } from '../../local/connect/bench-instance.ts';
import type { InstanceFlow } from '../../local/connect/contact.ts';
import { cannotRun } from '../../local/connect/runnable.ts';
import { runScript } from '../../local/connect/scripted-caller.ts';
import { Failure } from '../failure.ts';
import { flowFolder } from '../flow-folder.ts';
import { told } from '../told.ts';
import { instant, jsonOption, number, presses } from './options.ts';

interface Options {
  readonly from: string;
  readonly press: readonly string[];
  readonly attribute: { readonly [name: string]: string };
  readonly answer: { readonly [name: string]: string };
  readonly stay?: boolean;
  readonly at: Date;
  readonly seed: string;
  readonly json?: boolean;
}

/** The same call tomorrow prints the same: unless told otherwise it is always made at this moment. */
const MONDAY_NOON = new Date('2026-01-05T12:00:00Z');
/** Types of flow that play while somebody waits. */
const WAITING: ReadonlySet<string> = new Set(['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD']);
/** How long a caller waits who stays on the line, in seconds. */
const PATIENCE = 3600;

/** `wayline flows run`: a call through anybody's flow, in no time and without a centre. */
export const runCommand = (): Command =>
  new Command('run')
    .description('call a flow from a file, with answers in place of its functions, and print what is said and done')
    .argument('<file>', 'a flow, or a folder of flows; what it refers to is looked for beside it by id, ARN or name')
    .option('--from <number>', "the caller's number in E.164, or 'withheld'", number, 'withheld')
    .addOption(
      new Option('--press <list>', 'what to press each time the line listens; - is silence')
        .argParser(presses)
        .default([], 'nothing'),
    )
    .option('--attribute <name=value...>', 'contact attributes that are there from the start', pairs, {})
    .option(
      '--answer <name=file...>',
      'JSON in place of a function, bot or case: one answer, or a list used call by call; {"error":"timeout"|"throttle"|"function"} fails. The name is that of the function, block, question or action type',
      pairs,
      {},
    )
    .option('--stay', 'stay on the line for an hour when the list is used up')
    .addOption(
      new Option('--at <instant>', 'when the call is made')
        .argParser(instant)
        .default(MONDAY_NOON, '2026-01-05T12:00:00Z'),
    )
    .option('--seed <text>', 'makes percentages fall differently', '')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Answers:
  a function    {"outcome":"known","name":"Rasa"}            what it gives back; [first, second, ...] call by call
  a bot, a case {"branch":"BookHotel","Slots":{"city":"Nida"}}  the branch that is taken, and what the flow reads afterwards
                {"error":"NoneFound"}                        the error that is taken
  any           {"error":"timeout"}, "throttle", "function"  no answer`,
    )
    .action((file: string, options: Options) => {
      const { start, flows, doubled, missing } = flowFolder(file);
      const missed = new Set<string>();
      const answers = new AnswerBook((name) => missed.add(name));
      for (const [name, path] of Object.entries(options.answer)) answers.give(name, answerIn(path));
      warnOf(start, doubled, missing);
      const problems = cannotRun(flows, start.name, (block, type) => answers.has(block, type));
      if (problems.length > 0)
        throw new Failure(
          1,
          `This flow cannot be run here: ${problems.join('; ')}. Give an answer for the block with --answer.`,
        );
      const instance = new BenchInstance({ flows, answers, at: options.at, seed: options.seed });
      const from = options.from === 'withheld' ? {} : { from: options.from };
      const session = instance.contact({ ...from, to: '+12025550100', attributes: options.attribute });
      const script = {
        presses: options.press,
        ...(options.stay ? { patienceSeconds: PATIENCE } : {}),
        waits: WAITING.has(start.type),
      };
      for (const event of runScript(instance, session, start.name, options.from, script))
        process.stdout.write(options.json ? `${JSON.stringify(event)}\n` : told(event, 'UTC'));
      for (const name of answers.unused())
        process.stderr.write(`Nothing asked for '${name}': its --answer was not used.\n`);
      for (const name of missed)
        process.stderr.write(`No answer for '${name}', so it failed. Give one with --answer '${name}=FILE'.\n`);
    });

/** What a person should know before they trust the run. */
function warnOf(start: InstanceFlow, doubled: readonly string[], missing: readonly string[]): void {
  const warn = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const subject = readSubject(JSON.stringify(start.document));
  const refused = typeof subject === 'string' ? [] : verify(subject).filter(({ severity }) => severity === 'refused');
  if (refused.length > 0) warn(`Connect would refuse this flow (${refused.length} times): see wayline flows check.`);
  for (const name of doubled)
    warn(`Two files hold a flow named '${name}'; the one that is started, or else the first, counts.`);
  for (const name of missing) warn(`No file here is '${name}', so what leads there fails.`);
}

function pairs(given: string, before: { readonly [name: string]: string }): { readonly [name: string]: string } {
  const [, name, value] = /^([^=]+)=([\s\S]+)$/.exec(given) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Write it as name=value.');
  return { ...before, [name]: value };
}

function answerIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(
      2,
      `${path} is no answer: ${error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be opened'}.`,
    );
  }
}
