import { idIn } from './arns.ts';
import type { Contact, Values } from './contact.ts';

/** What Connect sends to a function: the contact with its nulls, and the resolved parameters. */
export const lambdaEvent = (
  contact: Contact,
  parameters: Values,
  instanceArn: string,
  region: string,
  queueName: (arn: string) => string,
) => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: contact.attributes,
      AwsRegion: region,
      Channel: contact.channel,
      ContactId: contact.id,
      CustomerEndpoint: endpoint(contact.customerEndpoint),
      CustomerId: contact.customerId ?? null,
      Description: contact.description ?? null,
      InitialContactId: contact.initialContactId,
      InitiationMethod: contact.initiationMethod,
      InstanceARN: instanceArn,
      LanguageCode: contact.languageCode,
      MediaStreams: { Customer: { Audio: null } },
      Name: contact.name ?? null,
      PreviousContactId: contact.previousContactId ?? contact.id,
      Queue: queueOf(contact, queueName),
      References: contact.references,
      RelatedContactId: contact.relatedContactId ?? null,
      SegmentAttributes: Object.fromEntries(
        Object.entries(contact.segmentAttributes).map(([name, ValueString]) => [
          name,
          { ValueString, ValueInteger: null, ValueMap: null, ValueList: null, ValueArn: null },
        ]),
      ),
      SystemEndpoint: endpoint(contact.systemEndpoint),
      Tags: { ...contact.tags, 'aws:connect:instanceId': idIn(instanceArn) },
    },
    Parameters: parameters,
  },
});

const endpoint = (address: string | undefined) =>
  address === undefined ? null : { Address: address, Type: 'TELEPHONE_NUMBER' };

const queueOf = ({ targetQueue }: Contact, queueName: (arn: string) => string) =>
  targetQueue === undefined ? null : { ARN: targetQueue, Name: queueName(targetQueue), OutboundCallerId: null };
