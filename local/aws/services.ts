import { once } from 'node:events';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { isFromThisMachine } from './loopback.ts';
import type { Answer } from './parameters.ts';
import { sendEmail, sendTextMessage } from './providers/json-services.ts';
import type { Provider } from './providers/provider.ts';
import { publish } from './providers/sns.ts';

/** AWS services that are answered by the centre itself, at one address. */
export interface Services {
  /** Such as http://127.0.0.1:4101. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Services that are asked for actions in JSON, by the names by which they are called. */
type ByTarget = { readonly [service: string]: (action: string, asked: unknown) => Answer };

/**
 * Opens the services on loopback: those that are asked in JSON, those that send messages, what is given by paths, such as the
 * scheduler, and what is there only `later`, such as Connect, which needs all others.
 */
export async function openServices(
  byTarget: ByTarget,
  provider: Provider,
  byPath: Hono,
  later: () => Hono | undefined = () => undefined,
): Promise<Services> {
  const app = new Hono();
  app.use(async (context, next) => {
    if (isFromThisMachine(context.req.header('host'), context.req.header('origin'))) return next();
    return context.json({ message: 'The local centre answers only to this machine.' }, 403);
  });
  app.route('/', byPath);
  app.post('/v2/email/outbound-emails', async ({ req }) => sendEmail(provider, await req.json().catch(() => ({}))));
  app.post('/', async (context) => {
    if (context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return publish(provider, new URLSearchParams(await context.req.text()));
    const [service = '', action = ''] = (context.req.header('x-amz-target') ?? '').split('.');
    if (service === 'PinpointSMSVoiceV2')
      return sendTextMessage(provider, action, await context.req.json().catch(() => ({})));
    const answer = byTarget[service];
    if (!answer) return context.json({ __type: 'UnknownOperationException' }, 400);
    const asked: unknown = await context.req.json().catch(() => undefined);
    const { status, error, body } = answer(action, asked);
    return context.json(body, status, error === undefined ? {} : { 'x-amzn-errortype': error });
  });
  app.notFound(
    (context) =>
      later()?.fetch(context.req.raw, context.env) ?? context.json({ message: 'Nobody answers here yet.' }, 503),
  );
  const { promise: opened, resolve } = Promise.withResolvers<number>();
  const sockets = new WebSocketServer({ noServer: true });
  const here = { fetch: app.fetch, hostname: '127.0.0.1', port: 0, websocket: { server: sockets as never } };
  const server = serve(here, ({ port }) => resolve(port)) as Server;
  return {
    endpoint: `http://127.0.0.1:${await opened}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
    },
  };
}
