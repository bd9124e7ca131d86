import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brokenPromises, costOf, ended, notFlat } from './reminders/promises.ts';
import { type Ran, runReminders } from './reminders/run.ts';

/**
 * How many travellers are reminded in a second by the path of notices as it is deployed, what each costs, and that a dispatcher
 * which is killed again and again loses nobody: `--sizes 1000,10000 --kills 50 --seed 1 --within FOLDER --json FILE`. The largest size
 * has the kills; the engines keep their files in the folder meanwhile.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '17' },
    within: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const [kills, seed] = [Number(values.kills), Number(values.seed)];
if (![...sizes, kills, seed].every((one) => Number.isSafeInteger(one) && one >= 0) || sizes.includes(0)) {
  process.stderr.write('Give whole numbers: --sizes 1000,10000 --kills 50 --seed 1\n');
  process.exit(2);
}

const HEAD = [
  'departures',
  'notices/s',
  'round trips',
  'read units',
  'write units',
  'messages',
  'kills',
  'resent',
  'twice',
  'missing',
];
const row = (cells: readonly (string | number)[]) =>
  `${cells.map((cell, n) => String(cell).padStart((HEAD[n] ?? '').length)).join('  ')}\n`;

function rowOf(ran: Ran): readonly (string | number)[] {
  const { requests, reads, writes } = costOf(ran);
  const { departures, seconds, told, kills } = ran;
  const each = [requests, reads, writes].map((cost) => cost.toFixed(2));
  return [
    departures,
    (departures / seconds).toFixed(1),
    ...each,
    told.messages,
    kills.length,
    ended(ran, 'resent'),
    told.again,
    told.missing,
  ];
}

const started = performance.now();
const runs: Ran[] = [];
for (const departures of sizes) {
  const progress = (line: string) =>
    process.stderr.write(
      `${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${departures}: ${line}\n`,
    );
  const ran = await runReminders({
    departures,
    kills: departures === Math.max(...sizes) ? kills : 0,
    seed,
    within: values.within,
    progress,
  });
  for (const [n, { point, taken, pid }] of ran.kills.entries())
    progress(
      `kill ${n + 1}, ${point.milliseconds} ms behind message ${point.taken}: process ${pid}, when the provider had ${taken}`,
    );
  if (Object.keys(ran.failures).length > 0) progress(`functions that failed: ${JSON.stringify(ran.failures)}`);
  runs.push(ran);
}

process.stdout.write(
  `Seed ${seed}. Costs are those of the table, for a notice.\n${row(HEAD)}${runs.map((ran) => row(rowOf(ran))).join('')}`,
);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify(
      runs.map((ran) => ({ ...ran, cost: costOf(ran), used: Object.fromEntries(ran.used) })),
      null,
      2,
    )}\n`,
  );
const broken = [
  ...runs.flatMap((ran) => brokenPromises(ran).map((each) => `${ran.departures}: ${each}`)),
  ...notFlat(runs.map(costOf)),
];
for (const each of broken) process.stdout.write(`${each}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
