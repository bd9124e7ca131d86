import { type Context, Hono } from 'hono';
import { streamText } from 'hono/streaming';
import * as z from 'zod';
import { agentRoutes } from './agent-routes.ts';
import { isFromThisMachine } from './aws/loopback.ts';
import type { Centre } from './centre.ts';
import type { CallEvent } from './connect/transcript.ts';
import { crisisRoutes } from './crisis-routes.ts';
import { phoneBook } from './demo/phone-book.ts';
import { isE164 } from './e164.ts';
import { faults } from './faults.ts';
import { liveRoutes } from './live/live-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { instantOf } from './moment.ts';
import { type Pages, pageRoutes } from './pages.ts';
import { providerRoutes } from './provider-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { apiRoutes } from './web-apis/api-routes.ts';
import { distributionRoutes } from './web-apis/distributions.ts';

const number = z.string().refine(isE164, 'Write numbers in E.164, such as +37061234567.');
const dialling = z.object({
  from: number.or(z.literal('withheld')),
  to: number.optional(),
  faults,
});
const doing = z.union([
  z.object({ keys: z.string().regex(/^[0-9*#]+$/, 'Keys are 0 to 9, * and #.') }),
  z.object({ silence: z.literal(true) }),
  z.object({ says: z.string().trim().min(1, 'Give what they say.').max(2000, 'Say 2,000 letters at most.') }),
  /** Who picks up can rehearse an outage, as whoever dials can. */
  z.object({ answer: z.boolean(), faults }),
]);
const rehearsing = z.object({ faults });
const moving = z.object({ to: z.string({ error: 'Say when to.' }) });

/** The centre over HTTP, for the command line and the pages. Answers only programs of this machine. */
export function serverOf(centre: Centre, pages: Pages): Hono {
  const app = new Hono();
  const { zone } = centre;
  app.use(async (context, next) => {
    if (!isFromThisMachine(context.req.header('host'), context.req.header('origin')))
      return context.json({ problem: 'The local centre answers only to this machine.' }, 403);
    return next();
  });
  app.onError((error, context) => context.json({ problem: error.message }, 500));
  app.route('/', webApis(centre));
  app.route('/', distributionRoutes(centre.distributions, centre.queues.buckets));
  app.route('/', pageRoutes(pages));
  app.route('/', liveRoutes(centre.board));
  const forms = centre.apis.map(({ stage }) => `/${stage}`);
  app.get('/people', (context) => context.json({ people: phoneBook, forms }));

  app.get('/health', async (context) =>
    (await centre.engine.answers())
      ? context.json({ ready: true, now: centre.clock.now().toISOString() })
      : context.json(
          { ready: false, now: centre.clock.now().toISOString(), problem: 'The table engine does not answer.' },
          503,
        ),
  );

  app.get('/clock', async (context) => {
    if (context.req.query('settled') !== undefined) await centre.settled();
    return context.json({ now: centre.clock.now().toISOString(), zone, ran: [] });
  });
  app.post('/clock', async (context) => {
    const asked = moving.safeParse(await json(context.req.raw));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const to = instantOf(asked.data.to, centre.clock.now(), zone);
    if ('wrong' in to) return context.json({ problem: to.wrong }, 400);
    if (to.getTime() < centre.clock.now().getTime())
      return context.json(
        { problem: `The clock shows ${centre.clock.now().toISOString()}; it only moves forward.` },
        409,
      );
    return patiently(context, async () => {
      const ran = await centre.moveTo(to);
      centre.board.clockMoved(ran);
      return { now: centre.clock.now().toISOString(), zone, ran };
    });
  });

  app.route('/', providerRoutes(centre.provider));
  app.route('/', taskRoutes(centre.desks, centre.switchboard.tasks));
  app.route('/', agentRoutes(centre.desks, centre.users));
  app.route('/', replyRoutes(centre.sms));
  app.route('/', mailRoutes(centre.mail));
  app.route('/', crisisRoutes(centre.functions));

  app.get('/recordings/:contact', (context) => {
    const recorded = centre.recordings.of(context.req.param('contact'));
    return recorded === undefined
      ? context.json({ problem: 'Nothing was recorded on that contact.' }, 404)
      : context.json({ recorded });
  });

  app.get('/walked', (context) => context.json({ walked: centre.walked() }));

  app.put('/chats/next', async (context) => {
    const asked = rehearsing.safeParse(await json(context.req.raw));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    centre.switchboard.programs.rehearse(asked.data.faults);
    return context.json({});
  });

  app.get('/phones', (context) => context.json({ ringing: centre.switchboard.phones.all() }));
  app.post('/calls', async (context) => {
    const asked = dialling.safeParse(await json(context.req.raw));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    const { from, to, faults } = asked.data;
    const dialled = centre.switchboard.dial(from === 'withheld' ? undefined : from, to, faults);
    if ('refused' in dialled) return context.json({ problem: dialled.refused }, 409);
    return context.json({ id: dialled.call.id }, 201);
  });
  app.get('/calls/:id/events', (context) => {
    const call = centre.switchboard.find(context.req.param('id'));
    if (!call) return context.json({ problem: 'There is no such call.' }, 404);
    context.header('content-type', 'application/x-ndjson');
    return streamText(context, async (stream) => {
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const lines: Promise<unknown>[] = [];
      const stop = call.listen((event: CallEvent) => {
        lines.push(stream.writeln(JSON.stringify(event)));
        if (event.event === 'ended') end();
      });
      stream.onAbort(() => {
        stop();
        // The phone itself was listening: its line is lost.
        if (context.req.query('phone') !== undefined) call.latest.end('TELECOM_PROBLEM');
        end();
      });
      await ended;
      await Promise.all(lines);
    });
  });
  app.post('/calls/:id/does', async (context) => {
    const call = centre.switchboard.latest(context.req.param('id'));
    if (!call) return context.json({ problem: 'There is no such call.' }, 404);
    const asked = doing.safeParse(await json(context.req.raw));
    if (!asked.success) return context.json({ problem: asked.error.issues[0]?.message }, 400);
    if ('answer' in asked.data)
      return centre.switchboard.phones.customer(call.id, asked.data.answer, asked.data.faults)
        ? context.json({})
        : context.json({ problem: 'The phone is not ringing.' }, 409);
    if ('says' in asked.data)
      return call.says(asked.data.says) ? context.json({}) : context.json({ problem: 'The call is over.' }, 409);
    const heard = 'keys' in asked.data ? call.press(asked.data.keys) : call.staySilent();
    return heard ? context.json({}) : context.json({ problem: 'The line is not listening.' }, 409);
  });
  app.get('/calls/:id/walked', (context) => {
    const call = centre.switchboard.find(context.req.param('id'));
    return call
      ? context.json({ walked: centre.named(call.walked), at: call.place?.block ?? null })
      : context.json({ problem: 'There is no such call.' }, 404);
  });
  app.delete('/calls/:id', (context) => {
    centre.switchboard.latest(context.req.param('id'))?.hangUp();
    return context.json({});
  });

  app.post('/2015-03-31/functions/:name/invocations', async (context) => {
    const name = context.req.param('name');
    const pool = [...centre.functions].find(([arn]) => arn.endsWith(`:function:${name}`))?.[1];
    if (!pool) return context.json({ Type: 'User', Message: `Function not found: ${name}` }, 404);
    const outcome = await pool.invoke(await json(context.req.raw));
    if ('answer' in outcome) return context.json(outcome.answer as never);
    context.header('X-Amz-Function-Error', 'Unhandled');
    return context.json(outcome.error);
  });
  return app;
}

/** What anybody could reach on AWS. */
function webApis({ apis, functions, clock }: Centre): Hono {
  const missing = { error: { errorType: 'NotFound', errorMessage: 'There is no such function.' } };
  return apiRoutes({
    apis,
    invoke: async (arn, event) => (await functions.get(arn)?.invoke(event)) ?? missing,
    now: () => clock.now(),
  });
}

/** Answers JSON that may take long: spaces before it, which JSON allows, keep the line open meanwhile. */
function patiently(context: Context, answer: () => Promise<unknown>): Response {
  context.header('content-type', 'application/json');
  return streamText(context, async (stream) => {
    const waiting = setInterval(() => void stream.write(' '), 10_000);
    try {
      await stream.write(JSON.stringify(await answer()));
    } finally {
      clearInterval(waiting);
    }
  });
}

/** The body as JSON; what is no JSON is nothing, and the schema says so. */
const json = (request: Request): Promise<unknown> => request.json().catch(() => undefined);
