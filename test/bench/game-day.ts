import { writeFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { brokenPromises } from './game-day/promises.ts';
import { reportOf } from './game-day/report.ts';
import { type Ran, runGameDay } from './game-day/run.ts';
import { byKind } from './game-day/waits.ts';

const HELP = `Plays a crisis through on a real local centre: travellers are imported, callers are compared, the playbook tells everybody on the virtual
clock, its functions are killed at random points, and seats answer calls meanwhile. Ends with 1 and a sentence for each promise that was not kept.

  npm run game-day -- [--travellers 100000] [--seats 200] [--kills 50] [--calls-for 3600] [--seed 17] [--within FOLDER] [--json FILE] [--report FILE.html]

  --travellers N     four fifths of them are touched
  --seats N          agents who answer; a fifth more callers come than they can take
  --kills N          how often a function is killed while it is at work
  --calls-for N      for how many seconds of the virtual clock callers come
  --seed N           makes chance repeatable
  --within FOLDER    where the centre keeps its files meanwhile, such as one in memory
  --json FILE        all numbers, every call among them
  --report FILE      the same as a page with charts
`;

const options = {
  travellers: { type: 'string', default: '100000' },
  seats: { type: 'string', default: '200' },
  kills: { type: 'string', default: '50' },
  'calls-for': { type: 'string', default: '3600' },
  seed: { type: 'string', default: '17' },
  within: { type: 'string' },
  json: { type: 'string' },
  report: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** The least that can be compared: callers of each kind beside those who are played. */
const FEWEST = 200;

function asked() {
  try {
    const { values } = parseArgs({ options });
    if (values.help) {
      process.stdout.write(HELP);
      process.exit(0);
    }
    const [travellers = 0, seats = 0, kills = 0, callsFor = 0, seed = 0] = [
      values.travellers,
      values.seats,
      values.kills,
      values['calls-for'],
      values.seed,
    ].map(Number);
    const numbers = [travellers, seats, kills, callsFor, seed];
    if (!numbers.every((one) => Number.isSafeInteger(one) && one >= 0)) throw new Error('Give whole numbers.');
    if (travellers < FEWEST) throw new Error(`Give ${FEWEST} travellers at least.`);
    if (seats < 1 || seats > 500) throw new Error('Give 1 to 500 seats: an instance has no more users.');
    return { ...values, travellers, seats, kills, callsFor, seed };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${HELP}`);
    return process.exit(2);
  }
}

const { travellers, seats, kills, callsFor, seed, within, json, report } = asked();
const progress = (line: string) =>
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
const ran = await runGameDay({ travellers, seats, kills, callsFor, seed, within, progress });
const broken = brokenPromises(ran);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(summed(ran), null, 2)}\n`);
if (report !== undefined) writeFileSync(report, reportOf(ran));
process.stdout.write(inShort(ran));
for (const each of broken) process.stdout.write(`${each}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** Everything but the instants of every message. */
function summed({ told: { times: _, ...told }, ...others }: Ran): object {
  return { ...others, told, byKind: byKind(others.calls), broken };
}

function inShort({ touched, began, plan, told, kills, status, calls, took }: Ran): string {
  const hours = (instant: number) => ((instant - began) / 3_600_000).toFixed(2);
  const lines = [
    `${touched - told.missing} of ${touched} told within ${hours(told.last)} h (planned: ${hours(Date.parse(plan.finishAt))} h); ${told.again} twice after ${kills.length} kills, resent ${status.told.resent}; ${told.unaffected} unaffected.`,
    ...byKind(calls).map(
      (each) =>
        `${each.kind}: ${each.calls} calls, ${each.answered} answered, ${each.gaveUp} hung up; wait ${each.mean.toFixed(0)} s, longest ${each.longest.toFixed(0)} s; ${each.kept} of ${each.toldMost} no longer than told.`,
    ),
    `Seconds of the machine: ${Object.entries(took)
      .map(([part, seconds]) => `${part} ${seconds}`)
      .join(', ')}.`,
  ];
  return `${lines.join('\n')}\n`;
}
