import { upgradeWebSocket } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { WSContext } from 'hono/ws';
import * as z from 'zod';
import type { ChatItem, Participant, Participants } from './participants.ts';

/** How long a connection lasts, in milliseconds: then another is asked for. */
const CONNECTION_MS = 86_400_000;

const connecting = z.object({
  Type: z.array(z.enum(['WEBSOCKET', 'CONNECTION_CREDENTIALS'])).min(1),
  ConnectParticipant: z.boolean().optional(),
});
const sending = z.object({
  ContentType: z.literal('text/plain'),
  Content: z.string().min(1).max(1024),
  ClientToken: z.string().max(500).optional(),
});
const reading = z.object({
  MaxResults: z.int().min(0).max(100).default(15),
  ScanDirection: z.enum(['FORWARD', 'BACKWARD']).default('BACKWARD'),
  SortOrder: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
});
const heard = z.object({ topic: z.string(), content: z.unknown().optional() });

/** Connect's participant service, for whoever chats on this machine: over HTTP, and by a websocket what is said as it is said. */
export function participantApi(participants: Participants, now: () => Date): Hono {
  const app = new Hono();
  app.use('/participant/*', cors({ origin: (origin) => origin, allowHeaders: ['content-type', 'x-amz-bearer'] }));
  const take = async <Asked>(
    context: Context,
    schema: z.ZodType<Asked>,
    use: (asked: Asked, participant: Participant) => object,
  ): Promise<Response> => {
    const asked = schema.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return failure('ValidationException', asked.error.issues[0]?.message ?? '', 400);
    const participant = participants.of(context.req.header('x-amz-bearer') ?? '');
    return participant ? Response.json(use(asked.data, participant)) : denied();
  };

  app.post('/participant/connection', async (context) => {
    const asked = connecting.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return failure('ValidationException', asked.error.issues[0]?.message ?? '', 400);
    const token = participants.connects(context.req.header('x-amz-bearer') ?? '');
    if (token === undefined) return denied();
    const expiry = new Date(now().getTime() + CONNECTION_MS).toISOString();
    const url = `ws://${context.req.header('host')}/participant/socket?connection=${token}`;
    return context.json({
      ConnectionCredentials: { ConnectionToken: token, Expiry: expiry },
      Websocket: { Url: url, ConnectionExpiry: expiry },
    });
  });
  app.post('/participant/message', (context) =>
    take(context, sending, ({ Content, ClientToken }, participant) => {
      const before = participant.sent.get(ClientToken ?? '');
      if (!before) participant.session.latest.says(Content);
      const item = before ?? participant.items.findLast(({ ParticipantRole }) => ParticipantRole === 'CUSTOMER');
      if (item && ClientToken !== undefined) participant.sent.set(ClientToken, item);
      return { Id: item?.Id, AbsoluteTime: item?.AbsoluteTime };
    }),
  );
  app.post('/participant/transcript', (context) =>
    take(context, reading, ({ MaxResults, ScanDirection, SortOrder }, { items, session }) => {
      const scanned = ScanDirection === 'BACKWARD' ? items.slice(-MaxResults) : items.slice(0, MaxResults);
      const Transcript = SortOrder === 'ASCENDING' ? scanned : scanned.toReversed();
      return { InitialContactId: session.id, Transcript };
    }),
  );
  app.post('/participant/disconnect', (context) =>
    take(context, z.object({}), (_, { session }) => {
      session.latest.hangUp();
      return {};
    }),
  );
  app.get(
    '/participant/socket',
    upgradeWebSocket((context) => lineOf(participants.of(context.req.query('connection') ?? ''))),
  );
  return app;
}

/** What goes over a websocket: who asks for it reads what is said, and whoever beats is answered. */
function lineOf(participant: Participant | undefined) {
  let stop = () => {};
  return {
    onMessage: ({ data }: { readonly data: unknown }, socket: WSContext) => {
      const { topic, content } = heard.catch({ topic: '' }).parse(jsonOf(String(data)));
      if (topic === 'aws/heartbeat') socket.send(JSON.stringify({ topic }));
      if (topic !== 'aws/subscribe' || !participant) return;
      stop();
      const send = (item: ChatItem) =>
        socket.send(
          JSON.stringify({ topic: 'aws/chat', contentType: 'application/json', content: JSON.stringify(item) }),
        );
      participant.listeners.add(send);
      stop = () => participant.listeners.delete(send);
      socket.send(JSON.stringify({ topic, content: { status: 'success', ...(content as object) } }));
    },
    onClose: () => stop(),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const denied = (): Response => failure('AccessDeniedException', 'The token is not valid, or the chat is over.', 403);

const failure = (error: string, Message: string, status: number): Response =>
  Response.json({ Message }, { status, headers: { 'x-amzn-errortype': error } });
