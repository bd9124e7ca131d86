/** Charts as inline SVG whose colours are the page's: classes `c1` to `c4`, `band`, `grid`. Nothing of it runs. */

/** Where a chart's lines lie, in its own units: left, top, right and bottom of what is drawn in. */
const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [760, 64, 744, 16, 240];
const [HEIGHT, LEGEND] = [300, 288];
/** So many lines of a grid, about. */
const TICKS = 5;

type Point = readonly [x: number, y: number];

/** A line of a chart, with its name in the legend and its colour, 1 to 4. */
export interface Line {
  readonly name: string;
  readonly colour: number;
  readonly points: readonly Point[];
  readonly dashed?: boolean;
}

/** A band between two values. */
export interface Band {
  readonly name: string;
  readonly points: readonly (readonly [x: number, low: number, high: number])[];
}

/** An axis: what it counts, with its unit, and how its values are written. */
interface Axis {
  readonly label: string;
  readonly shown: (value: number) => string;
}

/** Lines over time, and a band behind them. */
export function lineChart(title: string, x: Axis, y: Axis, lines: readonly Line[], band?: Band): string {
  const xs = [...lines.flatMap(({ points }) => points.map(([at]) => at)), ...(band?.points.map(([at]) => at) ?? [])];
  const ys = [
    ...lines.flatMap(({ points }) => points.map(([, value]) => value)),
    ...(band?.points.map(([, , high]) => high) ?? []),
  ];
  const across = scale(xs, LEFT, RIGHT);
  const up = scale([0, ...ys], BOTTOM, TOP);
  const at = (px: number, py: number) => `${across.at(px).toFixed(1)},${up.at(py).toFixed(1)}`;
  const area = band && [
    ...band.points.map(([px, low]) => at(px, low)),
    ...band.points.toReversed().map(([px, , high]) => at(px, high)),
  ];
  return svg(title, [
    grid(across, up, x, y),
    area ? `<polygon class="band" points="${area.join(' ')}"/>` : '',
    ...lines.map(
      ({ colour, points, dashed }) =>
        `<polyline class="line c${colour}"${dashed ? ' stroke-dasharray="7 5"' : ''} points="${points.map(([px, py]) => at(px, py)).join(' ')}"/>`,
    ),
    ...lines.flatMap(({ colour, points }) =>
      points.length > MARKED
        ? []
        : points.map(([px, py]) => `<circle class="dot c${colour}" r="3" cx="${across.at(px)}" cy="${up.at(py)}"/>`),
    ),
    legend([
      ...(band ? [{ name: band.name, mark: 'band' }] : []),
      ...lines.map(({ name, colour }) => ({ name, mark: `fill c${colour}` })),
    ]),
  ]);
}

/** More points than that are a line without dots. */
const MARKED = 30;

/** One bar for each row, of parts one beside the other. `parts` are the names of them, coloured 1 to 4. */
export function barChart(
  title: string,
  y: Axis,
  parts: readonly string[],
  rows: readonly { readonly name: string; readonly values: readonly number[] }[],
): string {
  const up = scale([0, ...rows.map(({ values }) => values.reduce((all, one) => all + one, 0))], BOTTOM, TOP);
  const across = (RIGHT - LEFT) / Math.max(1, rows.length);
  const bars = rows.map(({ name, values }, row) => {
    const [x, width] = [LEFT + across * (row + 0.25), across / 2];
    let below = 0;
    const drawn = values.map((value, part) => {
      const [from, to] = [up.at(below), up.at(below + value)];
      below += value;
      const label = from - to > 16 ? text(x + width / 2, (from + to) / 2 + 4, y.shown(value), 'on', 'middle') : '';
      return `<rect class="fill c${part + 1}" x="${x}" y="${to}" width="${width}" height="${Math.max(0, from - to)}"><title>${escaped(`${name}, ${parts[part] ?? ''}: ${y.shown(value)}`)}</title></rect>${label}`;
    });
    return [...drawn, text(x + width / 2, BOTTOM + 18, name, 'tick', 'middle')].join('');
  });
  const lines = up.ticks.map((value) => horizontal(up.at(value), y.shown(value)));
  return svg(title, [
    ...lines,
    ...bars,
    text(LEFT, TOP - 4, y.label, 'axis', 'start'),
    legend(parts.map((name, part) => ({ name, mark: `fill c${part + 1}` }))),
  ]);
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Whole steps of 1, 2 or 5 and noughts, from the least value to above the greatest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = values.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const rough = Math.max(1e-9, (high - low) / TICKS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10);
  const begin = Math.floor(low / step) * step;
  const steps = Math.max(1, Math.ceil((high - begin) / step));
  const end = begin + steps * step;
  return {
    at: (value) => from + ((value - begin) / (end - begin)) * (to - from),
    ticks: Array.from({ length: steps + 1 }, (_, n) => begin + n * step),
  };
}

const grid = (across: Scale, up: Scale, x: Axis, y: Axis): string =>
  [
    ...up.ticks.map((value) => horizontal(up.at(value), y.shown(value))),
    ...across.ticks.map((value) => text(across.at(value), BOTTOM + 18, x.shown(value), 'tick', 'middle')),
    text(LEFT, TOP - 4, y.label, 'axis', 'start'),
    text(RIGHT, BOTTOM + 34, x.label, 'axis', 'end'),
  ].join('');

const horizontal = (y: number, label: string): string =>
  `<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}"/>${text(LEFT - 8, y + 4, label, 'tick', 'end')}`;

/** A letter is about so wide. */
const LETTER = 6.6;

function legend(entries: readonly { readonly name: string; readonly mark: string }[]): string {
  let x = LEFT;
  return entries
    .map(({ name, mark }) => {
      const here = x;
      x += 34 + name.length * LETTER;
      return `<rect class="${mark}" x="${here}" y="${LEGEND - 10}" width="12" height="12"/>${text(here + 18, LEGEND, name, 'tick', 'start')}`;
    })
    .join('');
}

const svg = (title: string, drawn: readonly string[]): string =>
  `<div class="wide"><svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawn.join('')}</svg></div>`;

const text = (x: number, y: number, says: string, kind: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(says)}</text>`;

/** Text as HTML has it. */
export const escaped = (given: string): string =>
  given.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
