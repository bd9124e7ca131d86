import { barChart, escaped, lineChart } from '../../../bin/charts/charts.ts';
import { chartPage, chartTable } from '../../../bin/charts/page.ts';
import { brokenPromises } from './promises.ts';
import type { Ran } from './run.ts';
import { byKind, byQuarter, waitOf } from './waits.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const count = (value: number): string => whole.format(value);
const [HOUR, MINUTE] = [3_600_000, 60_000];
/** Points of the line of messages. */
const POINTS = 240;

const NAMES = {
  soon: 'away, or within three days',
  later: 'later',
  untouched: 'not to Oslo',
  stranger: 'unknown to us',
} as const;

/** The report of a game day as one HTML file that needs nothing else, in light and dark. */
export function reportOf(ran: Ran): string {
  const { asked, told, began } = ran;
  const broken = brokenPromises(ran);
  const title = `Game day: ${count(ran.touched)} of ${count(asked.travellers)} travellers told, ${count(asked.seats)} seats`;
  return chartPage(
    title,
    `<p>Fog closes Oslo on a local centre with the synthesized stacks of the environment <code>dev</code>, on its virtual clock from ${at(began)}. Callers come for ${duration(asked.callsFor)} of it.</p>
${broken.length === 0 ? '<p class="verdict kept">Every promise was kept.</p>' : `<div class="verdict broken"><p>Not kept:</p><ul>${broken.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul></div>`}
${facts(ran)}
<h2>Messages told</h2>
${toldChart(ran)}
${poolTable(ran)}
<h2>Waits told, and waits as they were</h2>
${waitChart(ran)}
<p class="note">By the quarter of an hour in which callers joined the queue; means of those who were answered. A forecast counts everybody in the queue alike, so who comes first waits less than they are told.</p>
<h2>Calls, by how they ended</h2>
${callChart(ran)}
${callTable(ran)}
<h2>Where the time went</h2>
${chartTable(
  ['part', 'seconds of the machine'],
  Object.entries(ran.took).map(([part, seconds]) => [part, count(seconds)]),
)}
<p class="note">Seed ${asked.seed}. Sent to nobody: providers are imitated on this machine. Bookings were put into the table as their import writes them. ${count(told.others)} messages of other kinds went out beside them.</p>`,
  );
}

function facts(ran: Ran): string {
  const { told, plan, began, kills, points, status, overtaken, changed, touched, calls } = ran;
  const answered = calls.flatMap((call) => waitOf(call) ?? []);
  const cells: readonly (readonly [string, string])[] = [
    [`${count(touched - told.missing)} of ${count(touched)}`, 'travellers told'],
    [
      duration((told.last - began) / 1000),
      `until the last; planned ${duration((Date.parse(plan.finishAt) - began) / 1000)}`,
    ],
    [count(told.unaffected), 'messages to somebody unaffected'],
    [
      `${count(told.again)} twice`,
      `after ${count(kills.length)} of ${count(points.length)} kills; status says ${count(status.told.resent)} resent`,
    ],
    [
      count(told.byDay.late),
      `told out of the order of days, ${count(told.byMinute.late)} out of that of minutes; kills leave some`,
    ],
    [count(overtaken.length), 'calls answered before somebody who travels sooner'],
    [
      `${count((100 * answered.length) / Math.max(1, calls.length))} % of ${count(calls.length)}`,
      `calls answered; longest wait ${duration(Math.max(0, ...answered))}`,
    ],
    [changed.length === 0 ? 'as before' : `${changed.length} differ`, 'what callers hear behind the end'],
  ];
  return `<dl>${cells.map(([value, what]) => `<div><dt>${escaped(what)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;
}

function toldChart({ told, began, plan }: Ran): string {
  const { times, pools } = told;
  const until = Math.max(told.last, Date.parse(plan.finishAt)) - began;
  const [unit, name] = until < 2 * HOUR ? [MINUTE, 'minutes'] : [HOUR, 'hours'];
  const every = Math.max(1, Math.floor(times.length / POINTS));
  const shown = times.filter((_, n) => n % every === 0 || n === times.length - 1);
  const was = shown.map((time, n) => [(time - began) / unit, Math.min(times.length, n * every + 1)] as const);
  const planned = Array.from({ length: POINTS + 1 }, (_, n) => {
    const passed = (until * n) / POINTS;
    const sent = pools.map(({ messages, parts, partsPerSecond }) =>
      Math.min(messages, (passed / 1000) * partsPerSecond * (messages / Math.max(1, parts))),
    );
    return [passed / unit, sent.reduce((all, one) => all + one, 0)] as const;
  });
  return lineChart(
    'Messages told over virtual time, against plan',
    { label: `${name} behind the start, on the virtual clock`, shown: (value) => String(Number(value.toFixed(1))) },
    { label: 'messages', shown: count },
    [
      { name: "planned, by the pools' rates", colour: 2, points: planned, dashed: true },
      { name: 'told', colour: 1, points: was },
    ],
  );
}

function poolTable({ told }: Ran): string {
  const rows = told.pools.map(({ pool, messages, parts, partsPerSecond, busiest }) => [
    pool,
    count(messages),
    count(parts),
    `${partsPerSecond} parts/s`,
    `${count(busiest)} of ${count(partsPerSecond * 60)} parts`,
  ]);
  return chartTable(['pool', 'messages', 'parts', 'rate', 'busiest minute'], rows);
}

function waitChart({ calls }: Ran): string {
  const quarters = byQuarter(calls);
  const begins = new Map(quarters.map(({ at }, n) => [n, at]));
  const points = (of: (quarter: (typeof quarters)[number]) => number | undefined) =>
    quarters.flatMap((quarter, n) => {
      const value = of(quarter);
      return value === undefined ? [] : [[n, value / 60] as const];
    });
  return lineChart(
    'Waits told and true, by quarter of an hour',
    {
      label: 'quarter of an hour from, in Vilnius',
      shown: (value) => (begins.has(value) ? at(begins.get(value) ?? 0) : ''),
    },
    { label: 'minutes', shown: (value) => String(Number(value.toFixed(1))) },
    [
      { name: 'waited', colour: 1, points: points(({ waited }) => waited) },
      { name: 'who travels soon', colour: 3, points: points(({ soon }) => soon) },
      { name: 'others', colour: 2, points: points(({ others }) => others) },
    ],
    { name: 'told, from and to', points: quarters.map(({ low, high }, n) => [n, low / 60, high / 60] as const) },
  );
}

function callChart({ calls }: Ran): string {
  const rows = byKind(calls).map(({ kind, answered, gaveUp, otherwise }) => ({
    name: NAMES[kind],
    values: [answered, gaveUp, otherwise],
  }));
  const parts = ['answered by a person', 'hung up while waiting', 'otherwise'];
  return barChart('Calls by how they ended', { label: 'calls', shown: count }, parts, rows);
}

function callTable({ calls }: Ran): string {
  const rows = byKind(calls).map(({ kind, calls, answered, gaveUp, mean, longest, toldMost, kept }) => [
    NAMES[kind],
    count(calls),
    `${count((100 * answered) / Math.max(1, calls))} %`,
    count(gaveUp),
    duration(mean),
    duration(longest),
    `${count(kept)} of ${count(toldMost)}`,
  ]);
  const head = ['travels', 'calls', 'answered', 'hung up', 'mean wait', 'longest wait', 'no longer than told'];
  return chartTable(head, rows);
}

const at = (instant: number): string =>
  new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/Vilnius', hour: '2-digit', minute: '2-digit' });

/** Seconds as people say them. */
function duration(seconds: number): string {
  if (seconds < 120) return `${count(seconds)} s`;
  return seconds < 7200 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
