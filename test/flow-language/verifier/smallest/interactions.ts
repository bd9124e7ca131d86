import { action, LEADING } from './action.ts';

const profile = { ProfileRequestData: { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' } };

/** The reference's section "Interactions", and the types that have no page in AWS's reference. */
export const interactions = [
  action(
    'CreateCallbackContact',
    { InitialCallDelaySeconds: '99', MaximumConnectionAttempts: '2', RetryDelaySeconds: '600' },
    { places: LEADING },
  ),
  action('InvokeLambdaFunction', {
    LambdaFunctionARN: 'arn:aws:lambda:eu-central-1:111122223333:function:travellers',
    InvocationTimeLimitSeconds: '4',
  }),
  action('CreateCustomerProfile', profile),
  action('GetCustomerProfile', profile, { errors: ['MultipleFoundError', 'NoneFoundError', 'NoMatchingError'] }),
  action('GetCustomerProfileObject', profile, { errors: ['NoneFoundError', 'NoMatchingError'] }),
  action('GetCalculatedAttributesForCustomerProfile', profile, { errors: ['NoneFoundError', 'NoMatchingError'] }),
  action('UpdateCustomerProfile', profile),
  action('AssociateContactToCustomerProfile', profile),
  action(
    'AuthenticateParticipant',
    { CognitoConfiguration: { AppClientId: 'a' }, CustomerProfilesConfiguration: { Key: 'b' }, TimeLimitMinutes: '10' },
    { errors: ['NoMatchingError', 'TimeLimitExceeded'], conditions: 'some' },
  ),
  action('CreatePersistentContactAssociation', {
    RehydrationType: 'FROM_SEGMENT',
    SourceContactId: '$.Attributes.earlierContact',
  }),
  action('LoadContactContent', { ContentType: 'EmailMessage' }),
  action('EvaluateDataTableValues', {
    DataTableId: 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/data-table/bbbb',
    Queries: [
      {
        QueryName: 'ports',
        Attributes: ['berth'],
        PrimaryValues: [{ AttributeName: 'port', Value: '$.Attributes.port' }],
      },
    ],
  }),
  action('ListDataTableValues', {
    DataTableId: 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/data-table/bbbb',
    PrimaryKeyGroups: [{ PrimaryKeyGroupName: 'ports', PrimaryValues: [{ Name: 'port', Value: 'Oslo' }] }],
  }),
  action('UpsertDataTableValues', {
    LockVersion: 'None',
    DataTableId: 'arn:aws:connect:eu-central-1:111122223333:instance/aaaa/data-table/bbbb',
    DataTableUpsertAttributes: [{ AttributeName: 'berth', Value: '7' }],
  }),
  action('RenderMessageTemplate', {}, { errors: ['NoMatchingError', 'TemplateRenderingError'] }),
  action('CreateContact', {}),
  action('StartOutboundEmailContact', {
    FromEmailAddress: { EmailAddress: 'trips@example.com' },
    DestinationEmailAddress: { EmailAddress: '$.Attributes.email' },
  }),
];
