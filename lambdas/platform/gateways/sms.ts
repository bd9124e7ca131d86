import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { answerOf, ONE_TRY, type ProviderAnswer } from './provider-answer.ts';

/** One SMS to a number in E.164. */
export interface Text {
  readonly to: string;
  readonly text: string;
  /** Sent because something is for sale. */
  readonly promotional: boolean;
  /** What tells it from all others, for whoever reads the provider's events. */
  readonly reference: string;
  /** For how many seconds it is of use; the provider gives up then, where it can. */
  readonly seconds: number;
}

/** Hands an SMS to a provider, once. */
export type SendText = (text: Text) => Promise<ProviderAnswer>;

/** No part of an SMS is paid more for, in US dollars: no country that we know of comes near. */
const MAX_PRICE = '0.50';

const NEVER_BY_SNS = {
  InvalidParameterException: 'the provider takes no such number or text',
  InvalidParameterValueException: 'the provider takes no such number or text',
  ValidationException: 'the provider takes no such number or text',
  OptedOutException: 'opted out at the provider',
};

const NEVER_BY_POOL = {
  ValidationException: 'the provider takes no such number or text',
  ConflictException: 'opted out at the provider, or blocked by it',
};

/** By Amazon SNS, from whatever sender the account has for the country. */
export function textBySns(): SendText {
  const client = new SNSClient(ONE_TRY);
  const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
  return ({ to, text, promotional }) =>
    answerOf(
      () =>
        client.send(
          new PublishCommand({
            PhoneNumber: to,
            Message: text,
            MessageAttributes: {
              'AWS.SNS.SMS.SMSType': attribute(promotional ? 'Promotional' : 'Transactional'),
              'AWS.SNS.SMS.MaxPrice': attribute(MAX_PRICE),
            },
          }),
        ),
      NEVER_BY_SNS,
    );
}

/** The longest and the shortest that End User Messaging tries, in seconds. */
const [LONGEST, SHORTEST] = [259_200, 5];

/** By End User Messaging, from the pool of that ARN, told of by that configuration set. */
export function textByPool(pool: string, configurationSet: string): SendText {
  const client = new PinpointSMSVoiceV2Client(ONE_TRY);
  return ({ to, text, promotional, reference, seconds }) =>
    answerOf(
      () =>
        client.send(
          new SendTextMessageCommand({
            DestinationPhoneNumber: to,
            OriginationIdentity: pool,
            MessageBody: text,
            MessageType: promotional ? 'PROMOTIONAL' : 'TRANSACTIONAL',
            ConfigurationSetName: configurationSet,
            MaxPrice: MAX_PRICE,
            TimeToLive: Math.min(LONGEST, Math.max(SHORTEST, Math.floor(seconds))),
            Context: { notice: reference },
          }),
        ),
      NEVER_BY_POOL,
    );
}
