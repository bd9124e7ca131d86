import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Capacity units that a table was charged with. */
interface Used {
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

interface Charge {
  readonly CapacityUnits?: number;
}

/** Stands before a table engine, asks it with every request for the capacity used, and sums that up. */
export async function meter(engine: string): Promise<Meter> {
  const used = { reads: 0, writes: 0 };
  const agent = new Agent({ keepAlive: true });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const target = String(incoming.headers['x-amz-target']);
    const asked = JSON.stringify({ ...JSON.parse(await text(incoming)), ReturnConsumedCapacity: 'TOTAL' });
    const headers = { ...incoming.headers, 'content-length': Buffer.byteLength(asked) };
    const sent = request(engine, { method: 'POST', headers, agent }).end(asked);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const answer = await text(response);
    const { ConsumedCapacity = [] } = JSON.parse(answer) as { ConsumedCapacity?: Charge | Charge[] };
    const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
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
