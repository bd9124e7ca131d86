#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Wayline needs Node 24 or later, and this is ${process.version}. On Linux, npm ci brings Node 24: run it through npm start or npx wayline. Elsewhere, install Node 24.\n`,
  );
  process.exit(2);
}
// Compiled code is kept between runs, for the processes that this one starts too: a command begins in half the time.
const { enableCompileCache } = await import('node:module');
const { directory } = enableCompileCache();
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
await import('./wayline.ts');
