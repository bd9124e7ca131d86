import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { ALL_DEEDS, type Deed, type Desks } from './connect/desk.ts';
import { diallable } from './connect/phone-numbers.ts';
import { isE164 } from './e164.ts';
import { faults } from './faults.ts';
import { type Users, wanted } from './users.ts';

const choice = z.object({ status: z.string({ error: 'Give the status, such as Available.' }) });
const which = z.object({ contact: z.string({ error: 'Give the id of the contact.' }).optional() });
const calling = z.object({
  to: z
    .string({ error: 'Give the number to call, such as +37061234567.' })
    .refine(isE164, 'Write the number with its country code, such as +37061234567.')
    .refine(diallable, 'No telephone has this number: its length does not fit its country.'),
  faults,
});
const transferring = which.extend({ to: z.string({ error: 'Give the name of the quick connect, such as Planner.' }) });

const saying = which.extend({
  says: z
    .string({ error: 'Give what is said.' })
    .trim()
    .min(1, 'Give what is said.')
    .max(1024, 'Say 1,024 letters at most.'),
});

const PAGE = 'Give the token of the page, as the desk shows it.';
const doing = z.object({
  contact: z.string({ error: 'Give the id of the contact.' }).optional(),
  page: z.string({ error: PAGE }).min(1, PAGE),
  action: z.string({ error: 'Give the action, or what its button says.' }),
  data: z
    .record(z.string(), z.string(), { error: 'Give what is filled in as an object: each field with its text.' })
    .default({}),
});

/**
 * The agents' desks over HTTP: who is here, what they can be, what rings at them, and what they do with it. And a stand-in for
 * Connect's CreateUser. A user who is not there is 404, a thing that cannot be done 409, both with a sentence.
 */
export function agentRoutes(desks: Desks, users: Users): Hono {
  const app = new Hono();
  app.get('/agents', (context) => context.json({ statuses: desks.statuses, agents: desks.all() }));
  app.get('/agents/:user', (context) => desk(context, desks));
  app.put('/agents/:user/status', async (context) => {
    const asked = choice.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    return done(context, desks, desks.choose(userOf(context), asked.data.status));
  });
  app.post('/agents/:user/transfer', async (context) => {
    const asked = transferring.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    return done(context, desks, desks.transfer(userOf(context), asked.data.to, asked.data.contact));
  });
  app.post('/agents/:user/say', async (context) => {
    const asked = saying.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    return done(context, desks, desks.say(userOf(context), asked.data.says, asked.data.contact));
  });
  app.post('/agents/:user/call', async (context) => {
    const asked = calling.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const made = desks.call(userOf(context), asked.data.to, asked.data.faults);
    return 'contact' in made ? context.json(made, 201) : done(context, desks, made);
  });
  app.post('/agents/:user/guide', async (context) => {
    const asked = doing.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    return done(context, desks, desks.answer(userOf(context), asked.data, asked.data.contact));
  });
  app.post('/agents/:user/:deed', async (context) => {
    const deed = context.req.param('deed');
    if (!isDeed(deed))
      return context.json(
        {
          problem: `An agent cannot ${deed}. There are ${[...ALL_DEEDS, 'transfer', 'say', 'call', 'tasks'].join(', ')}.`,
        },
        404,
      );
    const asked = which.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    return done(context, desks, desks.do(userOf(context), deed, asked.data.contact));
  });
  app.put('/users/:user', async (context) => {
    const asked = wanted.safeParse(await json(context));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const made = users.make(userOf(context), asked.data);
    return 'arn' in made ? context.json(made) : context.json({ field: made.field, problem: made.refused }, 409);
  });
  return app;
}

const isDeed = (deed: string): deed is Deed => (ALL_DEEDS as readonly string[]).includes(deed);
const userOf = (context: Context): string => context.req.param('user') ?? '';

function desk(context: Context, desks: Desks) {
  const shown = desks.of(userOf(context));
  return shown
    ? context.json(shown)
    : context.json({ problem: `Nobody here has the user name ${userOf(context)}.` }, 404);
}

const done = (context: Context, desks: Desks, refused: { readonly refused: string } | undefined) =>
  refused && desks.of(userOf(context)) ? context.json({ problem: refused.refused }, 409) : desk(context, desks);

/** The body as JSON; none at all is an empty object. */
async function json(context: Context): Promise<unknown> {
  const text = await context.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
