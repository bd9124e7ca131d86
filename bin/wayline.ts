import { CommanderError } from 'commander';
import { program } from './commands/program.ts';
import { Failure } from './failure.ts';
import { keepHarmless } from './terminal.ts';

keepHarmless(process.stdout);
keepHarmless(process.stderr);

// Somebody who reads the first lines only (| head) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await (await program(process.argv.slice(2))).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Failure) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exit;
  } else throw error;
}
