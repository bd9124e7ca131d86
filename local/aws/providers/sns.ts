import { randomUUID } from 'node:crypto';
import type { Provider } from './provider.ts';
import { hand, type Wire } from './wire.ts';

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';

const xml = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/xml' } });

const WIRE: Wire = {
  answer: (id) =>
    xml(
      `<PublishResponse xmlns="${NAMESPACE}"><PublishResult><MessageId>${id}</MessageId></PublishResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
    ),
  failure: (status, code, message) =>
    xml(
      `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
      status,
    ),
  codes: { throttled: 'Throttled', down: 'ServiceUnavailable', refused: 'InvalidParameter' },
};

/** SNS's Publish to a telephone number, as the SDK asks for it: a form, answered in XML. Other actions are refused by name. */
export async function publish(provider: Provider, form: URLSearchParams): Promise<Response> {
  const action = form.get('Action') ?? '';
  const to = form.get('PhoneNumber');
  if (action !== 'Publish' || to === null)
    return WIRE.failure(400, 'InvalidAction', `The local centre sends SMS only, and does not do ${action} of SNS.`);
  const asked: { [name: string]: string } = {};
  for (let n = 1; form.has(`MessageAttributes.entry.${n}.Name`); n += 1) {
    const attribute = `MessageAttributes.entry.${n}`;
    asked[form.get(`${attribute}.Name`) ?? ''] = form.get(`${attribute}.Value.StringValue`) ?? '';
  }
  return hand(provider, { provider: 'SNS', to, text: form.get('Message') ?? '', asked }, WIRE);
}
