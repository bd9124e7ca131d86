import { Command } from 'commander';
import { reach, type Where } from '../reach.ts';
import { type Imported, importFile } from '../trip-files/import-file.ts';
import { readFile } from '../trip-files/trip-file.ts';
import { dataOption, firstAtOption, jsonOption, portOption } from './options.ts';

/** `wayline import trips`: hands trip files to the centre and prints what became of their lines or orders. */
export const importCommand = (): Command =>
  new Command('import').description('import records into the centre').addCommand(
    new Command('trips')
      .description('import trips from CSV files, or from orders as the Duffel API returns them')
      .argument('<file...>', 'CSV files with a heading, one line a traveller and segment; JSON or JSON lines; UTF-8')
      .addOption(jsonOption())
      .addOption(dataOption())
      .addOption(portOption())
      .addOption(firstAtOption())
      .addHelpText(
        'after',
        `
Of JSON the report counts orders, and a line of it is an order's place in the file, from 1.
Good lines are kept whatever the others are. Importing twice changes nothing.`,
      )
      .action(async (files: readonly string[], options: Where & { json?: boolean }) => {
        const read = files.map((file) => [file, readFile(file)] as const);
        const centre = await reach(options);
        await centre.send('GET', '/health');
        for (const [file, bytes] of read) {
          const imported = await importFile(centre.url, file, bytes);
          if (imported.report.rejected.length > 0) process.exitCode = 1;
          process.stdout.write(options.json ? `${JSON.stringify(imported.report)}\n` : spoken(file, imported));
        }
      }),
  );

/** An import that took longer says how fast it was, in milliseconds. */
const LONG = 2000;

const spoken = (file: string, { report, unit, took }: Imported): string => {
  const { read, written, unchanged, rejected } = report;
  const refused = new Set(rejected.map(({ line }) => line)).size;
  const rate = took > LONG ? `, ${Math.round((read * 1000) / took)} a second` : '';
  return [
    `${file}: ${read} ${read === 1 ? unit : `${unit}s`} read, ${written} written, ${unchanged} unchanged, ${refused} rejected${rate}`,
    ...rejected.map(({ line, field, reason }) => `  ${unit} ${line}, ${field}: ${reason}`),
    '',
  ].join('\n');
};
