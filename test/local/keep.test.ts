import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeWhole } from '../../local/keep.ts';

const folder = mkdtempSync(join(tmpdir(), 'wayline-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Long enough to be killed in. */
const LENGTH = 8_000_000;

it('a file that is written is whole, old or new, whenever its writer is killed', async () => {
  const file = join(folder, 'kept.json');
  writeWhole(file, 'o'.repeat(LENGTH));
  const keep = join(import.meta.dirname, '..', '..', 'local', 'keep.ts');
  const program = `import { writeWhole } from ${JSON.stringify(keep)};
    const text = 'n'.repeat(${LENGTH});
    process.send('begins');
    for (;;) writeWhole(${JSON.stringify(file)}, text);`;
  for (let kill = 0; kill < 8; kill += 1) {
    const writer = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(writer, 'message');
    await new Promise((wake) => setTimeout(wake, 7 * kill));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const text = readFileSync(file, 'utf8');
    expect([text.length, new Set([text[0], text.at(-1)]).size], `kill ${kill}`).toEqual([LENGTH, 1]);
  }
});
