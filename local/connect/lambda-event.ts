import type { Contact, Values } from './contact.ts';

/** What Connect sends to a function: the contact with its nulls, and the resolved parameters. */
export const lambdaEvent = (contact: Contact, parameters: Values, instanceArn: string, region: string) => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: contact.attributes,
      AwsRegion: region,
      Channel: 'VOICE',
      ContactId: contact.id,
      CustomerEndpoint:
        contact.customerEndpoint === undefined ? null : { Address: contact.customerEndpoint, Type: 'TELEPHONE_NUMBER' },
      CustomerId: null,
      Description: null,
      InitialContactId: contact.id,
      InitiationMethod: 'INBOUND',
      InstanceARN: instanceArn,
      LanguageCode: 'en-US',
      MediaStreams: { Customer: { Audio: null } },
      Name: null,
      PreviousContactId: contact.id,
      Queue: null,
      References: {},
      RelatedContactId: null,
      SegmentAttributes: {
        'connect:Subtype': {
          ValueString: 'connect:Telephony',
          ValueInteger: null,
          ValueMap: null,
          ValueList: null,
          ValueArn: null,
        },
      },
      SystemEndpoint: { Address: contact.systemEndpoint, Type: 'TELEPHONE_NUMBER' },
      Tags: { 'aws:connect:instanceId': instanceArn.slice(instanceArn.lastIndexOf('/') + 1) },
    },
    Parameters: parameters,
  },
});
