import { Hono } from 'hono';
import * as z from 'zod';
import { FOUND, type MailIn } from './mail-in.ts';

/** As large an e-mail as SES takes, in bytes. */
const MOST = 40_000_000;

const envelope = z.object({
  to: z.email('Give an address, such as trips@example.com.').optional(),
  'return-path': z.union([z.literal(''), z.email('Give an address as return path, or leave it empty.')]).default(''),
  found: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((word) => word !== ''))
    .pipe(z.array(z.enum(FOUND, `What is found is ${FOUND.join(', ')}.`))),
  id: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'An id has letters, digits, - and _, 100 at most.')
    .optional(),
});

/** `POST /mails`: an e-mail that somebody writes to us, as it comes over the wire; its envelope is in the query. */
export function mailRoutes(mail: MailIn): Hono {
  const app = new Hono();
  app.post('/mails', async (context) => {
    const asked = envelope.safeParse(context.req.query());
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const raw = new Uint8Array(await context.req.arrayBuffer());
    if (raw.length > MOST) return context.json({ problem: 'An e-mail has 40 MB at most; SES sends it back.' }, 413);
    const { to, 'return-path': returnPath, found, id } = asked.data;
    const taken = mail.comes({ to, returnPath, raw, found, id });
    return taken === undefined
      ? context.json({ problem: `Nobody here reads e-mail${to === undefined ? '' : ` to ${to}`}.` }, 409)
      : context.json({ id: taken }, 202);
  });
  return app;
}
