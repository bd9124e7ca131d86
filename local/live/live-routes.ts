import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Board } from './board.ts';

/** How many changes may wait for a page that does not read them before it is cut off; it comes back and gets everything at once. */
const BEHIND = 5000;

/** `GET /live`: everything, and then each change, as server-sent events named by the change. */
export function liveRoutes(board: Board): Hono {
  const app = new Hono();
  app.get('/live', (context) =>
    streamSSE(context, async (stream) => {
      const { promise: gone, resolve: go } = Promise.withResolvers<void>();
      let behind = 0;
      let written: Promise<unknown> = Promise.resolve();
      const stop = board.watch(({ change, data }) => {
        behind += 1;
        if (behind > BEHIND) return go();
        written = written
          .then(() => stream.writeSSE({ event: change, data: JSON.stringify(data) }))
          .then(() => {
            behind -= 1;
          }, go);
      });
      stream.onAbort(go);
      await gone;
      stop();
    }),
  );
  return app;
}
