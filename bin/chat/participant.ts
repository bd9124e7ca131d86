import { Failure } from '../failure.ts';

/** What is said or happens on a chat, as the participant service tells it. */
interface Item {
  readonly Id: string;
  readonly AbsoluteTime: string;
  readonly Type: string;
  readonly ContentType: string;
  readonly Content?: string;
  readonly ParticipantRole?: 'SYSTEM' | 'AGENT' | 'CUSTOMER';
}

/** A line of a chat, in the words of a call. */
export type ChatLine = { readonly at: string; readonly who: 'system' | 'caller' | 'agent' } & (
  | { readonly event: 'prompt' | 'said'; readonly says: string }
  | { readonly event: 'joined' | 'ended' }
);

/** Whoever chats, over what a browser uses: Connect's participant service and its websocket. */
export class ChatParticipant {
  private readonly endpoint: string;
  private readonly seen = new Set<string>();
  private connection = '';

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** Everything that is said, from the beginning, until the chat is over. @throws Failure 3 where the line is lost. */
  async *lines(token: string): AsyncGenerator<ChatLine> {
    const { Websocket, ConnectionCredentials } = await this.ask<{
      readonly Websocket: { readonly Url: string };
      readonly ConnectionCredentials: { readonly ConnectionToken: string };
    }>('connection', token, { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'], ConnectParticipant: true });
    this.connection = ConnectionCredentials.ConnectionToken;
    const heard: (Item | 'lost')[] = [];
    let wake = () => {};
    const hears = (...items: readonly (Item | 'lost')[]) => {
      heard.push(...items);
      wake();
    };
    const socket = new WebSocket(Websocket.Url);
    socket.onopen = () => socket.send('{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}');
    // What is said while the transcript is fetched stands behind what was said before anybody listened.
    let before = Promise.resolve();
    const then = (work: () => Promise<readonly Item[]>) => {
      before = before.then(work).then(
        (items) => hears(...items),
        () => hears('lost'),
      );
    };
    socket.onmessage = ({ data }) => {
      const { topic, content } = JSON.parse(String(data)) as { readonly topic: string; readonly content: string };
      if (topic === 'aws/chat') then(async () => [JSON.parse(content) as Item]);
      if (topic === 'aws/subscribe') then(() => this.transcript());
    };
    socket.onclose = () => hears('lost');
    try {
      for (;;) {
        const item = heard.shift();
        if (item === 'lost') throw new Failure(3, 'The line of the chat is lost.');
        if (!item) await new Promise<void>((resolve) => (wake = resolve));
        const line = item && this.lineOf(item);
        if (!line) continue;
        yield line;
        if (line.event === 'ended') return;
      }
    } finally {
      socket.close();
    }
  }

  say = (Content: string): Promise<unknown> =>
    this.ask('message', this.connection, { ContentType: 'text/plain', Content, ClientToken: crypto.randomUUID() });

  leave = (): Promise<unknown> => this.ask('disconnect', this.connection, {});

  private async transcript(): Promise<readonly Item[]> {
    const how = { MaxResults: 100, ScanDirection: 'BACKWARD', SortOrder: 'ASCENDING' };
    return (await this.ask<{ readonly Transcript: readonly Item[] }>('transcript', this.connection, how)).Transcript;
  }

  private lineOf({ Id, AbsoluteTime: at, Type, ContentType, Content = '', ParticipantRole }: Item) {
    if (this.seen.has(Id)) return undefined;
    this.seen.add(Id);
    if (ContentType.endsWith('.chat.ended')) return { at, who: 'system', event: 'ended' } as const;
    if (ContentType.endsWith('.participant.joined') && ParticipantRole === 'AGENT')
      return { at, who: 'agent', event: 'joined' } as const;
    if (Type !== 'MESSAGE') return undefined;
    if (ParticipantRole === 'SYSTEM') return { at, who: 'system', event: 'prompt', says: Content } as const;
    return { at, who: ParticipantRole === 'AGENT' ? 'agent' : 'caller', event: 'said', says: Content } as const;
  }

  private async ask<Answer>(what: string, bearer: string, body: object): Promise<Answer> {
    const answer = await fetch(`${this.endpoint}/participant/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-amz-bearer': bearer },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Failure(1, ((await answer.json()) as { readonly Message: string }).Message);
    return (await answer.json()) as Answer;
  }
}
