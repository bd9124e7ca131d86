import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TRIP_COLUMNS } from '../../local/demo/trips.ts';

/** Every fifth of so many travellers flies elsewhere; the others to Bergen, on one of eight days from the 4th of December on. */
const TRAVELLERS = 40;
const [FROM, DAYS] = [Date.UTC(2026, 11, 4), 8];
const isTouched = (n: number): boolean => n % 5 !== 0;
const numberOf = (n: number): string => `+3706${String(1_000_000 + n)}`;
const dayOf = (n: number): string => new Date(FROM + (n % DAYS) * 86_400_000).toISOString().slice(0, 10);

/** What a crisis touches, and the numbers that are then to be told. */
export const SCOPE = { services: ['XX 1'], places: [], regions: [], from: dayOf(0), to: dayOf(DAYS - 1) };
export const TOUCHED = Array.from({ length: TRAVELLERS }, (_, n) => n)
  .filter(isTouched)
  .map(numberOf)
  .sort();

/** A page goes through four days here, and the first three are of who departed before the crisis: the fourth and the fifth tell. */
export const [FIRST_TOLD, LAST] = [3, 4];
/**
 * What is less here than it is deployed, each as it stands in the assembly and here: pages of one execution, of which the last is then in another; queries of a page,
 * and days of the longest trip, since queries of days on which nobody departs were most of a test.
 */
const LESS = [
  ['States.MathAdd($.page, 500)', 'States.MathAdd($.page, 4)'],
  ['[1e3,400]', '[1e3,40]'],
  ['=120,', '=12,'],
] as const;

const line = (n: number): string => {
  const leaves = `${dayOf(n)}T18:00,Europe/Vilnius,${dayOf(n)}T20:00,Europe/Oslo`;
  const service = isTouched(n) ? 'XX 1' : 'XX 2';
  return `test,T${String(n).padStart(5, '0')},Test,T${n},${numberOf(n)},,en,flight,${service},Vilnius,Bergen,${leaves},confirmed`;
};

/** A trip file of all of them. */
export const trips = (): string => [TRIP_COLUMNS, ...Array.from({ length: TRAVELLERS }, (_, n) => line(n))].join('\n');

type Properties = { readonly [name: string]: unknown };
type Template = {
  readonly Resources: { readonly [id: string]: { readonly Properties?: Properties } };
};

type Endpoints = { readonly [service: string]: string };

/** Of the assembly: these functions, the steps of the playbook among them, reach services by these endpoints, and the playbook does less at once. */
export const changed = (functions: { readonly [named: string]: Endpoints }) => (assembly: string) => {
  const done: string[] = [];
  const write = (file: string, text: string) => {
    const [less, changes] = lessened(text);
    done.push(...changes);
    writeFileSync(join(assembly, file), less);
  };
  for (const name of globSync('*.template.json', { cwd: assembly })) {
    const template = JSON.parse(readFileSync(join(assembly, name), 'utf8')) as Template;
    for (const { Properties = {} } of Object.values(template.Resources)) {
      const named = String(Properties['FunctionName']).replace('wayline-dev-', '');
      const endpoints = functions[named];
      if (!endpoints) continue;
      const { Variables } = Properties['Environment'] as { Variables: Record<string, string> };
      for (const [service, url] of Object.entries(endpoints)) Variables[`AWS_ENDPOINT_URL_${service}`] = url;
      done.push(named);
      const { S3Key } = Properties['Code'] as { S3Key: string };
      const bundle = `asset.${S3Key.replace('.zip', '')}/index.js`;
      if (named === 'crisis-on-step') write(bundle, readFileSync(join(assembly, bundle), 'utf8'));
    }
    write(name, JSON.stringify(template));
  }
  expect(done.sort()).toEqual([...Object.keys(functions), ...LESS.map(([as]) => as)].sort());
};

/** With what is less, and which that was. */
function lessened(text: string): readonly [string, readonly string[]] {
  const there = LESS.filter(([as]) => text.includes(as));
  return [there.reduce((less, [as, here]) => less.replaceAll(as, here), text), there.map(([as]) => as)];
}
