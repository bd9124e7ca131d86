import { Temporal } from 'temporal-polyfill';
import { nextByCron, readCron } from './cron.ts';

/** When a schedule falls due. */
export interface When {
  /** The first time behind an instant; none where it is over. */
  readonly next: (after: Date) => Date | undefined;
  /** Whether it falls due once only. */
  readonly once: boolean;
}

/** What a schedule says about its times. `created` is when it came into being. */
export interface Times {
  readonly expression: string;
  /** IANA. */
  readonly zone: string;
  readonly created: Date;
  readonly start?: Date;
  readonly end?: Date;
}

const UNITS: { readonly [unit: string]: number } = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `cron(...)`, `rate(...)` and `at(...)`. Answers nothing where AWS would refuse the expression or the zone. */
export function readWhen({ expression, zone, created, start, end }: Times): When | undefined {
  const [, kind, inside = ''] = /^(cron|rate|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (!isZone(zone)) return undefined;
  const next =
    kind === 'cron' ? byCron(inside, zone) : kind === 'rate' ? byRate(inside, start ?? created) : at(inside, zone);
  if (!next) return undefined;
  // A start is itself a time at which the schedule may fall due.
  const from = start && kind !== 'at' ? new Date(start.getTime() - 1) : undefined;
  return {
    once: kind === 'at',
    next: (after) => {
      const found = next(from && from.getTime() > after.getTime() ? from : after);
      return found && end && kind !== 'at' && found.getTime() > end.getTime() ? undefined : found;
    },
  };
}

function byCron(fields: string, zone: string): When['next'] | undefined {
  const cron = readCron(fields);
  return cron && ((after) => nextByCron(cron, zone, after));
}

/** From its start on, at once and then every so often; a day is 24 hours, whatever the clocks do. */
function byRate(inside: string, from: Date): When['next'] | undefined {
  const [, value = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inside.trim()) ?? [];
  const every = Number(value) * (UNITS[unit] ?? 0);
  if (!(every > 0)) return undefined;
  return (after) => {
    const passed = Math.floor((after.getTime() - from.getTime()) / every) + 1;
    return new Date(from.getTime() + Math.max(0, passed) * every);
  };
}

function at(inside: string, zone: string): When['next'] | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside)) return undefined;
  try {
    const instant = new Date(Temporal.PlainDateTime.from(inside).toZonedDateTime(zone).epochMilliseconds);
    return (after) => (instant.getTime() > after.getTime() ? instant : undefined);
  } catch {
    return undefined;
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
