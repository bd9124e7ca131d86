import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Units } from '../../bin/cost/units.ts';
import { playCalls, TALKS } from './cost/calls.ts';
import type { Counts } from './cost/counting.ts';
import { playNotice } from './cost/notice.ts';
import { type Counted, openCounted } from './cost/opened.ts';
import { playOrders } from './cost/orders.ts';
import { average, split } from './cost/units.ts';

const HELP = `Counts on a local centre what calls, orders, notices and a quiet day use of AWS, for docs/cost.md.

  npm run bench:cost -- [--only call,order,notice,quietDay] [--calls 20] [--orders 5] [--travellers 250] [--to FILE]

  --only PARTS     what is counted anew; the other parts of the file stay
  --travellers N   whose notice is counted, four fifths of them are told; and of a fifth as many, to tell them apart from what is used once
`;

const options = {
  only: { type: 'string', default: 'call,order,notice,quietDay' },
  calls: { type: 'string', default: '20' },
  orders: { type: 'string', default: '5' },
  travellers: { type: 'string', default: '250' },
  to: { type: 'string', default: join(import.meta.dirname, '..', '..', 'docs', 'cost-units.json') },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** A day of the centre's clock, in milliseconds. */
const DAY = 86_400_000;
/** Callers and buyers are among the first of so many. */
const PEOPLE = 250;

const { values } = parseArgs({ options });
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const [calls, orders, travellers] = [Number(values.calls), Number(values.orders), Number(values.travellers)];
const progress = (line: string) =>
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}\n`);

/** Counts what `plays` uses, with all that comes of it within a quarter of an hour. */
async function counted<Answer>(
  here: Counted,
  what: string,
  plays: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly counts: Counts }> {
  progress(`${what} ...`);
  const used = here.begin();
  const answer = await plays();
  await here.pass(900);
  const counts = used();
  progress(`${what}: ${JSON.stringify(counts)}`);
  return { answer, counts };
}

/** Does it on a centre of its own with so many bookings. */
async function on<Answer>(bookings: number, does: (here: Counted) => Promise<Answer>): Promise<Answer> {
  const here = await openCounted(bookings, progress);
  try {
    return await does(here);
  } finally {
    await here.stop();
  }
}

const PARTS: { readonly [Part in Exclude<keyof Units, 'measured'>]: () => Promise<Units[Part]> } = {
  quietDay: () =>
    on(0, async (here) => {
      const used = here.begin();
      const ran = await here.centre.moveTo(new Date(here.centre.clock.now().getTime() + DAY));
      return { ...average(used(), 1), schedules: ran.length };
    }),
  call: () =>
    on(PEOPLE, async (here) => {
      const { answer, counts } = await counted(here, 'calls', () => playCalls(here, calls));
      return { ...average(counts, calls), ...answer, talkSeconds: TALKS };
    }),
  order: () =>
    on(PEOPLE, async (here) => average((await counted(here, 'orders', () => playOrders(here, orders))).counts, orders)),
  notice: async () => {
    const told = (bookings: number) =>
      on(bookings, (here) => counted(here, `notice to those of ${bookings}`, () => playNotice(here)));
    const [few, many] = [await told(Math.ceil(travellers / 5)), await told(travellers)];
    return split(few.counts, few.answer, many.counts, many.answer);
  },
};

const asked = values.only.split(',');
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`There is no part '${unknown.join(', ')}'.\n\n${HELP}`);
  process.exit(2);
}
for (const part of asked as (keyof typeof PARTS)[]) {
  const units = await PARTS[part]();
  // Each part is kept as soon as it is counted: they take minutes.
  const before: object = existsSync(values.to) ? JSON.parse(readFileSync(values.to, 'utf8')) : {};
  const after = { ...before, measured: new Date().toISOString().slice(0, 10), [part]: units };
  writeFileSync(values.to, `${JSON.stringify(after, null, 2)}\n`);
  progress(`${part} is written to ${values.to}`);
}
