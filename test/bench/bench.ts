import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cold } from './measures/cold.ts';
import { type Figure, isOver, shown } from './measures/figure.ts';
import { patterns } from './measures/patterns.ts';
import { warm } from './measures/warm.ts';

const HELP = `Measures what the README claims of speed, each against a floor that is built in the same run: machines differ, ratios hardly do.
Ends with 1 where something is over its limit.

  npm run bench -- [--only cold,warm,patterns] [--runs 30] [--json FILE]

  --only PARTS   cold: loading each function in a fresh process; warm: the look-up that every call makes; patterns: what each
                 access to the table costs, with a thousand, a hundred thousand and a million items in it
  --runs N       fresh processes a function
  --most N       items in the table at the most
  --json FILE    all figures
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'cold,warm,patterns' },
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

const progress = (line: string) =>
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
const PARTS: { readonly [part: string]: () => Promise<readonly Figure[]> } = {
  cold: () => cold(Number(values.runs), progress),
  warm: () => warm(progress),
  patterns: () => patterns(Number(values.most), progress),
};

const figures: Figure[] = [];
for (const part of values.only.split(',')) {
  const measure = PARTS[part];
  if (!measure) {
    process.stderr.write(`No part '${part}'. There are: ${Object.keys(PARTS).join(', ')}.\n`);
    process.exit(2);
  }
  const found = await measure();
  figures.push(...found);
  for (const figure of found) process.stdout.write(`${shown(figure)}\n`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ at: new Date(), figures }, null, 2)}\n`);
process.exitCode = figures.some(isOver) ? 1 : 0;
