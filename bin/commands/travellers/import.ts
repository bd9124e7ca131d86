import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { Failure } from '../../failure.ts';
import { give, type OrderOptions, withOrderOptions } from './order.ts';

interface Rejection {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

interface Report {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
}

/** A person of a file, or nothing where the line is no JSON; lines count from 1. */
interface Line {
  readonly line: number;
  readonly person?: unknown;
}

/** How many people go to the centre at a time. */
const AT_ONCE = 500;

const NO_JSON: Omit<Rejection, 'line'> = {
  field: 'line',
  reason: 'This line is not JSON: look at its quotes and commas.',
};

/** `wayline travellers import`: hands people to the centre and prints what became of them. */
export const importPeople = (): Command =>
  withOrderOptions(
    new Command('import')
      .description('keep people: new records, or what is new on those that are there; twice changes nothing')
      .argument('<file...>', 'JSON files: a list of people, or one person a line'),
    false,
  )
    .addHelpText(
      'after',
      `
A person: {"name":"Wei","familyName":"Chen","language":"zh","phones":["+8613800138000"],
  "emails":[{"address":"wei@example.com","agreed":["operational","marketing"]}],
  "tier":"gold","institution":"...","agency":"...","treatment":{"what":"...","why":"..."}}
Name, familyName, language and a phone are needed. A number or address alone is for messages about trips only.`,
    )
    .action(async (files: readonly string[], options: OrderOptions) => {
      const all = files.map((file) => [file, peopleIn(file)] as const);
      let rejected = 0;
      for (const [file, lines] of all) {
        const report = await handOver(lines, options);
        rejected += report.rejected.length;
        process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : spoken(file, report));
      }
      if (rejected > 0) process.exitCode = 1;
    });

/** The people of a file: a JSON list (or one object) counts places, JSON lines count lines. @throws Failure 2 where it is neither. */
function peopleIn(file: string): readonly Line[] {
  const text = textOf(file);
  const whole = parsed(text);
  if (whole) return [whole.value].flat().map((person, index) => ({ line: index + 1, person }));
  const lines = text.split(/\r?\n/).flatMap((each, index): readonly Line[] => {
    const one = parsed(each);
    return each.trim() === '' ? [] : [{ line: index + 1, ...(one ? { person: one.value } : {}) }];
  });
  if (lines.every((line) => !('person' in line)))
    throw new Failure(2, `${file} cannot be read: it is neither a JSON list of people nor one JSON object a line.`);
  return lines;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be opened';
    throw new Failure(2, `${file} cannot be read: ${why}.`);
  }
}

async function handOver(lines: readonly Line[], options: OrderOptions): Promise<Report> {
  const people = lines.filter((line) => 'person' in line);
  const counts = { written: 0, unchanged: 0 };
  const rejected: Rejection[] = lines.flatMap((line) => ('person' in line ? [] : [{ line: line.line, ...NO_JSON }]));
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const some = people.slice(from, from + AT_ONCE);
    const order = { do: { does: 'import', people: some.map(({ person }) => person) } };
    const report = await give<Report>(options, order);
    counts.written += report.written;
    counts.unchanged += report.unchanged;
    rejected.push(...report.rejected.map((one) => ({ ...one, line: some[one.line - 1]?.line ?? one.line })));
  }
  return { read: lines.length, ...counts, rejected: rejected.sort((a, b) => a.line - b.line) };
}

const spoken = (file: string, { read, written, unchanged, rejected }: Report): string =>
  [
    `${file}: ${read} people read, ${written} written, ${unchanged} unchanged, ${new Set(rejected.map(({ line }) => line)).size} rejected`,
    ...rejected.map(({ line, field, reason }) => `  line ${line}, ${field}: ${reason}`),
    '',
  ].join('\n');
