import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a table was asked for, and the capacity units that it charged. */
export interface Used {
  readonly requests: number;
  readonly reads: number;
  readonly writes: number;
}

export interface Meter {
  /** Where the metered table answers. */
  readonly endpoint: string;
  /** What was used so far. */
  readonly used: () => Used;
  readonly stop: () => Promise<void>;
}

/** Within a text of JSON the quotes are escaped: this is found only where the engine says what it charged. */
const CHARGED = /"CapacityUnits":\s*(\d+(?:\.\d+)?)/g;

/** Stands before a table engine, asks it with every request for the capacity used, and sums that up. */
export async function meter(engine: string): Promise<Meter> {
  const used = { requests: 0, reads: 0, writes: 0 };
  const agent = new Agent({ keepAlive: true });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const target = String(incoming.headers['x-amz-target']);
    const given = (await text(incoming)).trimStart();
    const asked = `{"ReturnConsumedCapacity":"TOTAL"${given === '{}' ? '' : ','}${given.slice(1)}`;
    const headers = { ...incoming.headers, 'content-length': Buffer.byteLength(asked) };
    const sent = request(engine, { method: 'POST', headers, agent }).end(asked);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const answer = await text(response);
    const units = [...answer.matchAll(CHARGED)].reduce((sum, [, charged]) => sum + Number(charged), 0);
    used.requests += 1;
    used[/Write|Put|Update|Delete/.test(target) ? 'writes' : 'reads'] += units;
    outgoing.writeHead(response.statusCode ?? 500, response.headers).end(answer);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    used: () => ({ ...used }),
    stop,
  };
}

async function text(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
