import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { ChatParticipant } from '../../bin/chat/participant.ts';

const item = (Id: string, Content: string) => ({
  ...{ Id, Content, AbsoluteTime: '2026-12-04T12:00:00.000Z', Type: 'MESSAGE', ContentType: 'text/plain' },
  ParticipantRole: 'SYSTEM',
});
const ended = { ...item('3', ''), Type: 'EVENT', ContentType: 'application/vnd.amazonaws.connect.event.chat.ended' };
let transcript: () => Promise<{ readonly status: number; readonly items: readonly object[] }>;

/** A participant service whose websocket is faster than its transcript. */
const server = createServer(async (request, response) => {
  const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
  if (request.url?.endsWith('/connection')) {
    const Url = endpoint().replace('http', 'ws');
    return answer(200, { Websocket: { Url }, ConnectionCredentials: { ConnectionToken: 't' } });
  }
  const { status, items } = await transcript();
  return answer(status, status === 200 ? { Transcript: items } : { Message: 'no' });
});
const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
new WebSocketServer({ server }).on('connection', (socket) => {
  const says = (topic: string, content?: object) =>
    socket.send(JSON.stringify({ topic, content: JSON.stringify(content) }));
  socket.on('message', () => {
    says('aws/subscribe');
    says('aws/chat', item('2', 'second'));
    says('aws/chat', ended);
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

const read = async () => {
  const lines = [];
  for await (const line of new ChatParticipant(endpoint()).lines('token'))
    lines.push('says' in line ? line.says : line.event);
  return lines;
};

it('tells what was said in its order, though more is said while the beginning is fetched', async () => {
  transcript = async () => {
    await pause(100);
    return { status: 200, items: [item('1', 'first'), item('2', 'second')] };
  };
  expect(await read()).toEqual(['first', 'second', 'ended']);
});

it('says that the line is lost where the beginning cannot be fetched', async () => {
  transcript = async () => ({ status: 403, items: [] });
  await expect(read()).rejects.toMatchObject({ message: 'The line of the chat is lost.' });
});
