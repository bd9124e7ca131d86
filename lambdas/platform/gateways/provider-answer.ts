import { answeredWithin } from './in-time.ts';

/**
 * What became of handing a message to a provider. `no for now`: it was certainly not taken, and may be later. `no`: it never will be.
 * `nobody knows`: no answer came; it may be on its way. `reason` is a few words for people,
 * `id` what the provider calls the message.
 */
export type ProviderAnswer =
  | { readonly answer: 'yes'; readonly id?: string }
  | { readonly answer: 'no' | 'no for now' | 'nobody knows'; readonly reason: string };

/** Errors of one provider by their names: those behind which a message will never be taken, with what to tell people. */
export type NeverTaken = { readonly [error: string]: string };

/** Networks that were not reached: nothing can have been taken. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Without credentials nothing was sent. */
const NOT_SENT = ['CredentialsProviderError'];

interface Failed extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly errors?: readonly Failed[];
}

/** Hands a message over, once, and reads what the provider makes of it. */
export async function answerOf(
  send: () => Promise<{ readonly MessageId?: string | undefined }>,
  never: NeverTaken,
): Promise<ProviderAnswer> {
  try {
    const { MessageId } = await send();
    return { answer: 'yes', ...(MessageId === undefined ? {} : { id: MessageId }) };
  } catch (error) {
    return refusal(error as Failed, never);
  }
}

function refusal({ name, code, $metadata, errors = [] }: Failed, never: NeverTaken): ProviderAnswer {
  const words = never[name];
  if (words !== undefined) return { answer: 'no', reason: words };
  const status = $metadata?.httpStatusCode;
  if (status === 503 || status === 429 || (status !== undefined && status >= 400 && status < 500))
    return { answer: 'no for now', reason: `the provider says ${name}` };
  const codes = [code, ...errors.map((one) => one.code)];
  if (NOT_SENT.includes(name) || codes.some((one) => one !== undefined && NOT_REACHED.includes(one)))
    return { answer: 'no for now', reason: 'the provider is not reached' };
  return { answer: 'nobody knows', reason: 'the provider did not answer' };
}

/** A client that asks once: to try again is for whoever knows whether it may be sent twice. */
export const ONE_TRY = {
  maxAttempts: 1,
  requestHandler: answeredWithin(5000, 1000),
};
