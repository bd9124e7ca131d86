import { readFileSync } from 'node:fs';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Command } from 'commander';
import { Failure } from '../failure.ts';
import { type Reached, reach, type Where } from '../reach.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

interface Report {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly field: string; readonly reason: string }[];
}

/** The most that one invocation carries, in bytes; Lambda takes 6 MB. */
const FILE_MAX = 5_000_000;

/** `wayline import trips`: hands trip files to the centre and prints what became of their lines. */
export const importCommand = (): Command =>
  new Command('import').description('import records into the centre').addCommand(
    new Command('trips')
      .description('import trips from CSV files, one line a traveller and segment')
      .argument('<file...>', 'CSV files with a heading, UTF-8')
      .addOption(jsonOption())
      .addOption(dataOption())
      .addOption(portOption())
      .addOption(firstAtOption())
      .action(async (files: readonly string[], options: Where & { json?: boolean }) => {
        const texts = files.map((file) => [file, textOf(file)] as const);
        const centre = await reach(options);
        let rejected = 0;
        for (const [file, text] of texts) {
          const report = await importFile(centre, text);
          rejected += report.rejected.length;
          process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : spoken(file, report));
        }
        if (rejected > 0) process.exitCode = 1;
      }),
  );

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.byteLength > FILE_MAX)
      throw new Failure(2, `${file} is larger than 5 MB. Split it, repeating its heading.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be opened';
    throw new Failure(2, `${file} cannot be read: ${why}.`);
  }
}

async function importFile(centre: Reached, text: string): Promise<Report> {
  await centre.send('GET', '/health');
  const lambda = new LambdaClient({
    endpoint: centre.url,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: 'wayline-dev-bookings-on-file', Payload: JSON.stringify({ text }) }),
  );
  const answer = JSON.parse(Payload?.transformToString() ?? '{}');
  if (FunctionError)
    throw new Failure(3, `The import broke off: ${answer.errorMessage}. Lines before that are kept; run it again.`);
  return answer as Report;
}

const spoken = (file: string, { read, written, unchanged, rejected }: Report): string =>
  [
    `${file}: ${read} lines read, ${written} written, ${unchanged} unchanged, ${new Set(rejected.map(({ line }) => line)).size} rejected`,
    ...rejected.map(({ line, field, reason }) => `  line ${line}, ${field}: ${reason}`),
    '',
  ].join('\n');
