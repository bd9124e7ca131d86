import type { Provider } from './provider.ts';
import { hand, type Wire } from './wire.ts';

const json = (body: object, status = 200, headers: { readonly [name: string]: string } = {}): Response =>
  Response.json(body, { status, headers });

/** End User Messaging says the kind of an error in its body, SES in a header. */
const SMS_VOICE: Wire = {
  answer: (id) => json({ MessageId: id }),
  failure: (status, code, Message) => json({ __type: code, Message }, status),
  codes: { throttled: 'ThrottlingException', down: 'ServiceUnavailable', refused: 'ValidationException' },
};
const SES: Wire = {
  answer: (id) => json({ MessageId: id }),
  failure: (status, code, message) => json({ message }, status, { 'x-amzn-errortype': code }),
  codes: { throttled: 'TooManyRequestsException', down: 'ServiceUnavailable', refused: 'MessageRejected' },
};

type Fields = { readonly [name: string]: unknown };

/** SendTextMessage of End User Messaging. Other actions are refused by name. */
export async function sendTextMessage(provider: Provider, action: string, asked: unknown): Promise<Response> {
  if (action !== 'SendTextMessage')
    return SMS_VOICE.failure(400, 'ValidationException', `The local centre does not do ${action} of SMS voice.`);
  const { DestinationPhoneNumber, MessageBody, ...rest } = asked as Fields;
  const message = { to: String(DestinationPhoneNumber), text: String(MessageBody), asked: flat(rest) };
  return hand(provider, { provider: 'End User Messaging', ...message }, SMS_VOICE);
}

interface SendEmail {
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data: string };
      readonly Body?: { readonly Text?: { Data: string } };
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}

/** SendEmail of SES, of one text to one address. */
export async function sendEmail(provider: Provider, wanted: unknown): Promise<Response> {
  const { Destination, Content, ...rest } = wanted as SendEmail;
  const [to] = Destination?.ToAddresses ?? [];
  const text = Content?.Simple?.Body?.Text?.Data;
  if (to === undefined || text === undefined)
    return SES.failure(400, 'BadRequestException', 'The local centre sends one text to one address.');
  const subject = Content?.Simple?.Subject?.Data ?? '';
  const headers = (Content?.Simple?.Headers ?? []).map(({ Name, Value }) => [Name, Value]);
  const asked = flat({ ...rest, ...(headers.length > 0 ? { Headers: Object.fromEntries(headers) } : {}) });
  return hand(provider, { provider: 'SES', to, subject, text, asked }, SES);
}

const flat = (asked: object): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
