import type { Environment } from '../environments/environment.ts';
import { KINDS } from './kinds.ts';
import type { Planned, PlannedResource } from './planned.ts';
import { DAYS, NUMBER_A_DAY, NUMBERS_SOURCE, PRICES, type Price } from './prices.ts';

/** One sort of thing that is paid for by the month. */
export interface CostLine {
  readonly what: string;
  readonly count: number;
  /** US dollars a unit. */
  readonly price: number;
  readonly unit: string;
  readonly usdAMonth: number;
  /** The page of the price list. */
  readonly source: string;
}

/** What an environment costs while nobody calls. */
export interface BaseCost {
  readonly lines: readonly CostLine[];
  /** US dollars, before tax, free tier and discounts. */
  readonly usdAMonth: number;
  /** What stands in the stacks and has no price in the tables: it comes on top. */
  readonly unpriced: readonly string[];
}

/** Adds up what the stacks hold, in list prices of the environment's Region. */
export function baseCost({ region }: Environment, { resources }: Planned): BaseCost {
  const found = resources.map((resource) => charges(resource, region));
  const lines = summed(found.flat().filter((charge) => typeof charge !== 'string'));
  const unpriced = found.flat().filter((charge) => typeof charge === 'string');
  return {
    lines,
    usdAMonth: cents(lines.reduce((sum, { usdAMonth }) => sum + usdAMonth, 0)),
    unpriced: [...new Set(unpriced)].sort(),
  };
}

/** What a resource is paid by; a text names what no table knows. */
function charges({ type, properties }: PlannedResource, region: string): readonly (CostLine | string)[] {
  const cost = KINDS[type]?.cost;
  if (cost === undefined) return [type];
  if (typeof cost === 'object') return [];
  switch (cost) {
    case 'claimed number':
      return [numberLine(`${properties['CountryCode']} ${properties['Type']}`)];
    case 'web ACL':
      return webAclLines(properties, region);
    case 'shards':
      return shardLines(properties, region);
    case 'polling':
      // Only what reads a stream says where to start; Lambda's own reading of a stream costs nothing.
      return properties['StartingPosition'] === undefined ? [line('polling of a queue', 1, region)] : [];
    default:
      return [line(cost, 1, region)];
  }
}

const numberLine = (number: string): CostLine | string => {
  const price = NUMBER_A_DAY[number];
  if (price === undefined) return `the ${number} number`;
  return {
    what: `${number} number`,
    count: 1,
    price,
    unit: 'number and day',
    usdAMonth: price * DAYS,
    source: NUMBERS_SOURCE,
  };
};

/** A group of managed rules is one rule. */
function webAclLines({ Rules: rules }: PlannedResource['properties'], region: string): readonly CostLine[] {
  const count = Array.isArray(rules) ? rules.length : 0;
  return [line('web ACL', 1, region), ...(count > 0 ? [line('rule of a web ACL', count, region)] : [])];
}

function shardLines(properties: PlannedResource['properties'], region: string): readonly (CostLine | string)[] {
  const mode = properties['StreamModeDetails'] as { readonly StreamMode?: string } | undefined;
  const { ShardCount: shards, RetentionPeriodHours: hours } = properties;
  if (mode?.StreamMode === 'ON_DEMAND' || typeof shards !== 'number') return ['a stream on demand'];
  const kept = typeof hours === 'number' ? hours : 24;
  if (kept > 168) return ['records kept in a stream beyond 7 days'];
  return [line('shard hour', shards, region), ...(kept > 24 ? [line('shard hour kept longer', shards, region)] : [])];
}

function line(price: Price, count: number, region: string): CostLine {
  const { usd, unit, unitsAMonth, source } = PRICES[price];
  const each = (usd as { readonly [region: string]: number })[region] ?? usd.others;
  return { what: price, count, price: each, unit, usdAMonth: each * unitsAMonth * count, source };
}

function summed(lines: readonly CostLine[]): readonly CostLine[] {
  const sums = new Map<string, CostLine>();
  for (const line of lines) {
    const before = sums.get(line.what);
    const count = line.count + (before?.count ?? 0);
    sums.set(line.what, { ...line, count, usdAMonth: line.usdAMonth + (before?.usdAMonth ?? 0) });
  }
  return [...sums.values()]
    .map((line) => ({ ...line, usdAMonth: cents(line.usdAMonth) }))
    .sort((a, b) => b.usdAMonth - a.usdAMonth);
}

const cents = (usd: number): number => Math.round(usd * 100) / 100;
