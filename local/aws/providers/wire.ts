import type { Provider, Taken } from './provider.ts';

/** How one service says things: what it answers, and by which status and name it refuses. */
export interface Wire {
  readonly answer: (id: string) => Response;
  readonly failure: (status: number, code: string, message: string) => Response;
  /** The names of its errors. */
  readonly codes: { readonly throttled: string; readonly down: string; readonly refused: string };
}

/** Hands a message to the provider, which behaves as it was told. A broken line is an answer whose body breaks off. */
export async function hand(provider: Provider, message: Taken, { answer, failure, codes }: Wire): Promise<Response> {
  switch (provider.does) {
    case 'throttles':
      return failure(429, codes.throttled, 'Rate exceeded');
    case 'is down':
      return failure(503, codes.down, 'Service is unavailable');
    case 'refuses':
      return failure(400, codes.refused, 'The message cannot be sent');
    case 'breaks off':
      provider.take(message);
      return broken();
    case 'waits': {
      const id = provider.take(message);
      await provider.told();
      return answer(id);
    }
    case 'works':
    case 'delivers three times':
      return answer(provider.take(message));
  }
}

/** Fewer bytes than were promised, and then the line is closed. */
const broken = (): Response => new Response('<', { headers: { 'content-length': '100', connection: 'close' } });
