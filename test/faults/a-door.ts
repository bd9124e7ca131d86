import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of a service: the action, such as `PutItem` or `PUT`, its path, and the whole request. */
type Fits = (action: string, path: string, body: string) => boolean;

/** How a service says no. */
interface Refusal {
  readonly status: number;
  readonly error: string;
}

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Stands between a client and the service: `goOn` has a request done, this one or another. Nothing is never answered. */
export type Between = (
  asked: { readonly action: string; readonly body: string },
  goOn: (body?: string) => Promise<Answer>,
) => Promise<Answer | undefined>;

/** A door before a service of AWS, at which requests wait or are turned away. */
export interface Door {
  readonly endpoint: string;
  /** The service behind it. */
  towards: string;
  /** Who stands in it from now on. */
  between: Between | undefined;
  /** Turns away what fits from now on. Says how often it did. */
  readonly refuse: (fits: Fits, refusal: Refusal) => () => number;
  /** Keeps the first that fits waiting for ever; resolved when it is there. */
  readonly hold: (fits: Fits) => Promise<void>;
  /** Lets the first that fits be done and loses its answer; resolved when it is done. */
  readonly loseAnswer: (fits: Fits) => Promise<void>;
  /** Everything passes from now on. */
  readonly free: () => void;
  readonly stop: () => Promise<void>;
}

/** Opens a door on loopback. */
export async function openDoor(): Promise<Door> {
  let refused: { fits: Fits; refusal: Refusal; times: number } | undefined;
  let held: { fits: Fits; there: () => void; isDone: boolean } | undefined;
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await bytes(incoming);
    const { headers, method = '', url: path = '/' } = incoming;
    const action = String(headers['x-amz-target'] ?? method).replace(/^.*\./, '');
    const is = ({ fits }: { readonly fits: Fits }) => fits(action, path, body.toString());
    const kept = held && is(held) ? held : undefined;
    if (kept) held = undefined;
    if (kept?.isDone === false) return kept.there();
    if (refused && is(refused)) {
      refused.times += 1;
      turnAway(outgoing, refused.refusal);
      return;
    }
    const goOn = async (changed?: string): Promise<Answer> => {
      const sent = request(new URL(path, door.towards), { method, headers }).end(changed ?? body);
      const [response] = (await once(sent, 'response')) as [IncomingMessage];
      return { status: response.statusCode ?? 500, headers: response.headers, body: await bytes(response) };
    };
    const answer = door.between ? await door.between({ action, body: body.toString() }, goOn) : await goOn();
    if (kept) return kept.there();
    if (answer) outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const door: Door = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    towards: '',
    between: undefined,
    refuse: (fits, refusal) => {
      const here = { fits, refusal, times: 0 };
      refused = here;
      return () => here.times;
    },
    hold: (fits) => new Promise((there) => (held = { fits, there, isDone: false })),
    loseAnswer: (fits) => new Promise((there) => (held = { fits, there, isDone: true })),
    free: () => {
      refused = undefined;
      held = undefined;
      door.between = undefined;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return door;
}

function turnAway(outgoing: ServerResponse, { status, error }: Refusal): void {
  const body = JSON.stringify({ __type: error, message: 'Try again' });
  outgoing.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': error }).end(body);
}

async function bytes(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
