import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of a table: the action, such as `UpdateItem`, and the whole request. */
type Asked = (action: string, body: string) => boolean;

/** A table engine behind a door at which requests can be turned away as DynamoDB does. */
export interface BusyTable {
  readonly endpoint: string;
  /** The actions that were asked for so far. */
  readonly actions: () => readonly string[];
  /** Turns away the next `times` requests that fit, by the error of that name. */
  readonly turnAway: (fits: Asked, error: string, times: number) => void;
  readonly stop: () => Promise<void>;
}

/** Stands before the engine at that address. */
export async function busyTable(engine: string): Promise<BusyTable> {
  let turned: { fits: Asked; error: string; times: number } | undefined;
  const actions: string[] = [];
  const agent = new Agent({ keepAlive: true });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const asked = await text(incoming);
    const action = String(incoming.headers['x-amz-target']).replace(/^.*\./, '');
    actions.push(action);
    if (turned && turned.times > 0 && turned.fits(action, asked)) {
      turned.times -= 1;
      const error = { __type: `com.amazonaws.dynamodb.v20120810#${turned.error}`, message: 'Try again' };
      outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(error));
      return;
    }
    const sent = request(engine, { method: 'POST', headers: incoming.headers, agent }).end(asked);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    outgoing.writeHead(response.statusCode ?? 500, response.headers).end(await text(response));
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    actions: () => actions,
    turnAway: (fits, error, times) => {
      turned = { fits, error, times };
    },
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function text(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
