import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Failure } from '../failure.ts';
import type { Part, Rejection } from './part.ts';
import { progress } from './progress.ts';
import { partsOf } from './trip-file.ts';

/** Counts are lines of a CSV file, without the heading, or orders of JSON. */
interface Report {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
}

/** What became of a file, what its report counts, and how long it took in milliseconds. */
export interface Imported {
  readonly report: Report;
  readonly unit: 'line' | 'order';
  readonly took: number;
}

/** How many parts are under way at a time. */
const IN_FLIGHT = 4;
const FUNCTION = 'wayline-dev-bookings-on-file';

/** Hands a file to the centre at `url`, part by part. @throws Failure 3 where it breaks off, saying what is kept. */
export async function importFile(url: string, file: string, bytes: Buffer): Promise<Imported> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const lambda = new LambdaClient({ endpoint: url, region: 'local', credentials });
  const { parts, rejected, unit, bytes: size } = partsOf(bytes);
  const told = progress(file, size, process.stderr);
  const total = { bytes: 0, read: rejected.length, written: 0, unchanged: 0, rejected: [...rejected] };
  const waiting = [...parts].reverse();
  let broke: string | undefined;
  const lane = async () => {
    for (let next = waiting.pop(); next && broke === undefined; next = waiting.pop()) {
      const part = next();
      const report = await sent(lambda, part).catch(({ message }: Error) => message);
      if (typeof report === 'string') broke ??= report;
      else {
        add(total, report, part);
        told.done(total.bytes, total.read);
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const took = told.end();
  const { written, unchanged } = total;
  if (broke !== undefined)
    throw new Failure(
      3,
      `The import of ${file} broke off: ${broke} At least ${written + unchanged} ${unit}s are kept; run it again, and it does the rest.`,
    );
  return { report: { read: total.read, written, unchanged, rejected: sorted(total.rejected) }, unit, took };
}

function add(
  total: { bytes: number; read: number; written: number; unchanged: number; rejected: Rejection[] },
  report: Report,
  part: Part,
): void {
  total.bytes += part.bytes;
  total.read += report.read;
  total.written += report.written;
  total.unchanged += report.unchanged;
  for (const { line, field, reason } of report.rejected)
    total.rejected.push({ line: part.lineOf(line), field, reason });
}

/** By line; each once, as every part has the heading. */
const sorted = (rejected: readonly Rejection[]): readonly Rejection[] =>
  [...new Map(rejected.map((each) => [JSON.stringify(each), each])).values()].sort((a, b) => a.line - b.line);

async function sent(lambda: LambdaClient, { text }: Part): Promise<Report> {
  const Payload = JSON.stringify({ text });
  const { FunctionError, Payload: answered } = await lambda
    .send(new InvokeCommand({ FunctionName: FUNCTION, Payload }))
    .catch(() => {
      throw new Error('the centre does not answer.');
    });
  const answer = JSON.parse(answered?.transformToString() ?? '{}');
  if (FunctionError) throw new Error(`${String(answer.errorMessage).replace(/\.$/, '')}.`);
  return answer as Report;
}
