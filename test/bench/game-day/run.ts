import type { Plan, Status } from '../../../bin/crisis/shown.ts';
import { environmentNamed } from '../../../lib/environments.ts';
import { type Kill, killAt, type Point, randomPoints, seeded } from '../reminders/killer.ts';
import { type Call, Callers } from './calls.ts';
import { type GameCentre, openGameCentre } from './centre.ts';
import { changedSince, heardBy } from './ordinary.ts';
import { BEGIN, isTouched, MESSAGE, SCOPE } from './people.ts';
import { agentsFile, Seats } from './seats.ts';
import { type Told, toldOf } from './told.ts';

/** What a game day is asked for. `callsFor` are seconds of the centre's clock in which callers come. */
export interface Asked {
  readonly travellers: number;
  readonly seats: number;
  readonly kills: number;
  readonly seed: number;
  readonly callsFor: number;
  /** The folder in which the centre keeps its files meanwhile. */
  readonly within?: string | undefined;
  readonly progress: (line: string) => void;
}

/** What came of it. Instants in milliseconds since 1970, of the centre's clock. */
export interface Ran {
  readonly asked: Omit<Asked, 'progress' | 'within'>;
  readonly touched: number;
  readonly plan: Plan;
  readonly began: number;
  readonly calls: readonly Call[];
  readonly overtaken: Callers['overtaken'];
  readonly told: Told;
  readonly status: Status;
  readonly points: readonly Point[];
  readonly kills: readonly Kill[];
  /** Who heard something else behind the end than before the start. */
  readonly changed: readonly string[];
  /** How long the parts of it took, in seconds of the machine's clock. */
  readonly took: { readonly [part: string]: number };
}

const NAME = 'oslo-fog';
/** Seconds of the centre's clock: a step while people are on the line, one while messages go, and one while everybody waits for what was killed. */
const [STEP, SENDING, LEAP] = [1, 5, 60];
/** After so many seconds without a message everybody waits. */
const QUIET = 70;
/** The longest that it is waited for the last message, in seconds of the centre's clock: what was promised and an hour. */
const LONGEST = 25 * 3600;

/** Plays a game day: whole playbook, flows and handlers, kills and calls meanwhile, on the clock of a real local centre. */
export async function runGameDay(asked: Asked): Promise<Ran> {
  const { progress } = asked;
  const watch = stopwatch(progress);
  const opening = () => openGameCentre(BEGIN, asked.travellers, asked.within, progress);
  const game = await watch.timed('travellers', opening);
  try {
    return await play(game, asked, watch);
  } finally {
    await game.stop();
  }
}

async function play(game: GameCentre, { progress, within: _, ...asked }: Asked, watch: Stopwatch): Promise<Ran> {
  const { travellers, seats, kills, seed, callsFor } = asked;
  const { centre, wayline, file } = game;
  const { took, timed } = watch;
  const touched = Array.from({ length: travellers }, (_, n) => n).filter(isTouched).length;
  await timed('agents', async () => {
    await wayline('agents', 'import', file('agents.jsonl', agentsFile(seats)));
    await wayline('clock');
  });
  const before = await timed('calls before', () => heardBy(game));
  const message = ['--message', file('fog.txt', MESSAGE)];
  const planned = await timed('plan', () => wayline('crisis', 'plan', ...SCOPE, ...message, '--json'));
  const plan = planned.lines()[0] as unknown as Plan;
  progress(`the plan: ${plan.messages} messages in ${plan.parts} parts, done at ${plan.finishAt}`);
  const random = seeded(seed);
  const points = randomPoints(random, kills, touched);
  const desks = new Seats(centre, seats, seeded(seed + 1));
  const callers = new Callers(centre, desks, travellers, seeded(seed + 2));
  const before0 = game.taken();
  let over = false;
  const taken = () => game.taken() - before0;
  const killing = killAt(points, { dispatchers: game, taken, random, over: () => over });
  await timed('start', () => wayline('crisis', 'start', '--name', NAME, ...SCOPE, ...message, '--yes'));
  const status = async () => (await wayline('crisis', 'status', '--json')).lines()[0] as unknown as Status;
  const began = Date.parse((await status()).startedAt);
  desks.all('Available');
  callers.arrive(seats, callsFor);
  const pending = async () => (await status()).told.pending;
  await timed('telling and calls', () =>
    untilTold(game, { callers, callsFor, touched, taken, pending, began, progress }),
  );
  over = true;
  desks.all('Offline');
  const stood = await status();
  const told = await timed('counting', () => toldOf(game, travellers, rates()));
  await wayline('crisis', 'end', '--name', NAME, '--yes');
  const changed = changedSince(before, await timed('calls behind the end', () => heardBy(game)));
  return {
    ...{ asked, touched, plan, began, calls: callers.calls, overtaken: callers.overtaken },
    ...{ told, status: stood, points, kills: await killing, changed, took },
  };
}

/** The parts a second of every pool of the local centre's environment. */
const rates = (): { readonly [pool: string]: number } =>
  Object.fromEntries(
    Object.entries(environmentNamed('dev').senders).flatMap(([country, sender]) =>
      sender.via === 'sns' ? [[`sns-${country}`, sender.partsPerSecond]] : [],
    ),
  );

interface Until {
  readonly callers: Callers;
  readonly callsFor: number;
  readonly touched: number;
  readonly taken: () => number;
  readonly pending: () => Promise<number>;
  readonly began: number;
  readonly progress: (line: string) => void;
}

/** Passes time until nobody calls any more and everybody was told; or nobody can be, any more. */
async function untilTold(game: GameCentre, until: Until): Promise<void> {
  const { callers, callsFor, touched, taken, pending, began, progress } = until;
  const now = () => game.centre.clock.now().getTime();
  const tell = () => {
    const answered = callers.calls.filter((call) => call.answered !== undefined).length;
    progress(
      `${game.centre.clock.now().toISOString().slice(0, 19)}: ${taken()} messages for ${touched}; ${callers.calls.length} calls, ${answered} answered, ${callers.onTheLine} on the line`,
    );
  };
  const telling = setInterval(tell, 5000);
  try {
    for (let [quiet, last] = [0, taken()]; now() < began + LONGEST * 1000; ) {
      const [busy, from] = [callers.onTheLine > 0 || now() < began + callsFor * 1000, now()];
      await game.pass(busy ? STEP : quiet > QUIET ? LEAP : SENDING);
      quiet = taken() === last ? quiet + (now() - from) / 1000 : 0;
      last = taken();
      if (!busy && quiet > QUIET && last >= touched && (await pending()) === 0) return;
    }
  } finally {
    clearInterval(telling);
    tell();
  }
}

/** Measures how long parts take, in seconds of the machine's clock, and tells of each. */
function stopwatch(progress: (line: string) => void) {
  const took: { [part: string]: number } = {};
  const timed = async <Answer>(part: string, does: () => Promise<Answer>): Promise<Answer> => {
    progress(`${part} ...`);
    const began = performance.now();
    const still = setInterval(() => progress(`${part}: ${seconds(began)} s`), 10_000);
    try {
      return await does();
    } finally {
      clearInterval(still);
      took[part] = seconds(began);
    }
  };
  return { took, timed };
}

type Stopwatch = ReturnType<typeof stopwatch>;

const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);
