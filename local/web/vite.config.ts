import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the pages and, under a name that stays, the worker that shows them while the centre is not running. */
export default defineConfig({
  root: import.meta.dirname,
  worker: { format: 'es' },
  build: {
    emptyOutDir: true,
    target: 'es2024',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { page: join(import.meta.dirname, 'index.html'), offline: join(import.meta.dirname, 'offline.ts') },
      output: { entryFileNames: ({ name }) => (name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js') },
      // The components say 'use client', which means nothing here.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
});
