/** Runs the scripts of package.json whose names begin as told at the same time, and fails where one of them does. */
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: { [name: string]: string };
};
const asked = Object.entries(scripts).filter(([name]) => name.startsWith(process.argv[2] ?? '?'));
const ran = asked.map(
  ([name, command]) =>
    new Promise<boolean>((done) => {
      exec(command, { cwd: root, maxBuffer: 2 ** 27 }, (error, stdout, stderr) => {
        process.stdout.write(`${error ? 'FAILED' : 'ok'}: ${name}\n`);
        if (error) process.stdout.write(`${stdout}${stderr}\n`);
        done(error === null);
      });
    }),
);
if (asked.length === 0 || (await Promise.all(ran)).includes(false)) process.exitCode = 1;
