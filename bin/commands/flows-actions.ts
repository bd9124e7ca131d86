import { Command } from 'commander';
import { CATALOGUE } from '../../contact-flows/flow-language/catalogue.ts';
import { notRun } from '../../local/connect/blocks.ts';
import { jsonOption } from './options.ts';

/** `wayline flows actions`: every action type of the service, and whether this machine runs it. */
export const actionsCommand = (): Command =>
  new Command('actions')
    .description('list every action type, and whether the local centre runs it')
    .addOption(jsonOption())
    .action(({ json }: { json?: boolean }) => {
      for (const [type, { block }] of Object.entries(CATALOGUE)) {
        const reason = notRun(type);
        const line = { type, block, runs: reason === undefined, ...(reason === undefined ? {} : { reason }) };
        process.stdout.write(
          json
            ? `${JSON.stringify(line)}\n`
            : `${type.padEnd(44)} ${reason === undefined ? 'runs' : `does not run: ${reason}`}\n`,
        );
      }
    });
