import { USAGE_PRICES, type Usage } from '../../lib/deployment/usage-prices.ts';
import { ASSUMED } from './assumptions.ts';
import type { Unit, Units } from './units.ts';

/** One thing that is paid by use: so many units, US dollars for all of them. */
export interface Line {
  readonly what: Usage;
  readonly quantity: number;
  readonly usd: number;
}

/** Megabytes of memory of a function, by its name without `wayline-ENV-`. */
export type Memory = (name: string) => number;

export const line = (what: Usage, quantity: number): Line => ({
  what,
  quantity,
  usd: quantity * USAGE_PRICES[what].usd,
});

/** US dollars of all of them. */
export const sum = (lines: readonly Line[]): number => lines.reduce((all, { usd }) => all + usd, 0);

/** What so many of a unit cost of everything but Connect, carriers and messages. `ms`: what a run of a function is billed for. */
export function ourLines(
  unit: Unit,
  times: number,
  memory: Memory,
  ms: number = ASSUMED.billedMs.value,
): readonly Line[] {
  const runs = Object.entries(unit.invocations);
  const count = runs.reduce((all, [, each]) => all + each, 0) * times;
  const gigabyteSeconds =
    runs.reduce((all, [name, each]) => all + each * (memory(name) / 1024) * (ms / 1000), 0) * times;
  const logBytes = unit.logBytes * times + count * ASSUMED.platformLogBytes.value;
  return [
    line('function request', count),
    line('function time', gigabyteSeconds),
    line('read unit', unit.reads * times),
    line('write unit', unit.writes * times),
    line('queue request', unit.queued * times * ASSUMED.requestsAMessage.value),
    line('record in a stream', unit.records * times),
    line('log taken in', logBytes / 1e9),
    line('trace', count * ASSUMED.tracesARun.value),
    line('use of a key', count * ASSUMED.keyUsesARun.value),
  ].filter(({ quantity }) => quantity > 0);
}

/** Minutes that a typical call lasts: what is said, the keys, and the talk. */
export const minutesOf = ({ saidCharacters, talkSeconds }: Units['call']): number =>
  (saidCharacters / ASSUMED.charactersASecond.value + ASSUMED.keySeconds.value + talkSeconds) / 60;

/** What so many typical calls to a US number cost of Connect, carrier and recordings. */
export function callLines(call: Units['call'], times: number): readonly Line[] {
  const minutes = minutesOf(call) * times;
  const { recordedMegabytesAMinute: recorded, recordingMonths: months } = ASSUMED;
  const talked = (call.talkSeconds / 60) * times;
  return [
    line('minute of a call', minutes),
    line('minute of a carrier, US number', minutes),
    line('kept recording', ((talked * recorded.value) / 1000) * months.value),
  ];
}

/** What so many of a unit cost of Connect beside calls: tasks that ring, and guides. */
export const deskLines = ({ contacts }: Unit, times: number): readonly Line[] =>
  [line('task', (contacts['TASK'] ?? 0) * times), line('page of a guide', (contacts['CHAT'] ?? 0) * times)].filter(
    ({ quantity }) => quantity > 0,
  );

/** What a notice to so many travellers costs of everything but messages: what is used once, what for each, and the pages of the playbook. */
export function noticeLines({ once, told }: Units['notice'], travellers: number, memory: Memory): readonly Line[] {
  const pages = travellers / ASSUMED.tripsAPage.value;
  const { stepsAPage, playbookSteps, pageSeconds } = ASSUMED;
  const steps = (once.invocations['crisis-on-step'] ?? 0) + pages;
  return added([
    ...ourLines(once, 1, memory),
    ...ourLines(told, travellers, memory),
    line('function request', pages),
    line('trace', pages * ASSUMED.tracesARun.value),
    line('use of a key', pages * ASSUMED.keyUsesARun.value),
    line('function time', pages * pageSeconds.value * (memory('crisis-on-step') / 1024)),
    line('state transition', playbookSteps.value + steps * stepsAPage.value),
  ]);
}

/** The same with one line for each thing. */
function added(lines: readonly Line[]): readonly Line[] {
  const sums = new Map<Usage, number>();
  for (const { what, quantity } of lines) sums.set(what, (sums.get(what) ?? 0) + quantity);
  return [...sums].map(([what, quantity]) => line(what, quantity));
}
