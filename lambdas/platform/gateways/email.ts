import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { answerOf, ONE_TRY, type ProviderAnswer } from './provider-answer.ts';

/** One e-mail, as plain text. */
interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Headers of its own, such as the id of what it answers. */
  readonly headers: { readonly [name: string]: string };
  /** What tells it from all others, for whoever reads the provider's events: letters, digits, `_` and `-`. */
  readonly reference: string;
}

/** Hands an e-mail to the provider, once. */
export type SendMail = (mail: Mail) => Promise<ProviderAnswer>;

const NEVER = {
  BadRequestException: 'the provider takes no such address or text',
  MessageRejected: 'the provider refuses the message',
};

/** By Amazon SES, from that address, told of by that configuration set. */
export function mailBySes(from: string, configurationSet: string): SendMail {
  const client = new SESv2Client(ONE_TRY);
  const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return ({ to, subject, text, headers, reference }) =>
    answerOf(
      () =>
        client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [to] },
            Content: {
              Simple: {
                Subject: content(subject),
                Body: { Text: content(text) },
                Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
              },
            },
            ConfigurationSetName: configurationSet,
            EmailTags: [{ Name: 'notice', Value: reference }],
          }),
        ),
      NEVER,
    );
}
