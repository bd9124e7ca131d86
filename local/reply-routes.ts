import { Hono } from 'hono';
import * as z from 'zod';
import { isE164 } from './e164.ts';
import type { TwoWaySms } from './two-way-sms.ts';

/** The most letters of a message: ten parts of an SMS. */
const MOST = 1530;
const NUMBER = 'Write the number with its country code, such as +37061234567.';

const reply = z.object({
  from: z.string({ error: NUMBER }).refine(isE164, NUMBER),
  text: z
    .string({ error: 'Give what they write.' })
    .refine((text) => text.trim() !== '', 'Give what they write.')
    .max(MOST, `An SMS has ${MOST} letters at most.`),
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'An id has letters, digits, - and _, 100 at most.')
    .optional(),
});

/** `POST /replies`: an SMS that a traveller writes to us, as its provider would hand it in. */
export function replyRoutes(sms: TwoWaySms): Hono {
  const app = new Hono();
  app.post('/replies', async (context) => {
    const asked = reply.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const id = sms.comes(asked.data.from, asked.data.text, asked.data.id);
    return id === undefined
      ? context.json({ problem: 'Nobody here reads what comes in by SMS.' }, 409)
      : context.json({ id }, 202);
  });
  return app;
}
