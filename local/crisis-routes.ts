import { Hono } from 'hono';
import * as z from 'zod';
import type { FunctionPool } from './functions/pool.ts';

const FUNCTION = 'crisis-on-command';
const NONE = 'This centre has nothing that leads a crisis.';

/** How the function says no: sentence by sentence, or in one. */
const no = z.union([
  z.object({ wrong: z.array(z.object({ reason: z.string() })) }).transform(({ wrong }) => ({
    problem: [...new Set(wrong.map(({ reason }) => reason))].join(' '),
    status: 400 as const,
  })),
  z.object({ refused: z.string() }).transform(({ refused }) => ({ problem: refused, status: 409 as const })),
]);

/**
 * What leads a crisis over HTTP, for the Ops page. `POST /crisis-orders` hands an order to the function that the command line asks too: what it
 * refuses is 400 or 409 with its own sentences. `GET /crisis-orders` says how the crisis stands, or the last one; `null` where there was none.
 * `GET /crisis-noticed` says what stood out of what travellers come to us about, and what is counted now.
 */
export function crisisRoutes(functions: ReadonlyMap<string, FunctionPool>): Hono {
  const app = new Hono();
  const asked = async (order: unknown) => {
    const pool = [...functions].find(([arn]) => arn.endsWith(`-${FUNCTION}`))?.[1];
    if (!pool) return { problem: NONE, status: 404 as const };
    const outcome = await pool.invoke(order);
    if ('error' in outcome)
      return { problem: `The centre cannot answer: ${outcome.error.errorMessage}`, status: 502 as const };
    const refused = no.safeParse(outcome.answer);
    return refused.success ? refused.data : { answer: outcome.answer };
  };
  app.get('/crisis-orders', async (context) => {
    const given = await asked({ does: 'status' });
    if ('answer' in given) return context.json({ crisis: given.answer });
    return given.status === 409
      ? context.json({ crisis: null })
      : context.json({ problem: given.problem }, given.status);
  });
  app.get('/crisis-noticed', async (context) => {
    const given = await asked({ does: 'noticed' });
    return 'answer' in given
      ? context.json(given.answer as never)
      : context.json({ problem: given.problem }, given.status);
  });
  app.post('/crisis-orders', async (context) => {
    const given = await asked(await context.req.json().catch(() => undefined));
    return 'answer' in given
      ? context.json(given.answer as never)
      : context.json({ problem: given.problem }, given.status);
  });
  return app;
}
