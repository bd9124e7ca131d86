import { CommanderError } from 'commander';
import { program } from './commands/program.ts';
import { Failure } from './failure.ts';

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Failure) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exit;
  } else throw error;
}
