import { barChart, escaped } from '../charts/charts.ts';
import { chartPage, chartTable } from '../charts/page.ts';
import { CHANNEL, PROMISED, type Report, shownRange } from './report.ts';
import { momentIn, number } from './shown.ts';

/** The report of a crisis as one HTML file that needs nothing else, in light and dark. Instants in `zone`. */
export function reportPage(report: Report, zone: string): string {
  const { status, hours, waits, promises, deflected, versions } = report;
  const { sent, resent, failed, unknown, refused, pending } = status.told;
  const title = `The crisis ${status.name}: ${status.state === 'over' ? 'it is over' : 'it runs'}`;
  const over = versions.find(({ state }) => state === 'over');
  const cells: readonly (readonly [string, string])[] = [
    [number(sent + resent), 'messages went out'],
    [number(resent), 'of them perhaps twice'],
    [number(failed + unknown + refused), 'did not arrive, as far as is known'],
    [number(pending), 'on their way'],
    [number(status.trips), 'trips touched, by the last version'],
    [number(deflected), 'callers had it sent, in place of a person'],
    ...(status.state === 'over'
      ? ([[number(status.afterCare), 'trips that no message reached, which have a case each']] as const)
      : []),
  ];
  return chartPage(
    title,
    `<p>Began ${escaped(momentIn(status.startedAt, zone))}${over ? `, over ${escaped(momentIn(over.at, zone))}` : ''}.</p>
<dl>${cells.map(([value, says]) => `<div><dt>${says}</dt><dd>${value}</dd></div>`).join('')}</dl>
<h2>Messages that went out, by the hour</h2>
${hours.length === 0 ? '<p class="note">None so far.</p>' : chartOf(hours, zone)}
<h2>What was said when</h2>
${chartTable(
  ['version', 'at', ''],
  versions.map(({ version, at, state }) => [String(version), momentIn(at, zone), state === 'over' ? 'the end' : '']),
)}
<h2>How long people waited on its days</h2>
${
  waits.length === 0
    ? '<p class="note">By no channel were five answered.</p>'
    : chartTable(
        ['by', 'eight of ten waited', 'measured'],
        waits.map((wait) => [CHANNEL[wait.by], shownRange(wait), number(wait.of)]),
      )
}
<h2>Whether what people were told was true</h2>
${chartTable(
  ['promise', 'kept', 'sooner', 'broken', 'left'],
  promises.map(({ kind, kept, early, broken, left }) => [PROMISED[kind], ...[kept, early, broken, left].map(number)]),
)}
<p class="note">Times are those of ${escaped(zone)}. Waits and promises are of everybody on the days of the crisis, whether it touched them or not.</p>`,
  );
}

/** So many bars have room; beyond them the hours of a day stand together. */
const BARS = 24;

function chartOf(hours: Report['hours'], zone: string): string {
  const label = (from: string, of: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...of, timeZone: zone }).format(new Date(from));
  const shown: Intl.DateTimeFormatOptions =
    hours.length > BARS ? { day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit' };
  const bars = new Map<string, number>();
  for (const { from, messages } of hours)
    bars.set(label(from, shown), (bars.get(label(from, shown)) ?? 0) + Math.max(0, messages));
  const rows = [...bars].map(([name, messages]) => ({ name, values: [messages] }));
  return barChart('Messages by the hour', { label: 'messages', shown: number }, ['messages'], rows);
}
