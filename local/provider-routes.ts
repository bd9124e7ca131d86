import { Hono } from 'hono';
import * as z from 'zod';
import { behaviour, type Provider } from './aws/providers/provider.ts';

const telling = z.object({ does: behaviour });

/** The providers of messages: what they took, and what they are made to do. */
export function providerRoutes(provider: Provider): Hono {
  const app = new Hono();
  app.get('/provider', (context) => context.json({ does: provider.does, messages: provider.all() }));
  app.put('/provider', async (context) => {
    const asked = telling.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    provider.does = asked.data.does;
    return context.json({ does: provider.does });
  });
  return app;
}
