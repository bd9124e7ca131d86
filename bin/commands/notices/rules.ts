import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import { ordered } from '../../invoke.ts';
import { reach, type Where } from '../../reach.ts';
import { reaching } from '../options.ts';

/** A rule as the centre shows it. */
interface Rule {
  readonly name: string;
  readonly state: 'draft' | 'on' | 'paused';
  readonly goes: string;
  readonly class: string;
  readonly tiers: readonly string[];
  readonly products: readonly string[];
  readonly texts: { readonly [language: string]: string };
  readonly version: number;
}

type Step = { readonly at: string; readonly name: string; readonly says: string };

interface Preview {
  readonly name: string;
  readonly date?: string;
  readonly recipients: number;
  readonly parts: number;
  readonly cost: number;
  readonly held: number;
  readonly skipped: { readonly [reason: string]: number };
  readonly examples: readonly { readonly to: string; readonly language: string; readonly text: string }[];
}

interface Options extends Where {
  readonly json?: boolean;
  readonly operator: string;
}

/** `wayline notices rules`: what goes out by itself because our people have written so. */
export function rulesCommand(): Command {
  const rules = reaching(
    'rules',
    'list the rules for messages that our people wrote; show, preview, pause them or switch them on',
  ).action(async (options: Options) => {
    const found = await order<{ rules: readonly Rule[] }>(options, { does: 'list' });
    for (const rule of found.rules) process.stdout.write(options.json ? `${JSON.stringify(rule)}\n` : line(rule));
    if (found.rules.length === 0 && !options.json) process.stderr.write('Nobody has written a rule yet.\n');
  });
  for (const make of [showCommand, previewCommand, onCommand, pauseCommand]) rules.addCommand(make());
  return rules.addHelpText(
    'after',
    `
Rules are written by guide: a team lead or manager opens their desk and chooses "Message rules".

Examples:
  wayline notices rules                           which there are, and which are on
  wayline notices rules preview "Warm clothes"    whom it would reach, with parts and cost; sends nothing
  wayline notices rules on "Warm clothes"         needs a preview of the last 24 hours
  wayline notices rules pause "Warm clothes"      from this moment on it sends nothing`,
  );
}

const showCommand = (): Command =>
  named('show', 'show one rule: its condition, its words, what was done to it').action(
    async (name: string, _: object, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const rule = await order<Rule & { history: readonly Step[] }>(options, { does: 'show', name });
      process.stdout.write(options.json ? `${JSON.stringify(rule)}\n` : atLength(rule));
    },
  );

const previewCommand = (): Command =>
  named('preview', 'show whom a rule would reach as it is, on real data; sends nothing')
    .addOption(operatorOption())
    .action(async (name: string, _: object, command: Command) => {
      const { operator, ...options } = command.optsWithGlobals<Options>();
      const preview = await order<Preview>(options, { does: 'preview', name, operator });
      process.stdout.write(options.json ? `${JSON.stringify(preview)}\n` : foreseen(preview));
    });

const onCommand = (): Command => switching('on', 'switch a rule on that was previewed', 'is on');
const pauseCommand = (): Command =>
  switching('pause', 'pause a rule: what it wrote and waits is not sent either', 'is paused');

const switching = (does: 'on' | 'pause', what: string, is: string): Command =>
  named(does, what)
    .addOption(operatorOption())
    .action(async (name: string, _: object, command: Command) => {
      const { operator, ...options } = command.optsWithGlobals<Options>();
      const rule = await order<Rule>(options, { does, name, operator });
      process.stdout.write(options.json ? `${JSON.stringify(rule)}\n` : `'${rule.name}' ${is}: ${rule.goes}.\n`);
    });

const named = (name: string, what: string): Command =>
  reaching(name, what).argument('<name>', 'the name of the rule, in quotes where it has spaces');

const operatorOption = () => new Option('--operator <name>', 'who gives the order').default(userInfo().username, 'you');

/** @throws Failure 2 where the order is not written as it should be, 1 where it is refused, with the centre's own sentences. */
const order = async <Answer>(where: Where, given: object): Promise<Answer> =>
  ordered(await reach(where), 'notices-on-rule-command', given);

const line = ({ name, state, class: type, goes }: Rule): string =>
  `${state.padEnd(6)}  ${name.padEnd(40)}  ${type}, ${goes}\n`;

const atLength = ({ tiers, products, texts, history, ...rule }: Rule & { readonly history: readonly Step[] }): string =>
  [
    line(rule as Rule).trimEnd(),
    `  tiers: ${tiers.join(', ') || 'all'}; kinds of travel: ${products.join(', ') || 'all'}`,
    ...Object.entries(texts).map(([language, text]) => `  ${language} | ${text.replaceAll('\n', '\n     | ')}`),
    ...history.map(({ at, name, says }) => `  ${at.slice(0, 16)}Z  ${name}: ${says}`),
    '',
  ].join('\n');

const foreseen = ({ name, date, recipients, parts, cost, held, skipped, examples }: Preview): string =>
  [
    `${name}, ${date === undefined ? 'had it been on for the last 7 days' : `the run of ${date} at 10:00`}: ${recipients} messages, ${parts} parts, about ${cost} USD; ${held} held`,
    ...Object.entries(skipped).map(([reason, count]) => `  not told: ${count}, ${reason}`),
    ...examples.map(({ to, language, text }) => `  ${to} in ${language} | ${text.replaceAll('\n', ' ')}`),
    '',
  ].join('\n');
