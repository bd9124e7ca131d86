import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BEGUN_LIMITS, begun } from './measures/begun.ts';
import { COLD_LIMITS, cold } from './measures/cold.ts';
import { type Figure, isOver, shown } from './measures/figure.ts';
import { INTERPRETER_LIMITS, interpreter } from './measures/interpreter.ts';
import { PATTERNS_MOST, patterns } from './measures/patterns.ts';
import { VERIFIER_MOST, verifier } from './measures/verifier.ts';
import { WARM_MOST, warm } from './measures/warm.ts';

const progress = (line: string) =>
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}\n`);

interface Part {
  readonly about: string;
  /** What it may come to, as a multiple of its floor where nothing else is said. */
  readonly limit: string;
  readonly measure: () => Promise<readonly Figure[]>;
}
/** What is measured, in this order, with what the help says of it. */
const PARTS: { readonly [part: string]: Part } = {
  cold: {
    about: 'loading each function in a fresh process, against the bundle of one bare query',
    limit: `callers ${COLD_LIMITS.caller.most} and ${COLD_LIMITS.caller.size} KB, agents ${COLD_LIMITS.agent.most} and ${COLD_LIMITS.agent.size} KB`,
    measure: () => cold(Number(values.runs), progress),
  },
  warm: {
    about: 'the look-up that every call makes, against one bare query',
    limit: `${WARM_MOST}`,
    measure: () => warm(progress),
  },
  interpreter: {
    about: 'calls a second through menus, against JSON of the menus',
    limit: `${INTERPRETER_LIMITS.times}, and ${INTERPRETER_LIMITS.kilobytes} KB a waiting call`,
    measure: () => interpreter(progress),
  },
  verifier: {
    about: 'the check of a flow of 250 blocks, against reading it',
    limit: `${VERIFIER_MOST}`,
    measure: () => verifier(progress),
  },
  start: {
    about: 'synthesizing all stacks, and starting the centre, against an empty stack and --help',
    limit: `synth ${BEGUN_LIMITS.synth}, first start ${BEGUN_LIMITS.first}, another ${BEGUN_LIMITS.second}`,
    measure: () => begun(progress),
  },
  patterns: {
    about: 'what each access to the table costs, with a thousand, a hundred thousand and a million items in it',
    limit: `${PATTERNS_MOST} of what it costs among a thousand`,
    measure: () => patterns(Number(values.most), progress),
  },
};

const HELP = `Measures how fast it is, each against a floor that is built in the same run: machines differ, ratios hardly do.
Ends with 1 where something is over its limit. All of it takes five minutes on two quiet cores, and half an hour on busy ones; cold and patterns are most of that.

  npm run bench -- [--only PARTS] [--runs 30] [--most 1000000] [--json FILE]

  --only PARTS   some of these, with commas between them:
${Object.entries(PARTS)
  .map(([part, { about, limit }]) => `      ${part.padEnd(12)} ${about}\n${' '.repeat(19)}at most ${limit}\n`)
  .join('')}  --runs N       fresh processes a function
  --most N       items in the table at the most
  --json FILE    all figures
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    runs: { type: 'string', default: '30' },
    most: { type: 'string', default: '1000000' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const figures: Figure[] = [];
for (const part of values.only.split(',')) {
  const known = PARTS[part];
  if (!known) {
    process.stderr.write(`No part '${part}'. There are: ${Object.keys(PARTS).join(', ')}.\n`);
    process.exit(2);
  }
  const found = await known.measure();
  figures.push(...found);
  for (const figure of found) process.stdout.write(`${shown(figure)}\n`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ at: new Date(), figures }, null, 2)}\n`);
process.exitCode = figures.some(isOver) ? 1 : 0;
